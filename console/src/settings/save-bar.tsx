import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
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

/** Appears once something was changed; the form around it saves. Its place stays, so that nothing below it jumps. */
export function SaveBar({ isDirty, problem = null, isPending, error, onReset }: Props) {
  const isOpen = isDirty || error !== null
  const [wasOpen, setWasOpen] = useState(isOpen)
  if (isOpen && !wasOpen) setWasOpen(true)
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The button that had the focus is gone: the next Tab goes on from here.
    if (!isOpen && document.activeElement === document.body) bar.current?.focus({ preventScroll: true })
  }, [isOpen])
  if (!wasOpen) return null
  return (
    <div ref={bar} className={styles.bar} tabIndex={-1}>
      {error === null ? null : <Trouble isSmall what="This was not saved" error={error} />}
      <p className={styles.problem} data-quiet={!isOpen || undefined} role="status">
        {isOpen ? problem : 'Everything here is saved.'}
      </p>
      {isOpen ? (
        <>
          <Button variant="subtle" onClick={onReset} disabled={isPending}>
            Undo changes
          </Button>
          <Button type="submit" loading={isPending} disabled={problem !== null}>
            Save
          </Button>
        </>
      ) : null}
    </div>
  )
}
