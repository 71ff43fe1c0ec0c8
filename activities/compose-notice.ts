import { channels } from '../channels/registry.ts'
import { type Language, languageOf } from '../domain/language.ts'
import type { ComposedNotice, NoticeContext } from '../services/outbound/notice.ts'
import { composeParts } from './compose-parts.ts'

export interface ToSay {
  readonly say: (language: Language) => string
  /** For outside the reply window: an approved template and what goes into it, after name and business. */
  readonly template: { readonly name: string; readonly rest: readonly string[] } | null
  /** The deadline the words name. */
  readonly promisedFor?: Date | null
  readonly name: string | null
  /** The deal or ticket the message belongs to. */
  readonly caseId: string
}

/** A message the business sends by itself, in the words that may be used there now; null when none may. */
export function composeNotice(context: NoticeContext, saying: ToSay): ComposedNotice | null {
  const { to, businessName, needsDisclosure } = context
  const windowMs = channels[to.channel].capabilities.replyWindowMs
  const isOpen =
    windowMs === null ||
    (context.lastInboundAt !== null && context.now.getTime() - context.lastInboundAt.getTime() < windowMs)
  if (!isOpen) return template(context, saying)
  const language = languageOf(context.language) ?? 'en'
  const bodies = composeParts({
    text: saying.say(language),
    language,
    channel: to.channel,
    businessName,
    disclose: needsDisclosure,
    customerName: saying.name,
    signature: context.signature,
    caseId: saying.caseId,
  })
  return { bodies, discloses: needsDisclosure, promisedFor: saying.promisedFor ?? null }
}

function template(context: NoticeContext, saying: ToSay): ComposedNotice | null {
  const wanted = context.templates.filter((candidate) => candidate.name === saying.template?.name)
  const found = wanted.find(({ language }) => language === context.language) ?? wanted[0]
  if (found === undefined || saying.template === null) return null
  const variables = [saying.name ?? '', context.businessName, ...saying.template.rest]
  const text = found.body.replace(/\{\{(\d+)\}\}/g, (_, place: string) => variables[Number(place) - 1] ?? '')
  const body = { form: 'template', templateName: found.name, providerRef: found.providerRef, variables, text } as const
  // The approved wording of a first contact names the AI itself.
  return { bodies: [body], discloses: false }
}
