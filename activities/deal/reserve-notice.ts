import { channels } from '../../channels/registry.ts'
import type { LeadId } from '../../domain/ids.ts'
import { type Language, languageOf } from '../../domain/language.ts'
import type { ContactPoint } from '../../domain/messaging/channel.ts'
import { type FixedTextKey, type FixedTextVariables, fixedText } from '../../domain/messaging/fixed-texts.ts'
import { lockLead } from '../../services/lead/read.ts'
import { type ComposedNotice, type NoticeContext, reserveNotice } from '../../services/outbound/notice.ts'
import { inTenant, type Scope, type Tx } from '../../services/transaction.ts'
import { composeParts } from '../compose-parts.ts'
import type { DealDeps } from './deps.ts'

export interface DealNotice {
  readonly leadId: LeadId
  /** Names the message within its deal: sent once. */
  readonly name: string
  readonly say: (language: Language) => string
  /** For outside the reply window: an approved template and what goes into it, after name and business. */
  readonly template: { readonly name: string; readonly rest: readonly string[] } | null
  readonly isPrompted: boolean
  readonly to?: ContactPoint | null
  /** A change that belongs to the message: written in the same transaction. */
  readonly also?: (tx: Tx) => Promise<void>
}

/** A fixed text, in whatever language the customer speaks. */
export const fixed =
  <Key extends FixedTextKey>(key: Key, variables: FixedTextVariables<Key>) =>
  (language: Language): string =>
    fixedText(key, language, variables)

/** Writes a deal's message down and rings the conversation that sends it. False when nothing may be said anywhere. */
export async function reserveDealNotice(
  deps: Pick<DealDeps, 'db' | 'doorbell'>,
  scope: Scope,
  notice: DealNotice,
): Promise<boolean> {
  const { customerId, ids } = await inTenant(deps.db, scope, async (tx) => {
    const lead = await lockLead(tx, notice.leadId)
    await notice.also?.(tx)
    const reserved = await reserveNotice(tx, {
      customerId: lead.customerId,
      leadId: lead.id,
      name: notice.name,
      purpose: 'service',
      isPrompted: notice.isPrompted,
      to: notice.to ?? null,
      compose: (context) => compose(context, notice, lead.name),
    })
    return { customerId: lead.customerId, ids: reserved }
  })
  if (ids.length > 0) await deps.doorbell.ringConversation(scope.tenantId, customerId)
  return ids.length > 0
}

function compose(context: NoticeContext, notice: DealNotice, name: string | null): ComposedNotice | null {
  const { to, businessName, needsDisclosure } = context
  const windowMs = channels[to.channel].capabilities.replyWindowMs
  const isOpen =
    windowMs === null ||
    (context.lastInboundAt !== null && context.now.getTime() - context.lastInboundAt.getTime() < windowMs)
  if (!isOpen) return template(context, notice, name)
  const language = languageOf(context.language) ?? 'en'
  const text = notice.say(language)
  const bodies = composeParts({
    text,
    language,
    channel: to.channel,
    businessName,
    disclose: needsDisclosure,
    customerName: name ?? context.customerName,
    signature: context.signature,
    caseId: notice.leadId,
  })
  return { bodies, discloses: needsDisclosure }
}

function template(context: NoticeContext, notice: DealNotice, name: string | null): ComposedNotice | null {
  const wanted = context.templates.filter((candidate) => candidate.name === notice.template?.name)
  const found = wanted.find(({ language }) => language === context.language) ?? wanted[0]
  if (found === undefined || notice.template === null) return null
  const variables = [name ?? context.customerName ?? '', context.businessName, ...notice.template.rest]
  const text = found.body.replace(/\{\{(\d+)\}\}/g, (_, place: string) => variables[Number(place) - 1] ?? '')
  const body = { form: 'template', templateName: found.name, providerRef: found.providerRef, variables, text } as const
  // The approved wording of a first contact names the AI itself.
  return { bodies: [body], discloses: false }
}
