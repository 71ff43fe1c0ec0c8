import { z } from 'zod'
import { PROVIDERS, type ProviderName } from './provider.ts'

export const FAULTS = [
  'latency',
  '429',
  '500',
  'timeout',
  'response_lost',
  'list_lag',
  'callback_drop',
  'webhook_drop',
  'webhook_duplicate',
  'webhook_reorder',
  'down',
  'refused',
] as const
export type FaultName = (typeof FAULTS)[number]

/** `POST /faults`. Without count and probability a fault stays until it is cleared (or, for down and refused, `ms`). */
export const faultOrderSchema = z.strictObject({
  provider: z.enum([...PROVIDERS, '*']),
  fault: z.union([z.enum(FAULTS), z.literal(429), z.literal(500)]).transform((name) => String(name) as FaultName),
  count: z.int().positive().optional(),
  probability: z.number().min(0).max(1).optional(),
  ms: z.int().nonnegative().optional(),
  /** Only requests whose `METHOD /path`, or webhooks whose event name, contains this. */
  match: z.string().min(1).optional(),
  /** Only what this account asks for or is sent; every account's when not given. */
  account: z.string().min(1).optional(),
  seed: z.int().optional(),
})
export type FaultOrder = z.infer<typeof faultOrderSchema>

export interface StandingFault {
  readonly id: number
  readonly provider: ProviderName
  readonly fault: FaultName
  readonly count: number | null
  readonly probability: number | null
  readonly ms: number | null
  readonly match: string | null
  /** Missing in a store written before there was such a thing. */
  readonly account?: string | null
  readonly seed: number
  readonly since: string
  readonly endsAt: string | null
}

export const matchesFault = (fault: StandingFault, subject: string, account: string | null): boolean =>
  (fault.match === null || subject.includes(fault.match)) && (!fault.account || fault.account === account)
