import { emailsIn, linksIn } from '../messaging/links.ts'
import { readable } from '../money-in-text.ts'
import { normalise } from '../text/normalise.ts'
import type { DraftContext, DraftViolation } from './draft-rule.ts'

/** So many words in a row are no coincidence. */
const OVERLAP_WORDS = 8

const wordsOf = (text: string): readonly string[] => normalise(text).plain.match(/[\p{L}\p{N}]+/gu) ?? []

const runsOf = (words: readonly string[]): readonly string[] =>
  Array.from({ length: Math.max(0, words.length - OVERLAP_WORDS + 1) }, (_, index) =>
    words.slice(index, index + OVERLAP_WORDS).join(' '),
  )

function quotedPolicy(draft: string, policyTexts: readonly string[]): string | null {
  const secret = new Set(policyTexts.flatMap((text) => runsOf(wordsOf(text))))
  return runsOf(wordsOf(draft)).find((run) => secret.has(run)) ?? null
}

const squeezed = (text: string): string => normalise(text).plain.replace(/[^\p{L}\p{N}]/gu, '')

/** A call that did not parse comes back as text from some servers: the customer would read its arguments. */
const BROKEN_CALL = /^\W{0,12}(?:json\s*)?[[{]\s*"[a-z_]+"\s*:/

/** Traces of the machinery: the canary, tool names, words of the policy, shapes only a schema has. */
export function leakViolations(draft: string, context: DraftContext): readonly DraftViolation[] {
  const text = normalise(draft).plain
  const quoted = quotedPolicy(draft, context.policyTexts)
  const hasCanary = context.canary !== null && squeezed(draft).includes(squeezed(context.canary))
  const tool = context.toolNames.find((name) => text.includes(name.toLowerCase()))
  const schema = /"(?:type|properties|required|parameters|arguments|additionalproperties)" ?:|<\|[a-z_]+\|>/.exec(
    text,
  )?.[0]
  const spans = [hasCanary ? 'canary' : undefined, tool, schema, BROKEN_CALL.exec(text)?.[0], quoted ?? undefined]
  return spans.flatMap((span) => (span === undefined ? [] : [{ rule: 'leak', span } as const]))
}

/** Links and mail addresses nobody gave to the draft. */
export function linkViolations(draft: string, context: DraftContext): readonly DraftViolation[] {
  const text = readable(draft)
  const known = [...context.customerTexts, ...context.sources].map((source) => readable(source).toLowerCase())
  const links = linksIn(text).filter(({ text: link }) => !context.allowedLinks.includes(link))
  const emails = emailsIn(text).filter(
    ({ text: email }) => !known.some((source) => source.includes(email.toLowerCase())),
  )
  return [...links, ...emails].map(({ text: span }) => ({ rule: 'link', span }))
}
