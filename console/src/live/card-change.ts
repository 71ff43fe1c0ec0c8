import type { Card } from '../../../api/contract/board.ts'
import type { LiveEvent } from '../../../api/contract/live.ts'
import type { Attention, Currency, Persona } from '../api/nouns.ts'

type Change = Partial<Pick<Card, 'controller' | 'attention' | 'persona' | 'waitingFor' | 'amount'>>

type Data = LiveEvent['data']

const CHANGES: Readonly<Record<string, ((data: Data) => Change | null) | undefined>> = {
  'conversation:taken_over': () => ({ controller: 'staff' }),
  'conversation:given_back': () => ({ controller: 'ai' }),
  'conversation:attention_needed': ({ reason }) =>
    typeof reason === 'string' ? { attention: reason as Attention } : null,
  'conversation:attention_settled': () => ({ attention: null }),
  'agent:spawned': ({ persona }) => (typeof persona === 'string' ? { persona: persona as Persona } : null),
  'lead:waiting': ({ for: waitingFor }) => ({ waitingFor: typeof waitingFor === 'string' ? waitingFor : null }),
  'approval:decided': () => ({ waitingFor: null }),
  'offer:made': amountOf,
  'offer:accepted': amountOf,
}

/** What an event changes on the cards of its customer or lead; null when it changes none. */
export const cardChange = ({ type, data }: LiveEvent): Change | null => CHANGES[type]?.(data) ?? null

function amountOf({ amountMinor, currency }: Data): Change | null {
  if (typeof amountMinor !== 'number' || typeof currency !== 'string') return null
  return { amount: { amountMinor, currency: currency as Currency } }
}
