import type { Persona } from '../api/nouns.ts'

interface Words {
  readonly name: string
  readonly about: string
}

export const PERSONAS: Record<Persona, Words> = {
  professional: { name: 'Professional', about: 'Clear and friendly; the everyday voice' },
  empath: { name: 'Empath', about: 'Listens first; for complaints and bad days' },
  shark: { name: 'Shark', about: 'Firm in hard bargaining and disputes' },
  concierge: { name: 'Concierge', about: 'Attentive; for valued customers and large deals' },
  closer: { name: 'Closer', about: 'Brings a ready buyer to the signature' },
}

// safe: the record's keys are exactly the personas
export const PERSONA_ORDER = Object.keys(PERSONAS) as Persona[]

export const personaName = (persona: Persona): string => PERSONAS[persona].name
