import { Button, Menu, SegmentedControl, Skeleton, Tooltip } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconChevronDown, IconPencil, IconPlayerPause, IconSparkles, type TablerIcon } from '@tabler/icons-react'
import { clock, exactly } from '../ui/time-words.ts'
import { useAutonomy } from './autonomy.ts'
import type { Mode } from './autonomy-mode.ts'
import styles from './autonomy-switch.module.css'
import { useRights } from './session.ts'

const MODES: Record<Mode, { readonly name: string; readonly about: string; readonly icon: TablerIcon }> = {
  auto: { name: 'Auto', about: 'The AI answers by itself', icon: IconSparkles },
  suggest: { name: 'Suggest', about: 'The AI drafts, people send', icon: IconPencil },
  paused: { name: 'Paused', about: 'Only people answer, for every conversation', icon: IconPlayerPause },
}
// safe: the record's keys are exactly the modes
const ORDER = Object.keys(MODES) as Mode[]

/** Auto, Suggest or Paused for all: always in sight, with who set it. */
export function AutonomySwitch() {
  const { view, mode, set } = useAutonomy()
  const { canSwitch } = useRights()
  const isRoomy = useMediaQuery('(min-width: 1180px)', true, { getInitialValueInEffect: false })
  if (view === undefined || mode === null) return <Skeleton width={isRoomy ? 232 : 96} height={34} />
  const by = view.pausedAt === null ? null : `${view.pausedBy ?? 'The system'}, ${clock(view.pausedAt)}`
  const setBy =
    view.setAt === null || by !== null ? '' : ` Set by ${view.setBy ?? 'the system'}, ${exactly(view.setAt)}.`
  const hint = `${MODES[mode].about}.${setBy}${canSwitch ? '' : ' Your role cannot change this.'}`
  if (!isRoomy) return <CompactSwitch mode={mode} by={by} canSwitch={canSwitch} onSet={set} />
  return (
    <div className={styles.switch} data-mode={mode}>
      {by === null ? null : (
        <span className={styles.by} title={view.pausedAt === null ? undefined : exactly(view.pausedAt)}>
          paused by {by}
        </span>
      )}
      <Tooltip label={hint}>
        <SegmentedControl
          aria-label="What the AI may do"
          size="xs"
          readOnly={!canSwitch}
          value={mode}
          onChange={(value) => set(value)}
          classNames={{ root: styles.root ?? '', indicator: styles.indicator ?? '', label: styles.label ?? '' }}
          data={ORDER.map((value) => ({ value, label: <ModeName mode={value} /> }))}
        />
      </Tooltip>
    </div>
  )
}

function ModeName({ mode }: { readonly mode: Mode }) {
  const { icon: Icon, name } = MODES[mode]
  return (
    <span className={styles.mode}>
      <Icon size={14} stroke={1.8} aria-hidden="true" />
      {name}
    </span>
  )
}

interface CompactProps {
  readonly mode: Mode
  readonly by: string | null
  readonly canSwitch: boolean
  readonly onSet: (mode: Mode) => void
}

function CompactSwitch({ mode, by, canSwitch, onSet }: CompactProps) {
  return (
    <Menu position="bottom-end" width={290}>
      <Menu.Target>
        <Button
          variant="default"
          h={34}
          px={10}
          className={styles.compact}
          data-mode={mode}
          rightSection={<IconChevronDown size={13} />}
        >
          <span className="only-read">AI: </span>
          <ModeName mode={mode} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{by === null ? 'What the AI may do' : `Paused by ${by}`}</Menu.Label>
        {ORDER.map((value) => {
          const { icon: Icon, name, about } = MODES[value]
          return (
            <Menu.Item
              key={value}
              disabled={!canSwitch}
              leftSection={<Icon size={16} />}
              aria-current={value === mode}
              onClick={() => onSet(value)}
            >
              <b>{name}</b>
              <br />
              <span className={styles.about}>{about}</span>
            </Menu.Item>
          )
        })}
        {canSwitch ? null : <Menu.Label>Your role cannot change this</Menu.Label>}
      </Menu.Dropdown>
    </Menu>
  )
}
