import { useMediaQuery } from '@mantine/hooks'

const AT_ONCE = { getInitialValueInEffect: false }

/** Laptop and up: the rail has labels. The same widths stand in the style sheets. */
export const useIsWide = (): boolean => useMediaQuery('(min-width: 1280px)', true, AT_ONCE)

/** A phone: tabs instead of the rail, sheets instead of panels. */
export const useIsPhone = (): boolean => useMediaQuery('(max-width: 767px)', false, AT_ONCE)
