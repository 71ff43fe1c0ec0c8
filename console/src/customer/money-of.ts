import type { CustomerView } from '../../../api/contract/conversation.ts'
import type { Amount } from '../api/nouns.ts'
import { currencyOf } from './customer-words.ts'

type Lead = CustomerView['leads'][number]

/** What a customer has paid and what is under way, each in its own currency. */
export function moneyOf(leads: readonly Lead[]): {
  readonly paid: readonly Amount[]
  readonly open: readonly Amount[]
} {
  const isOpen = ({ stage }: Lead) => stage !== 'paid' && stage !== 'lost'
  return { paid: sums(leads.filter(({ stage }) => stage === 'paid')), open: sums(leads.filter(isOpen)) }
}

function sums(leads: readonly Lead[]): readonly Amount[] {
  const byCurrency = new Map<string, number>()
  for (const { amountMinor, currency } of leads)
    if (amountMinor !== null) byCurrency.set(currency, (byCurrency.get(currency) ?? 0) + amountMinor)
  return [...byCurrency].map(([currency, amountMinor]) => ({ amountMinor, currency: currencyOf(currency) }))
}
