import type { CustomerView } from '../../../api/contract/conversation.ts'
import type { Amount } from '../api/nouns.ts'
import { amountWords } from '../ui/amount-words.ts'
import { Facts } from '../ui/facts.tsx'
import { Part } from '../ui/part.tsx'
import { moneyOf } from './money-of.ts'

const words = (amounts: readonly Amount[]): string => amounts.map((amount) => amountWords(amount)).join(', ')

/** What they paid and what is under way; nothing before a price was named. */
export function Money({ customer: { leads } }: { readonly customer: CustomerView }) {
  const { paid, open } = moneyOf(leads)
  if (paid.length === 0 && open.length === 0) return null
  return (
    <Part title="Money">
      <Facts
        facts={[
          ...(paid.length === 0 ? [] : [{ name: 'Paid', value: words(paid) }]),
          ...(open.length === 0 ? [] : [{ name: 'Under way', value: words(open) }]),
        ]}
      />
    </Part>
  )
}
