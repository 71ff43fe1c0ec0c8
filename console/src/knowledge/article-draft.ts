import type { VersionTextView } from '../../../api/contract/knowledge.ts'

export interface Words {
  readonly title: string
  readonly text: string
}

/** What somebody has written and not saved. */
export interface ArticleDraft extends Words {
  /** The version they began with. */
  readonly basedOn: number
}

/** What is kept of an article until it is saved or thrown away. */
export interface Unsaved {
  /** What stands in the fields; null while that is the newest version. */
  readonly draft: ArticleDraft | null
  /** What was written before a colleague's newer version was opened, the latest first. */
  readonly aside: readonly Words[]
}

type Newest = Pick<VersionTextView, 'version' | 'title' | 'text'>

export const NOTHING_UNSAVED: Unsaved = { draft: null, aside: [] }

export const isAnything = ({ draft, aside }: Unsaved): boolean => draft !== null || aside.length > 0

const areSame = (one: Words, other: Words) => one.title === other.title && one.text === other.text

/** Somebody types. Whoever comes back to what is saved has written nothing. */
export function write({ draft, aside }: Unsaved, newest: Newest, words: Words): Unsaved {
  if (areSame(words, newest)) return { draft: null, aside }
  return { draft: { ...words, basedOn: draft?.basedOn ?? newest.version }, aside }
}

/** Somebody saved after this was begun, and wrote something else. */
export const isOvertaken = ({ draft }: Unsaved, newest: Newest): boolean =>
  draft !== null && draft.basedOn < newest.version && !areSame(draft, newest)

/** What was sent is saved; what was typed meanwhile is not, and goes on from there. */
export const afterSaving = ({ draft, aside }: Unsaved, saved: Newest): Unsaved => ({
  draft: draft === null || areSame(draft, saved) ? null : { ...draft, basedOn: saved.version },
  aside,
})

const wordsOf = ({ title, text }: Words): Words => ({ title, text })

/** Begins anew with what a colleague saved; one's own words are laid aside. */
export const openNewest = ({ draft, aside }: Unsaved): Unsaved => ({
  draft: null,
  aside: draft === null ? aside : [wordsOf(draft), ...aside.filter((one) => !areSame(one, draft))],
})

export const throwAway = ({ draft, aside }: Unsaved, words: Words): Unsaved => ({
  draft,
  aside: aside.filter((one) => one !== words),
})

/** What was laid aside takes the place of what stands in the fields; what was written there is laid aside for it. */
export const takeBack = (unsaved: Unsaved, newest: Newest, words: Words): Unsaved =>
  write(openNewest(throwAway(unsaved, words)), newest, words)
