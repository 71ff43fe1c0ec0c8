import { Button } from '@mantine/core'
import { IconClock, IconPaperclip } from '@tabler/icons-react'
import { Trouble } from '../ui/trouble.tsx'
import fileStyles from './attachment.module.css'
import { sizeWords } from './attachment-words.ts'
import styles from './message-bubble.module.css'
import type { Pending } from './pending-list.ts'

interface Props {
  readonly pending: Pending
  readonly onRetry: () => void
  readonly onDrop: () => void
}

/** Shown the moment it was written; a failure stands right here and keeps the text. */
export function PendingBubble({ pending, onRetry, onDrop }: Props) {
  const { kind, text, file, fault } = pending
  return (
    <article className={styles.message} data-from={kind === 'note' ? 'note' : 'staff'}>
      <div className={styles.bubble}>
        {text === '' ? null : (
          <p className={styles.text} dir="auto">
            {text}
          </p>
        )}
        {file === undefined ? null : (
          <p className={fileStyles.file}>
            <IconPaperclip size={15} aria-hidden="true" />
            <bdi className="one-line">{file.name}</bdi>
            <span className={`${fileStyles.quiet} number`}>{sizeWords(file.size)}</span>
          </p>
        )}
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
