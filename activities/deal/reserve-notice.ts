import type { LeadId } from '../../domain/ids.ts'
import type { Language } from '../../domain/language.ts'
import type { ContactPoint } from '../../domain/messaging/channel.ts'
import { type FixedTextKey, type FixedTextVariables, fixedText } from '../../domain/messaging/fixed-texts.ts'
import { lockLead } from '../../services/lead/read.ts'
import { reserveNotice } from '../../services/outbound/notice.ts'
import { inTenant, type Scope, type Tx } from '../../services/transaction.ts'
import { composeNotice } from '../compose-notice.ts'
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
      about: { kind: 'lead', id: lead.id },
      name: notice.name,
      purpose: 'service',
      isPrompted: notice.isPrompted,
      to: notice.to ?? null,
      compose: (context) =>
        composeNotice(context, { ...notice, name: lead.name ?? context.customerName, caseId: notice.leadId }),
    })
    return { customerId: lead.customerId, ids: reserved }
  })
  if (ids.length > 0) await deps.doorbell.ringConversation(scope.tenantId, customerId)
  return ids.length > 0
}
