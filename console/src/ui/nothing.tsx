import type { TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './nothing.module.css'

interface Props {
  readonly icon: TablerIcon
  readonly title: string
  readonly children?: ReactNode
  readonly isSmall?: boolean
  /** It is all there is on the page. */
  readonly isPage?: boolean
}

/** An empty list, said kindly, with what to do about it. */
export function Nothing({ icon: Icon, title, children, isSmall = false, isPage = false }: Props) {
  const Title = isPage ? 'h1' : 'p'
  return (
    <div className={styles.nothing} data-small={isSmall || undefined} data-page={isPage || undefined}>
      <span className={styles.icon}>
        <Icon size={isSmall ? 20 : 26} stroke={1.5} aria-hidden="true" />
      </span>
      <Title className={styles.title}>{title}</Title>
      {children === undefined ? null : <div className={styles.more}>{children}</div>}
    </div>
  )
}
