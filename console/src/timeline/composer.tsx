import { Button, SegmentedControl, Textarea } from '@mantine/core'
import { IconHandStop, IconSend } from '@tabler/icons-react'
import type { DragEvent, ReactNode, RefObject } from 'react'
import type { MessageItem } from '../api/nouns.ts'
import styles from './composer.module.css'
import { AttachButton, FileChips } from './file-chips.tsx'
import type { Outgoing } from './pending-list.ts'
import type { WindowState } from './reply-window.ts'
import { ReplyButton, ReplyList, replyListProps, useSavedReplies } from './saved-replies.tsx'
import type { Files } from './use-files.ts'

export type ComposerMode = 'message' | 'note'

interface Props {
  readonly mode: ComposerMode
  readonly onMode: (mode: ComposerMode) => void
  readonly text: string
  readonly onText: (text: string) => void
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly aiHasControl: boolean
  /** What is written leaves in the place of a draft. */
  readonly isReplacing: boolean
  /** The draft of the AI that waits; Tab in an empty field takes it. */
  readonly suggestion: MessageItem | undefined
  readonly onAccept: (suggestion: MessageItem) => void
  readonly window: WindowState
  /** Stands where a reply would be written, where none may be. */
  readonly instead: ReactNode
  /** Other times for a reply to leave, beside "Send". */
  readonly later: ReactNode
  /** What leaves with the words; null where nothing but words may. */
  readonly files: Files | null
  /** What helps with a reply, above its foot. */
  readonly aids?: ReactNode
  readonly onSend: (outgoing: Omit<Outgoing, 'replaces'>, files: readonly File[]) => void
}

const MOST_CHARACTERS = 5_000

/** Reply or note. While the AI has the conversation, replying takes it over first, in one action that says so. */
export function Composer(props: Props) {
  const { mode, onMode, text, onText, field, aiHasControl, isReplacing, suggestion, onAccept, window, onSend } = props
  const isNote = mode === 'note'
  const takesOver = !isNote && aiHasControl && !isReplacing
  const instead = isNote ? null : props.instead
  const files = isNote ? null : props.files
  const hasFiles = files !== null && files.list.length > 0
  const canSend = (text.trim() !== '' || hasFiles) && (isNote || window.kind !== 'shut')
  const offered = isNote || text !== '' ? undefined : suggestion
  const replies = useSavedReplies(isNote ? '' : text, (chosen) => {
    onText(chosen)
    field.current?.focus()
  })
  const send = () => {
    if (!canSend) return
    onSend({ kind: mode, text: text.trim(), takesOver }, files?.list ?? [])
    onText('')
    files?.clear()
  }
  return (
    <form
      className={styles.composer}
      data-mode={mode}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      {...(files === null ? {} : dropProps(files))}
    >
      <div className={styles.tabs}>
        <SegmentedControl
          aria-label="Reply or note"
          size="xs"
          value={mode}
          data={[
            { value: 'message', label: 'Reply' },
            { value: 'note', label: 'Note' },
          ]}
          onChange={onMode}
        />
        <span className={styles.window} data-kind={window.kind}>
          {isNote ? 'Only your team sees notes' : window.words}
        </span>
      </div>
      {instead}
      {instead !== null ? null : (
        <>
          <ReplyList {...replies} />
          <Textarea
            ref={field}
            autosize
            minRows={2}
            maxRows={8}
            variant="unstyled"
            aria-label={isNote ? 'Note' : 'Reply'}
            placeholder={isNote ? 'Write a note for your team' : offered ? ACCEPT : 'Write a reply'}
            {...replyListProps(replies)}
            maxLength={MOST_CHARACTERS}
            value={text}
            onChange={(event) => onText(event.currentTarget.value)}
            onPaste={(event) => {
              const pasted = [...event.clipboardData.files]
              // A table or a text brings a picture of itself along: its words are what was meant.
              const hasWords = event.clipboardData.getData('text/plain') !== ''
              if (files === null || pasted.length === 0 || hasWords) return
              event.preventDefault()
              files.add(pasted)
            }}
            onKeyDown={(event) => {
              if (replies.onKey(event)) return event.preventDefault()
              if (event.key === 'Tab' && !event.shiftKey && offered !== undefined) {
                event.preventDefault()
                onAccept(offered)
              }
              if (event.key === 'Escape') event.currentTarget.blur()
              if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
              event.preventDefault()
              send()
            }}
          />
          {files === null ? null : <FileChips files={files} />}
          {isNote ? null : props.aids}
          <div className={styles.foot}>
            {isNote ? null : (
              <span className={styles.tools}>
                <ReplyButton
                  has={replies.has}
                  onOpen={() => {
                    onText('/')
                    field.current?.focus()
                  }}
                />
                {files === null ? null : <AttachButton onFiles={files.add} />}
              </span>
            )}
            <span className={styles.hint}>
              {takesOver
                ? 'The AI stops here the moment you send.'
                : isReplacing
                  ? "Leaves in place of the AI's draft."
                  : 'Enter sends, Shift Enter starts a new line'}
            </span>
            {isNote || hasFiles ? null : props.later}
            <Button
              type="submit"
              disabled={!canSend}
              leftSection={takesOver ? <IconHandStop size={15} /> : <IconSend size={15} />}
            >
              {isNote ? 'Save note' : takesOver ? 'Take over and send' : 'Send'}
            </Button>
          </div>
        </>
      )}
    </form>
  )
}

const ACCEPT = "Write a reply, or press Tab to take the AI's draft"

/** Files may be dropped anywhere on it. */
const dropProps = (files: Files) => ({
  onDragOver: (event: DragEvent) => {
    if (carriesFiles(event)) event.preventDefault()
  },
  onDrop: (event: DragEvent) => {
    // Words that are dragged into the field are the field's.
    if (!carriesFiles(event)) return
    event.preventDefault()
    files.add([...event.dataTransfer.files])
  },
})

const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files')
