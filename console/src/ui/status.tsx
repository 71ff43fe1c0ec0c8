import {
  IconAlertTriangle,
  IconArrowRight,
  IconCircleCheck,
  IconHandStop,
  IconMoon,
  type TablerIcon,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './status.module.css'

/** moving: blue · waiting for a person: amber · broken or overdue: red · finished: green · sleeping: grey. */
export type Tone = 'moving' | 'waiting' | 'broken' | 'finished' | 'sleeping'

const ICONS: Record<Tone, TablerIcon> = {
  moving: IconArrowRight,
  waiting: IconHandStop,
  broken: IconAlertTriangle,
  finished: IconCircleCheck,
  sleeping: IconMoon,
}

interface Props {
  readonly tone: Tone
  readonly children: ReactNode
  readonly icon?: TablerIcon | undefined
  /** Stands in the icon's place. */
  readonly mark?: ReactNode
  readonly title?: string | undefined
  readonly isQuiet?: boolean
  /** A sentence: it takes lines rather than lose words. */
  readonly isSentence?: boolean
}

/** A state in a word, always with its icon: colour alone tells nothing. */
export function Status({ tone, children, icon, mark, title, isQuiet = false, isSentence = false }: Props) {
  const Icon = icon ?? ICONS[tone]
  return (
    <span
      className={styles.status}
      data-tone={tone}
      data-quiet={isQuiet || undefined}
      data-sentence={isSentence || undefined}
      title={title}
    >
      {mark ?? <Icon size={13} stroke={2} aria-hidden="true" />}
      <span className={isSentence ? '' : 'one-line'}>{children}</span>
    </span>
  )
}
