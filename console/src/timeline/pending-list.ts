import type { MessageItem } from '../api/nouns.ts'
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
  /** Leaves with these words beside it. */
  readonly file?: File | undefined
}

/** What a channel lets stand beside a file. */
const CAPTION = 1_000

/** A message carries one file: words that fit beside it go with the first, longer ones before it. */
export function inMessages(outgoing: Outgoing, files: readonly File[]): readonly Outgoing[] {
  const [first, ...more] = files
  if (first === undefined) return [outgoing]
  const alone = (file: File): Outgoing => ({ ...outgoing, text: '', file })
  const head = outgoing.text.length > CAPTION ? [outgoing, alone(first)] : [{ ...outgoing, file: first }]
  return [...head, ...more.map(alone)]
}

/** A message or note on its way to the server. */
export interface Pending extends Outgoing {
  readonly localId: string
  /** The server's id, once it has one. */
  readonly id: string | null
  readonly at: string
  /** The newest message that was shown when it was written; null where there was none. */
  readonly after: string | null
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

type Shown = Pick<MessageItem, 'id' | 'direction' | 'text'>

/** What the timeline does not show yet: the live feed may bring a message before its request has been answered. */
export function notShownYet(list: List, shown: readonly Shown[]): List {
  const claimed = new Set<string>()
  return list.filter((one) => {
    const place = placeOf(one, shown, claimed)
    if (place !== undefined) claimed.add(place.id)
    return place === undefined
  })
}

function placeOf(one: Pending, shown: readonly Shown[], claimed: ReadonlySet<string>): Shown | undefined {
  if (one.replaces !== null) return undefined
  if (one.id !== null) return shown.find(({ id }) => id === one.id)
  if (one.fault !== null || one.file !== undefined) return undefined
  const direction = one.kind === 'note' ? 'note' : 'out'
  const since = one.after === null ? 0 : shown.findIndex(({ id }) => id === one.after) + 1
  if (since === 0 && one.after !== null) return undefined
  return shown
    .slice(since)
    .find((other) => other.direction === direction && other.text === one.text && !claimed.has(other.id))
}
