import type { Draft } from '../../domain/conversation/draft.ts'
import type { OutboundBody } from '../../domain/outbound/ledger.ts'
import type { TurnContext } from '../../services/conversation/load-turn.ts'
import type { Lead } from '../../services/lead/read.ts'
import { composeParts } from '../compose-parts.ts'

/** A finished draft as the messages its customer gets; `discloses` where the first says that an AI writes. */
export function partsOf(
  context: TurnContext,
  lead: Lead | null,
  draft: Draft,
): { readonly parts: readonly OutboundBody[]; readonly discloses: boolean } {
  const discloses = context.disclosures[context.to.channel] === undefined
  const parts = composeParts({
    text: draft.text,
    language: draft.language,
    channel: context.to.channel,
    businessName: context.settings.businessName,
    disclose: discloses,
    customerName: context.customer.name ?? context.customer.greetingName,
    signature: context.settings.signature,
    caseId: lead?.id ?? context.customerId,
  })
  return { parts, discloses }
}
