import type { z } from 'zod'
import type { customerMatches, matchRequest } from '../../../api/contract/customer.ts'
import { request } from './request.ts'

export type CustomerMatches = z.infer<typeof customerMatches>
export type MatchDecision = z.infer<typeof matchRequest>['decision']

export const fetchMatches = (customerId: string, signal?: AbortSignal): Promise<CustomerMatches> =>
  request(`/customers/${customerId}/matches`, { signal })

export const decideMatch = (id: string, decision: MatchDecision): Promise<unknown> =>
  request(`/matches/${id}`, { method: 'POST', body: { decision } })

/** The other one's conversation moves into this one; a split takes it back. */
export const joinCustomers = (customerId: string, merge: string, why: string): Promise<unknown> =>
  request(`/customers/${customerId}/merge`, { method: 'POST', body: { merge, why } })

export const splitCustomer = (customerId: string): Promise<unknown> =>
  request(`/customers/${customerId}/split`, { method: 'POST', body: {} })
