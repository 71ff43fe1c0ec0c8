import { z } from 'zod'
import { MATCH_SIGNS, MATCH_STATES } from '../../domain/identity/match.ts'
import { id, instant } from './shared.ts'

export const mergeRequest = z.object({
  /** The customer that turns out to be the same person; their conversation moves into this one. */
  merge: id,
  why: z.string().trim().max(500).default('decided by staff'),
})
export const blockRequest = z.object({ reason: z.string().trim().min(1).max(300).nullable().default(null) })
export const blocked = z.object({ blocked: z.boolean() })
export const splitRequest = z.object({ why: z.string().trim().max(500).default('decided by staff') })

/** Who answers from now on: one customer after a merge, two after a split. */
export const answering = z.object({ customers: z.array(id) })

/** Another record on file that may be this person. */
export const customerMatch = z.object({
  id,
  otherId: id,
  otherName: z.string().nullable(),
  otherAddress: z.string().nullable(),
  score: z.number(),
  why: z.array(z.enum(MATCH_SIGNS)),
  state: z.enum(MATCH_STATES),
  at: instant,
})
export type CustomerMatch = z.infer<typeof customerMatch>

export const customerMatches = z.object({
  matches: z.array(customerMatch),
  /** Who was merged into this customer already, and can be split off again. */
  merged: z.array(z.object({ id, name: z.string().nullable(), address: z.string().nullable() })),
})
export const matchRequest = z.object({ decision: z.enum(['accepted', 'rejected']) })
