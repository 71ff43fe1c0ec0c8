import { CALLERS, type Caller } from '../callers.ts'
import type { AgreedDeal } from '../deal.ts'

/** What the routes of the table are called with: a real deal of the business, and its ids. */
export interface Place extends AgreedDeal {
  readonly approvalId: string
  readonly messageId: string
  readonly deadLetterId: string
  readonly ticketId: string
  readonly promiseId: string
  readonly scheduledId: string
  readonly templateId: string
  /** A lead nobody has talked to. */
  readonly idleLeadId: string
}

type Expected = Readonly<Record<Caller, number>>

export interface Entry {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** As the router knows it. */
  readonly route: string
  readonly path: (place: Place) => string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly expected: Expected
}

/** Everybody gets the same: the route protects itself, or there is nothing to protect. */
export const everybody = (status: number): Expected =>
  Object.fromEntries(CALLERS.map((caller) => [caller, status])) as Record<Caller, number>

const LOCKED_OUT = { nobody: 401, revoked: 401, expired: 401 } as const

/** Roles that are let in and what they get; `stranger` is the owner of another business, let in to their own. */
export const roles = (admitted: Partial<Record<Caller, number>>, stranger: number): Expected => ({
  ...everybody(403),
  ...admitted,
  stranger,
  ...LOCKED_OUT,
})

export const readers = (status = 200, stranger = status) =>
  roles({ owner: status, staff: status, viewer: status }, stranger)
export const staff = (status: number, stranger = status) => roles({ owner: status, staff: status }, stranger)
export const owner = (status: number, stranger = status) => roles({ owner: status }, stranger)

export const here = (path: string) => () => path
export const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
export const MODEL = { vendor: 'openai', model: null, contextTokens: 128_000, timeoutMs: 10_000 }
export const JSON_BODY = { 'content-type': 'application/json' }
/** Nobody's id. */
export const NOWHERE = '0190b7a4-0000-7000-8000-000000000000'
