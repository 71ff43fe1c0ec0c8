import type { ApprovalId, LeadId } from '../../domain/ids.ts'
import type { Directive } from '../../domain/lead/directive.ts'
import { wordDirective } from '../../domain/lead/word-directive.ts'
import { formatMoney, money } from '../../domain/money.ts'
import { signDealLink } from '../../services/access/signed-link.ts'
import type { Contract } from '../../services/contract/read.ts'
import type { Invoice } from '../../services/invoice/read.ts'
import { setDirective } from '../../services/lead/change.ts'
import { lockLead } from '../../services/lead/read.ts'
import { inTenant, type Scope, type Tx } from '../../services/transaction.ts'
import type { DealDeps } from './deps.ts'
import { fixed, reserveDealNotice } from './reserve-notice.ts'

/** The customer's own link: it leads to whatever their deal waits for. */
export const dealLink = ({ publicUrl, vault }: DealDeps, { tenantId }: Scope, leadId: LeadId) =>
  `${publicUrl}/s/${signDealLink(vault, { tenantId, leadId })}`

/** From now on a turn may repeat the link and nothing else. */
const directing = (leadId: LeadId, directive: Directive) => async (tx: Tx) => {
  await setDirective(tx, await lockLead(tx, leadId), directive)
}

export async function announceContract(deps: DealDeps, scope: Scope, contract: Contract): Promise<void> {
  const link = dealLink(deps, scope, contract.leadId)
  const amount = formatMoney(money(contract.amountMinor, contract.currency))
  const product = contract.fields['product'] ?? ''
  await reserveDealNotice(deps, scope, {
    leadId: contract.leadId,
    name: `sign_${contract.revision}`,
    say: fixed('sign_link', { link, amount, product }),
    template: { name: 'signing_link', rest: [link] },
    isPrompted: true,
    also: directing(contract.leadId, { kind: 'sign', product, amount, link }),
  })
}

export async function announceInvoice(deps: DealDeps, scope: Scope, invoice: Invoice): Promise<void> {
  const link = dealLink(deps, scope, invoice.leadId)
  const amount = formatMoney(money(invoice.amountMinor, invoice.currency))
  await reserveDealNotice(deps, scope, {
    leadId: invoice.leadId,
    name: `pay_${invoice.revision}`,
    say: fixed('invoice_link', { link, amount }),
    template: { name: 'invoice_link', rest: [link] },
    isPrompted: true,
    also: directing(invoice.leadId, { kind: 'pay', amount, link }),
  })
}

/** The owner has spoken about a price: the customer, who was asked to wait, hears the offer that stands now. */
export async function announceOffer(
  deps: Pick<DealDeps, 'db' | 'doorbell'>,
  scope: Scope,
  { leadId, approvalId }: { leadId: LeadId; approvalId: ApprovalId },
): Promise<void> {
  const { directive } = await inTenant(deps.db, scope, (tx) => lockLead(tx, leadId))
  // The deal has moved on without the owner's word.
  if (directive?.kind !== 'offer') return
  await reserveDealNotice(deps, scope, {
    leadId,
    name: `offer_${approvalId}`,
    say: (language) => wordDirective(directive, language) ?? '',
    template: null,
    isPrompted: false,
  })
}
