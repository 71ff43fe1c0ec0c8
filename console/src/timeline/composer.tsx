import { Button, SegmentedControl, Textarea } from '@mantine/core'
import { IconHandStop, IconLock, IconSend } from '@tabler/icons-react'
import { type RefObject, useState } from 'react'
import styles from './composer.module.css'
import type { Outgoing } from './pending-list.ts'
import type { WindowState } from './reply-window.ts'
import { SavedReplies } from './saved-replies.tsx'

export type ComposerMode = 'message' | 'note'

interface Props {
  readonly mode: ComposerMode
  readonly onMode: (mode: ComposerMode) => void
  readonly text: string
  readonly onText: (text: string) => void
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly aiHasControl: boolean
  readonly window: WindowState
  readonly onSend: (outgoing: Omit<Outgoing, 'replaces'>) => void
}

const MOST_CHARACTERS = 5_000

/** Reply or note. While the AI has the conversation, replying takes it over first, in one action that says so. */
export function Composer({ mode, onMode, text, onText, field, aiHasControl, window, onSend }: Props) {
  const isNote = mode === 'note'
  const takesOver = !isNote && aiHasControl
  const isShut = !isNote && window.kind === 'shut'
  const canSend = text.trim() !== '' && !isShut
  const [isChoosing, setIsChoosing] = useState(false)
  const opensReplies = (key: string) => key === '/' && text === '' && !isNote
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
      {isShut ? <p className={styles.shut}>{SHUT}</p> : null}
      <Textarea
        ref={field}
        autosize
        minRows={2}
        maxRows={8}
        variant="unstyled"
        aria-label={isNote ? 'Note' : 'Reply'}
        placeholder={isNote ? 'Write a note for your team' : 'Write a reply'}
        maxLength={MOST_CHARACTERS}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
          if (opensReplies(event.key)) {
            event.preventDefault()
            setIsChoosing(true)
          }
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          send()
        }}
      />
      <div className={styles.foot}>
        {isNote ? null : (
          <SavedReplies
            isOpen={isChoosing}
            onOpen={setIsChoosing}
            onChoose={(chosen) => {
              onText(chosen)
              field.current?.focus()
            }}
          />
        )}
        <span className={styles.hint}>
          {isShut
            ? ''
            : takesOver
              ? 'The AI stops here the moment you send.'
              : 'Enter sends, Shift Enter starts a new line'}
        </span>
        <Button
          type="submit"
          disabled={!canSend}
          leftSection={
            takesOver ? <IconHandStop size={15} /> : isShut ? <IconLock size={15} /> : <IconSend size={15} />
          }
        >
          {isNote ? 'Save note' : takesOver ? 'Take over and send' : 'Send'}
        </Button>
      </div>
    </form>
  )
}

const SHUT =
  "WhatsApp allows free text only within 24 hours of the customer's last message. You can write again as soon as they do."
