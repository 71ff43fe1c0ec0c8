import { isFillable, type TemplateApproval } from './template.ts'

/** A template as it stands in the business's own records. */
export interface KeptTemplate {
  readonly id: string
  readonly name: string
  readonly language: string
  readonly providerRef: string
  readonly body: string
  readonly approval: TemplateApproval
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
  /** Kept here, unknown there. */
  readonly gone: readonly string[]
  /** There, but not to be filled in here. */
  readonly skipped: number
}

const LONGEST_NAME = 100

/** What the provider's list changes about ours. The provider's word on what a customer would read is the last. */
export function compareTemplates(kept: readonly KeptTemplate[], listed: readonly ProviderTemplate[]): TemplateChanges {
  const usable = listed.filter((one): one is ListedBody => one.body !== null && isFillable(one.body))
  const ours = new Map(kept.map((one) => [one.providerRef, one]))
  const theirs = new Set(usable.map(({ providerRef }) => providerRef))
  const taken = new Set(kept.map(keyOf))
  return {
    added: usable.filter(({ providerRef }) => !ours.has(providerRef)).map((one) => named(one, taken)),
    updated: usable.flatMap((one) => {
      const known = ours.get(one.providerRef)
      return known === undefined ? [] : [{ ...one, id: known.id, name: known.name }]
    }),
    gone: kept.filter(({ providerRef }) => !theirs.has(providerRef)).map(({ id }) => id),
    skipped: listed.length - usable.length,
  }
}

const keyOf = ({ name, language }: { readonly name: string; readonly language: string }) => `${name}\n${language}`

/** Two of a name in one language: the second one gets the end of its reference. */
function named(template: ListedBody, taken: Set<string>): ListedBody {
  const short = { ...template, name: template.name.slice(0, LONGEST_NAME) }
  const free = taken.has(keyOf(short)) ? { ...short, name: `${short.name} ${template.providerRef.slice(-6)}` } : short
  taken.add(keyOf(free))
  return free
}
