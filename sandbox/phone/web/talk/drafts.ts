import { currentKey, type PhoneStore } from '../session/state.ts'
import type { createTypist } from './typist.ts'

interface DraftsDeps {
  readonly store: PhoneStore
  readonly field: HTMLTextAreaElement
  readonly typist: ReturnType<typeof createTypist>
  readonly write: (text: string) => void
}

/** Each conversation keeps what was begun in it. Whoever picks up another phone ends what was being typed for this one. */
export function keepDrafts({ store, field, typist, write }: DraftsDeps): void {
  const drafts = new Map<string, string>()
  let key = ''
  // At once: what is written between a choice and the next frame is already meant for the new conversation.
  store.follow(currentKey, (next) => {
    drafts.set(key, typist.isTyping() ? '' : field.value)
    typist.stop()
    key = next
    write(drafts.get(next) ?? '')
  })
}
