import { IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './fold.module.css'

/** Details for those who want them. */
export function Fold({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <details className={styles.fold}>
      <summary>
        <IconChevronRight size={13} className={styles.arrow} aria-hidden="true" />
        <span>{title}</span>
      </summary>
      <div className={styles.inside}>{children}</div>
    </details>
  )
}
