import { z } from 'zod'
import { id } from './shared.ts'

export const mergeRequest = z.object({
  /** The customer that turns out to be the same person; their conversation moves into this one. */
  merge: id,
  why: z.string().trim().max(500).default('decided by staff'),
})
export const splitRequest = z.object({ why: z.string().trim().max(500).default('decided by staff') })

/** Who answers from now on: one customer after a merge, two after a split. */
export const answering = z.object({ customers: z.array(id) })
