import { type RefObject, useRef, useState } from 'react'
import type { MessageItem } from '../api/nouns.ts'
import type { ComposerMode } from '../timeline/composer.tsx'
import { isSuggestion } from '../timeline/delivery-words.ts'
import { useDraft } from '../timeline/draft.ts'
import { inMessages, type Outgoing } from '../timeline/pending-list.ts'

export interface Writing {
  readonly mode: ComposerMode
  readonly setMode: (mode: ComposerMode) => void
  readonly text: string
  readonly setText: (text: string) => void
  /** What is written leaves in the place of a draft. */
  readonly isReplacing: boolean
  readonly field: RefObject<(HTMLTextAreaElement & HTMLInputElement) | null>
  readonly write: (mode: ComposerMode) => void
  /** Puts a message into the composer; a suggestion is replaced by what is sent in its place. */
  readonly edit: (item: MessageItem) => void
  readonly send: (outgoing: Omit<Outgoing, 'replaces'>, files?: readonly File[]) => void
}

/** What is being written to one customer. */
export function useComposer(customerId: string, onSend: (messages: readonly Outgoing[]) => void): Writing {
  const [mode, setMode] = useState<ComposerMode>('message')
  const [text, setText] = useDraft(customerId)
  const [replaces, setReplaces] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null)
  const write = (next: ComposerMode) => {
    setMode(next)
    field.current?.focus()
  }
  return {
    mode,
    setMode,
    text,
    setText(next) {
      // An emptied field is a new message.
      if (next === '') setReplaces(null)
      setText(next)
    },
    isReplacing: replaces !== null,
    field,
    write,
    edit(item) {
      setText(item.text)
      setReplaces(isSuggestion(item) ? item.id : null)
      write('message')
    },
    send(outgoing, files = []) {
      const isNote = outgoing.kind === 'note'
      onSend(inMessages({ ...outgoing, replaces: isNote ? null : replaces }, files))
      // Whoever goes on writing after a note writes to colleagues: it must not turn into a reply under their fingers.
      if (!isNote) setReplaces(null)
    },
  }
}
