import type { LeadId } from '../../domain/ids.ts'
import { formatMoney, money } from '../../domain/money.ts'
import { newestContract } from '../../services/contract/read.ts'
import { newestInvoice } from '../../services/invoice/read.ts'
import { findFirstContact, markFirstContact } from '../../services/lead/first-contact.ts'
import { countWin } from '../../services/persona/count-win.ts'
import { inTenant, type Scope } from '../../services/transaction.ts'
import { dealLink } from './announce.ts'
import type { DealDeps } from './deps.ts'
import { fixed, reserveDealNotice } from './reserve-notice.ts'

interface OfLead {
  readonly leadId: LeadId
}

/** What a deal says by itself, on timers and callbacks; each message once however often it is asked for. */
export function createNoticeActivities(deps: DealDeps, scope: () => Scope) {
  const { db } = deps
  const linkOf = (leadId: LeadId) => dealLink(deps, scope(), leadId)

  return {
    /** Writes to a person who asked to be contacted, where they allowed it; else the card says what it waits for. */
    async makeFirstContact({ leadId }: OfLead): Promise<{ kind: 'reserved' | 'waits' }> {
      const contact = await inTenant(db, scope(), (tx) => findFirstContact(tx, leadId))
      if (contact.kind === 'waits') return { kind: 'waits' }
      const reserved = await reserveDealNotice(deps, scope(), {
        leadId,
        name: 'first_contact',
        say: fixed('ask_product', {}),
        template: { name: 'first_contact', rest: [contact.about] },
        isPrompted: contact.isRecent,
        to: contact.to,
        also: (tx) => markFirstContact(tx, leadId),
      })
      return { kind: reserved ? 'reserved' : 'waits' }
    },

    async remindToSign({ leadId, afterMs }: OfLead & { afterMs: number }): Promise<void> {
      const contract = await inTenant(db, scope(), (tx) => newestContract(tx, leadId))
      if (contract === null) return
      const link = linkOf(leadId)
      await reserveDealNotice(deps, scope(), {
        leadId,
        name: `sign_${contract.revision}_reminder_${afterMs}`,
        say: fixed('sign_reminder', { product: contract.fields['product'] ?? '', link }),
        template: { name: 'sign_reminder', rest: [link] },
        isPrompted: false,
      })
    },

    async remindToPay({ leadId }: OfLead): Promise<void> {
      const invoice = await inTenant(db, scope(), (tx) => newestInvoice(tx, leadId))
      if (invoice === null) return
      const link = linkOf(leadId)
      await reserveDealNotice(deps, scope(), {
        leadId,
        name: `pay_${invoice.revision}_reminder`,
        say: fixed('invoice_link', { amount: formatMoney(money(invoice.amountMinor, invoice.currency)), link }),
        template: { name: 'payment_reminder', rest: [link] },
        isPrompted: false,
      })
    },

    async thankCustomer({ leadId }: OfLead): Promise<void> {
      const invoice = await inTenant(db, scope(), (tx) => newestInvoice(tx, leadId))
      if (invoice === null) return
      await reserveDealNotice(deps, scope(), {
        leadId,
        name: 'thanks',
        say: fixed('payment_received', { amount: formatMoney(money(invoice.amountMinor, invoice.currency)) }),
        template: { name: 'payment_thanks', rest: [] },
        isPrompted: true,
        also: (tx) => countWin(tx, leadId),
      })
    },
  }
}
