import type { ReactNode } from 'react'
import styles from './section.module.css'

interface Props {
  readonly title: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A titled sheet of paper on the page. */
export function Section({ title, aside, children }: Props) {
  return (
    <section className={styles.section}>
      <header className={styles.head}>
        <h2>{title}</h2>
        {aside}
      </header>
      <div className={styles.sheet}>{children}</div>
    </section>
  )
}
