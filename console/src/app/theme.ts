import {
  ActionIcon,
  Button,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  defaultVariantColorsResolver,
  Input,
  type MantineColorsTuple,
  Menu,
  Modal,
  Popover,
  SegmentedControl,
  Tooltip,
} from '@mantine/core'

// Mantine wants ten shades; all of them lead to the tokens, which know light and dark by themselves.
const tokens = (...names: string[]) => names.map((name) => `var(${name})`) as unknown as MantineColorsTuple
const shades = (token: string) => tokens(...Array.from({ length: 10 }, () => token))
const GREYS = tokens(
  '--hover',
  '--sunken',
  '--line',
  '--line',
  '--line-strong',
  '--text-3',
  '--text-2',
  '--text-2',
  '--text-2',
  '--text',
)
const DARKS = tokens(
  '--text',
  '--text-2',
  '--text-2',
  '--text-3',
  '--line-strong',
  '--hover',
  '--surface',
  '--paper',
  '--sunken',
  '--sunken',
)

const FONT = "'Inter Variable', system-ui, sans-serif"
const FLOATING = { dropdown: { background: 'var(--raised)', borderColor: 'var(--line)' } }
const INVERSE = { tooltip: { background: 'var(--text)', color: 'var(--paper)' } }
const VISIBLE: Record<string, string> = { red: '--broken', accent: '--accent' }

export const theme = createTheme({
  respectReducedMotion: true,
  fontFamily: FONT,
  headings: { fontFamily: FONT, fontWeight: '620' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.35', sm: '1.45', md: '1.45', lg: '1.4', xl: '1.3' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '20px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'sm',
  colors: {
    accent: shades('--accent'),
    red: shades('--broken'),
    gray: GREYS,
    dark: DARKS,
  },
  primaryColor: 'accent',
  shadows: { xs: 'none', sm: 'var(--shadow)', md: 'var(--shadow)', lg: 'var(--shadow)', xl: 'var(--shadow)' },
  variantColorResolver: (input) => {
    const token = VISIBLE[input.color ?? 'accent'] ?? '--accent'
    const plain = defaultVariantColorsResolver(input)
    if (input.variant === 'filled')
      return {
        ...plain,
        background: `var(${token})`,
        hover: `color-mix(in oklab, var(${token}), var(--text) 14%)`,
        color: 'var(--on-accent)',
      }
    if (input.variant === 'light')
      return { ...plain, background: `var(${token}-soft)`, hover: `var(${token}-soft)`, color: `var(${token})` }
    if (input.variant === 'subtle')
      return { ...plain, background: 'transparent', hover: 'var(--hover)', color: 'var(--text-2)' }
    return plain
  },
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle' } }),
    Button: Button.extend({ defaultProps: { size: 'xs' }, vars: () => ({ root: { '--button-fz': '13px' } }) }),
    Input: Input.extend({ vars: () => ({ wrapper: { '--input-fz': '13px' } }) }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { withItemsBorders: false, transitionDuration: 140 } }),
    // What covers the page takes its keys: it is gone the moment it is closed.
    Drawer: Drawer.extend({ defaultProps: { transitionProps: { duration: 160, exitDuration: 0 } } }),
    Modal: Modal.extend({ defaultProps: { transitionProps: { duration: 140, exitDuration: 0 } } }),
    // Enter means the first choice, and no letter meets the page in between.
    Menu: Menu.extend({
      styles: FLOATING,
      defaultProps: { withInitialFocusPlaceholder: false, transitionProps: { duration: 0, exitDuration: 0 } },
    }),
    Popover: Popover.extend({ styles: FLOATING }),
    Tooltip: Tooltip.extend({
      styles: INVERSE,
      defaultProps: { openDelay: 350, withArrow: false, transitionProps: { duration: 120 } },
    }),
  },
})

const variables = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-bright': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-2)',
  '--mantine-color-placeholder': 'var(--text-3)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-error': 'var(--broken)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--text-3)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-filled': 'var(--accent)',
}

/** Mantine's own names of colours lead to the tokens. */
export const variablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: variables, dark: variables })
