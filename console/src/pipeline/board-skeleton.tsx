import { Skeleton } from '@mantine/core'
import styles from './board.module.css'
import { COLUMN_ORDER } from './stage-words.ts'

export function BoardSkeleton() {
  return (
    <div className={styles.board} aria-hidden="true">
      {COLUMN_ORDER.map((column) => (
        <Skeleton key={column} radius={10} />
      ))}
    </div>
  )
}
