import type { Card } from '../../../api/contract/board.ts'
import type { LiveEvent } from '../../../api/contract/live.ts'
import type { Attention, Currency, Persona } from '../api/nouns.ts'

type Change = Partial<Pick<Card, 'controller' | 'attention' | 'persona' | 'waitingFor' | 'amount'>>

/** What an event changes on the cards of its customer or lead; null when it changes none. */
export function cardChange({ type, data }: LiveEvent): Change | null {
  switch (type) {
    case 'conversation:taken_over':
      return { controller: 'staff' }
    case 'conversation:given_back':
      return { controller: 'ai' }
    case 'conversation:attention_needed':
      return typeof data['reason'] === 'string' ? { attention: data['reason'] as Attention } : null
    case 'conversation:attention_settled':
      return { attention: null }
    case 'agent:spawned':
      return typeof data['persona'] === 'string' ? { persona: data['persona'] as Persona } : null
    case 'lead:waiting':
      return { waitingFor: typeof data['for'] === 'string' ? data['for'] : null }
    case 'approval:decided':
      return { waitingFor: null }
    case 'offer:made':
    case 'offer:accepted':
      return amountOf(data)
    default:
      return null
  }
}

function amountOf({ amountMinor, currency }: LiveEvent['data']): Change | null {
  if (typeof amountMinor !== 'number' || typeof currency !== 'string') return null
  return { amount: { amountMinor, currency: currency as Currency } }
}
