import { Button } from '@mantine/core'
import { Trouble } from '../ui/trouble.tsx'
import styles from './editor.module.css'

interface Props {
  readonly isSaving: boolean
  readonly canSave: boolean
  /** Why the last attempt was not saved. */
  readonly error: Error | null
  readonly onCancel: () => void
}

/** How a form of the settings ends: what went wrong, and the two ways out. */
export function EditorBar({ isSaving, canSave, error, onCancel }: Props) {
  return (
    <>
      {error === null ? null : <Trouble isSmall what="This was not saved" error={error} />}
      <div className={styles.bar}>
        <Button variant="subtle" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" loading={isSaving} disabled={!canSave}>
          Save
        </Button>
      </div>
    </>
  )
}
