import type { Answer, Exchange, ProviderName } from './provider.ts'

/** Looks at every API answer before it leaves; tests use it to hold answers against the specifications. */
export type AnswerCheck = (provider: ProviderName, exchange: Exchange, answer: Answer) => void

export const noCheck: AnswerCheck = () => undefined
