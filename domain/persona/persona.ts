/** Ways of working of the one conversation loop; a persona is a prompt layer and limits, never a process of its own. */
export const PERSONAS = ['professional', 'empath', 'shark', 'concierge', 'closer'] as const
export type Persona = (typeof PERSONAS)[number]
