import { Button, SegmentedControl, Textarea } from '@mantine/core'
import { IconHandStop, IconSend } from '@tabler/icons-react'
import type { ReactNode, RefObject } from 'react'
import type { MessageItem } from '../api/nouns.ts'
import styles from './composer.module.css'
import type { Outgoing } from './pending-list.ts'
import type { WindowState } from './reply-window.ts'
import { ReplyButton, ReplyList, replyListProps, useSavedReplies } from './saved-replies.tsx'

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
  /** What helps with a reply, above its foot. */
  readonly aids?: ReactNode
  readonly onSend: (outgoing: Omit<Outgoing, 'replaces'>) => void
}

const MOST_CHARACTERS = 5_000

/** Reply or note. While the AI has the conversation, replying takes it over first, in one action that says so. */
export function Composer(props: Props) {
  const { mode, onMode, text, onText, field, aiHasControl, isReplacing, suggestion, onAccept, window, onSend } = props
  const isNote = mode === 'note'
  const takesOver = !isNote && aiHasControl && !isReplacing
  const instead = isNote ? null : props.instead
  const canSend = text.trim() !== '' && (isNote || window.kind !== 'shut')
  const offered = isNote || text !== '' ? undefined : suggestion
  const replies = useSavedReplies(isNote ? '' : text, (chosen) => {
    onText(chosen)
    field.current?.focus()
  })
  const send = () => {
    if (!canSend) return
    onSend({ kind: mode, text: text.trim(), takesOver })
    onText('')
  }
  return (
    <form
      className={styles.composer}
      data-mode={mode}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
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
          {isNote ? null : props.aids}
          <div className={styles.foot}>
            {isNote ? null : (
              <ReplyButton
                has={replies.has}
                onOpen={() => {
                  onText('/')
                  field.current?.focus()
                }}
              />
            )}
            <span className={styles.hint}>
              {takesOver
                ? 'The AI stops here the moment you send.'
                : isReplacing
                  ? "Leaves in place of the AI's draft."
                  : 'Enter sends, Shift Enter starts a new line'}
            </span>
            {isNote ? null : props.later}
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
