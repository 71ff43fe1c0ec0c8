import type { TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './nothing.module.css'

interface Props {
  readonly icon: TablerIcon
  readonly title: string
  readonly children?: ReactNode
  readonly isSmall?: boolean
}

/** An empty list, said kindly, with what to do about it. */
export function Nothing({ icon: Icon, title, children, isSmall = false }: Props) {
  return (
    <div className={styles.nothing} data-small={isSmall || undefined}>
      <span className={styles.icon}>
        <Icon size={isSmall ? 20 : 26} stroke={1.5} aria-hidden="true" />
      </span>
      <p className={styles.title}>{title}</p>
      {children === undefined ? null : <div className={styles.more}>{children}</div>}
    </div>
  )
}
