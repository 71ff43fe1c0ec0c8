import { Button } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { Trouble } from '../ui/trouble.tsx'
import styles from './message-bubble.module.css'
import type { Pending } from './pending-list.ts'

interface Props {
  readonly pending: Pending
  readonly onRetry: () => void
  readonly onDrop: () => void
}

/** Shown the moment it was written; a failure stands right here and keeps the text. */
export function PendingBubble({ pending, onRetry, onDrop }: Props) {
  const { kind, text, fault } = pending
  return (
    <article className={styles.message} data-from={kind === 'note' ? 'note' : 'staff'}>
      <div className={styles.bubble}>
        <p className={styles.text} dir="auto">
          {text}
        </p>
      </div>
      {fault === null ? (
        <footer className={styles.foot}>
          <IconClock size={14} aria-hidden="true" />
          Leaving
        </footer>
      ) : (
        <>
          <Trouble
            isSmall
            what={kind === 'note' ? 'The note was not saved' : 'This was not sent'}
            error={fault}
            onRetry={onRetry}
          />
          <Button variant="subtle" onClick={onDrop}>
            Throw it away
          </Button>
        </>
      )}
    </article>
  )
}
