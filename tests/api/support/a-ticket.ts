import { asId, type CustomerId } from '../../../domain/ids.ts'
import { ticketOfCase } from '../../../services/ticket/case.ts'
import { inTenant } from '../../../services/transaction.ts'
import type { TestTenant } from '../../support/tenant.ts'

/** A matter of a customer that is open. */
export async function aTicket({ db, scope }: TestTenant, customer: string, text = 'The door does not close.') {
  const customerId = asId<CustomerId>(customer)
  const ticket = await inTenant(db, scope, (tx) =>
    ticketOfCase(tx, { customerId, members: [customerId], channel: 'whatsapp', text, reasons: [], isVip: false }),
  )
  return ticket.id
}
