import type { ChosenTemplate } from '../api/template.ts'

/** Something written, about to go to the server. */
export interface Outgoing {
  readonly kind: 'message' | 'note'
  readonly text: string
  /** What the text was made from, where free words are over. */
  readonly template?: ChosenTemplate | undefined
  /** The AI has the conversation: take it over first. */
  readonly takesOver: boolean
  /** The draft in whose place it leaves. */
  readonly replaces: string | null
}

/** A message or note on its way to the server. */
export interface Pending extends Outgoing {
  readonly localId: string
  /** The server's id, once it has one. */
  readonly id: string | null
  readonly at: string
  readonly fault: unknown
}

type List = readonly Pending[]

const changed = (list: List, localId: string, change: Partial<Pending>): List =>
  list.map((one) => (one.localId === localId ? { ...one, ...change } : one))

export const renamed = (list: List, localId: string, id: string): List => changed(list, localId, { id })
export const withFault = (list: List, localId: string, fault: unknown): List => changed(list, localId, { fault })
/** No longer in the place of a draft. */
export const onItsOwn = (list: List, localId: string): List =>
  changed(list, localId, { replaces: null, takesOver: true })
export const forget = (list: List, localId: string): List => list.filter((one) => one.localId !== localId)
