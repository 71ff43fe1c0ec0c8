import { isFillable, type TemplateApproval } from './template.ts'

/** A template as it stands in the business's own records. */
export interface KeptTemplate {
  readonly id: string
  readonly name: string
  readonly language: string
  readonly providerRef: string
  readonly body: string
  readonly approval: TemplateApproval
  /** Since when the provider's list has left it out. */
  readonly missingSince: Date | null
}

/** The same at the provider; without a body nothing can be filled in here. */
export interface ProviderTemplate {
  readonly providerRef: string
  readonly name: string
  readonly language: string
  readonly body: string | null
  readonly approval: TemplateApproval
  readonly rejection: string | null
}

export type ListedBody = ProviderTemplate & { readonly body: string }

export interface TemplateChanges {
  readonly added: readonly ListedBody[]
  /** Under the names they have here: fixed texts look for them by name. */
  readonly updated: readonly (ListedBody & { readonly id: string })[]
  /** Kept here, left out there for the first time: it stays as it is until a later list says the same. */
  readonly missing: readonly string[]
  /** Kept here, unknown there. */
  readonly gone: readonly string[]
  /** There, but not to be filled in here. */
  readonly skipped: number
}

const LONGEST_NAME = 100
const MINUTE_MS = 60_000

/** Two lists this far apart are no slip of one moment. A list of nothing at all is believed after a day of them. */
const BELIEVED_AFTER_MS = { some: 10 * MINUTE_MS, nothing: 24 * 60 * MINUTE_MS }

/** What the provider's list changes about ours. The provider's word on what a customer would read is the last. */
export function compareTemplates(
  kept: readonly KeptTemplate[],
  listed: readonly ProviderTemplate[],
  readAt: Date,
): TemplateChanges {
  const usable = listed.filter((one): one is ListedBody => one.body !== null && isFillable(one.body))
  const ours = new Map(kept.map((one) => [one.providerRef, one]))
  const theirs = new Set(usable.map(({ providerRef }) => providerRef))
  const taken = new Set(kept.map(keyOf))
  const named = new Set(listed.map(({ providerRef }) => providerRef))
  const believedAfterMs = listed.length === 0 ? BELIEVED_AFTER_MS.nothing : BELIEVED_AFTER_MS.some
  const absent = kept.filter(({ providerRef, approval }) => approval !== 'gone' && !theirs.has(providerRef))
  const isGone = ({ providerRef, approval, missingSince }: KeptTemplate): boolean =>
    // Named there, but nothing to fill in here; or typed here, and never known there.
    named.has(providerRef) ||
    approval === 'unchecked' ||
    (missingSince !== null && readAt.getTime() - missingSince.getTime() >= believedAfterMs)
  return {
    added: usable.filter(({ providerRef }) => !ours.has(providerRef)).map((one) => underFreeName(one, taken)),
    updated: usable.flatMap((one) => {
      const known = ours.get(one.providerRef)
      return known === undefined ? [] : [{ ...one, id: known.id, name: known.name }]
    }),
    missing: absent.filter((one) => one.missingSince === null && !isGone(one)).map(({ id }) => id),
    gone: absent.filter(isGone).map(({ id }) => id),
    skipped: listed.length - usable.length,
  }
}

const keyOf = ({ name, language }: { readonly name: string; readonly language: string }) => `${name}\n${language}`

/** Two of a name in one language: the second one gets the end of its reference. */
function underFreeName(template: ListedBody, taken: Set<string>): ListedBody {
  const short = { ...template, name: template.name.slice(0, LONGEST_NAME) }
  const free = taken.has(keyOf(short)) ? { ...short, name: `${short.name} ${template.providerRef.slice(-6)}` } : short
  taken.add(keyOf(free))
  return free
}
