import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { isProblem } from '../api/problem-error.ts'
import styles from './trouble.module.css'

interface Props {
  /** What did not work, in the user's words: "The board could not be loaded". */
  readonly what: string
  readonly error: unknown
  readonly onRetry?: (() => void) | undefined
  readonly isSmall?: boolean
}

/** An error where it happened: what, why, what to press. The server's own words stay folded. */
export function Trouble({ what, error, onRetry, isSmall = false }: Props) {
  const why = error instanceof Error ? error.message : 'Something unexpected happened.'
  return (
    <div role="alert" className={styles.trouble} data-small={isSmall || undefined}>
      <IconAlertTriangle size={18} className={styles.icon} aria-hidden="true" />
      <div className={styles.words}>
        <p className={styles.what}>{what}</p>
        <p className={styles.why}>{why}</p>
        {isProblem(error) ? (
          <details className={styles.details}>
            <summary>Details for support</summary>
            <code>
              {error.status} {error.code} · {error.correlationId}
              {error.detail === null ? '' : ` · ${error.detail}`}
            </code>
          </details>
        ) : null}
      </div>
      {onRetry === undefined ? null : (
        <Button variant="default" size="xs" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  )
}
