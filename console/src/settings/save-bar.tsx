import { Button } from '@mantine/core'
import { Trouble } from '../ui/trouble.tsx'
import styles from './editor.module.css'

interface Props {
  readonly isDirty: boolean
  /** Why it cannot be saved as it stands. */
  readonly problem?: string | null
  readonly isPending: boolean
  readonly error: Error | null
  readonly onReset: () => void
}

/** Appears once something was changed; the form around it saves. */
export function SaveBar({ isDirty, problem = null, isPending, error, onReset }: Props) {
  if (!isDirty && error === null) return null
  return (
    <div className={styles.bar}>
      {error === null ? null : <Trouble isSmall what="This was not saved" error={error} />}
      <p className={styles.problem} role="status">
        {problem}
      </p>
      <Button variant="subtle" onClick={onReset} disabled={isPending}>
        Undo changes
      </Button>
      <Button type="submit" loading={isPending} disabled={problem !== null}>
        Save
      </Button>
    </div>
  )
}
