import type { DealView } from '../../../api/contract/board.ts'
import { amountWords } from '../ui/amount-words.ts'

const PENDING_CONTRACTS = new Set(['planned', 'sent', 'delivered'])
const PENDING_INVOICES = new Set(['planned', 'draft', 'open', 'payment_pending', 'uncollectible'])

/** What closing a deal takes back, one sentence each, in the order it happens. */
export function closingConsequences({ contract, invoice, approvals, card }: DealView): string[] {
  const sentences: string[] = []
  if (invoice !== null && PENDING_INVOICES.has(invoice.state))
    sentences.push(`Invoice ${invoice.number ?? ''} over ${amountWords(invoice.amount)} is voided.`.replace('  ', ' '))
  if (contract !== null && PENDING_CONTRACTS.has(contract.state))
    sentences.push(`The contract ${contract.signer.name} has not signed yet is voided.`)
  if (contract?.state === 'completed')
    sentences.push('The contract is signed and stays signed; only what follows is stopped.')
  if (approvals.some(({ state }) => state === 'open')) sentences.push('The open approval is withdrawn.')
  if (card.nextTimer !== null) sentences.push('Reminders and follow-ups of this deal stop.')
  sentences.push('The conversation stays open, and the customer may come back.')
  return sentences
}
