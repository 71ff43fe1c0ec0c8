import type { ToolInput } from '../../domain/conversation/tools/tools.ts'
import { askedAmount } from '../../domain/negotiation/asked-amount.ts'
import type { Reaction } from '../../domain/negotiation/engine.ts'
import { namesOtherAmount } from '../../domain/negotiation/other-amount.ts'
import type { Lead } from '../../services/lead/read.ts'
import type { Turn } from './deps.ts'
import type { Understanding } from './understand.ts'

/** The amount is read from the customer's own words; the model only says what kind of reaction it was. */
export function reactionOf(
  { reaction }: ToolInput<'respond_to_offer'>,
  turn: Turn,
  known: Understanding,
  lead: Lead,
): Reaction | null {
  const asked = askedAmount(known.text, { currency: lead.currency, near: lead.amountMinor ?? 0 })
  if (asked.kind === 'foreign') return null
  const askedMinor = asked.kind === 'amount' ? asked.amountMinor : null
  const saidNo = known.hits.some(({ rule, confidence }) => rule === 'decline' && confidence === 'hard')
  if (reaction === 'accepts' && (saidNo || meansOtherOffer(turn, lead))) return null
  switch (reaction) {
    case 'asks_price':
      return { kind: 'asks_price' }
    case 'counters':
      return { kind: 'counters', askedMinor }
    case 'accepts':
      return { kind: 'accepts', atMinor: askedMinor }
    case 'declines':
      return { kind: 'declines' }
  }
}

/** "Agreed", as a reply to an offer that no longer stands, agrees to nothing that does. */
const meansOtherOffer = ({ context: { messages } }: Turn, { amountMinor, currency }: Lead): boolean =>
  messages.some(({ quoted }) => quoted?.by === 'us' && namesOtherAmount(quoted.text, amountMinor ?? 0, currency))
