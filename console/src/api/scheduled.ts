import type { z } from 'zod'
import type { written } from '../../../api/contract/conversation-commands.ts'
import type { cancelResult } from '../../../api/contract/scheduled.ts'
import { request } from './request.ts'
import type { ChosenTemplate } from './template.ts'

export type Words = { readonly text: string } | { readonly template: ChosenTemplate }

export interface Timing {
  readonly at: string
  readonly unlessTheyWrite: boolean
}

export const planMessage = (customerId: string, words: Words, timing: Timing): Promise<z.infer<typeof written>> =>
  request(`/conversations/${customerId}/scheduled`, {
    method: 'POST',
    body: { ...timing, words },
    commandId: crypto.randomUUID(),
  })

export const changeScheduled = (id: string, change: Timing & { readonly words?: Words }): Promise<unknown> =>
  request(`/scheduled/${id}`, { method: 'PUT', body: change })

export const cancelScheduled = (id: string): Promise<z.infer<typeof cancelResult>> =>
  request(`/scheduled/${id}`, { method: 'DELETE' })

export const dismissScheduled = (id: string): Promise<unknown> =>
  request(`/scheduled/${id}/dismiss`, { method: 'POST', body: {} })
