import type { ReactNode } from 'react'
import styles from './part.module.css'

interface Props {
  readonly title: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A titled part of a panel. */
export function Part({ title, aside, children }: Props) {
  return (
    <section className={styles.part}>
      <header className={styles.head}>
        <h3>{title}</h3>
        {aside}
      </header>
      {children}
    </section>
  )
}
