import type { z } from 'zod'
import type { CustomerView, conversationListQuery } from '../../../api/contract/conversation.ts'
import type {
  giveBackResult,
  settleRequest,
  takeOverResult,
  undoResult,
  written,
} from '../../../api/contract/conversation-commands.ts'
import type { Timeline } from '../../../api/contract/timeline.ts'
import type { ConversationList } from './nouns.ts'
import { request, SLOW_MS } from './request.ts'
import type { Words } from './scheduled.ts'

export type ConversationFilter = Partial<z.infer<typeof conversationListQuery>>
export type Settlement = z.infer<typeof settleRequest>['decision']

export const fetchConversations = (search: ConversationFilter, signal?: AbortSignal): Promise<ConversationList> =>
  request('/conversations', { search, signal })

export const fetchCustomer = (customerId: string, signal?: AbortSignal): Promise<CustomerView> =>
  request(`/customers/${customerId}`, { signal })

export interface TimelinePage {
  readonly before?: string
  readonly limit?: number
}

export const fetchTimeline = (customerId: string, search: TimelinePage, signal?: AbortSignal): Promise<Timeline> =>
  request(`/customers/${customerId}/timeline`, {
    search: { ...search },
    signal,
  })

export const takeOver = (customerId: string): Promise<z.infer<typeof takeOverResult>> =>
  request(`/conversations/${customerId}/takeover`, {
    method: 'POST',
    body: {},
  })

export const giveBack = (customerId: string): Promise<z.infer<typeof giveBackResult>> =>
  request(`/conversations/${customerId}/give-back`, {
    method: 'POST',
    body: {},
  })

/** Asked again under the same name, it is one message. */
export const writeMessage = (customerId: string, words: Words, commandId: string): Promise<z.infer<typeof written>> =>
  request(`/conversations/${customerId}/messages`, { method: 'POST', body: words, commandId })

export interface FileToSend {
  readonly name: string
  readonly contentType: string
  /** Base64. */
  readonly content: string
  /** Said beside it. */
  readonly text: string
}

/** Asked again under the same name, it is one message. */
export const sendFile = (customerId: string, file: FileToSend, commandId: string): Promise<z.infer<typeof written>> =>
  request(`/conversations/${customerId}/files`, { method: 'POST', body: file, commandId, limitMs: SLOW_MS })

export const writeNote = (customerId: string, text: string, commandId: string): Promise<z.infer<typeof written>> =>
  request(`/conversations/${customerId}/notes`, { method: 'POST', body: { text }, commandId })

/** Says that a person has looked after it. */
export const settleConversation = (customerId: string): Promise<unknown> =>
  request(`/conversations/${customerId}/settle`, { method: 'POST' })

/** Takes that back: it waits as it did before. */
export const unsettleConversation = (customerId: string): Promise<unknown> =>
  request(`/conversations/${customerId}/unsettle`, { method: 'POST' })

export const undoMessage = (messageId: string): Promise<z.infer<typeof undoResult>> =>
  request(`/messages/${messageId}/undo`, { method: 'POST', body: {} })

export const settleMessage = (messageId: string, decision: Settlement): Promise<unknown> =>
  request(`/messages/${messageId}/settle`, { method: 'POST', body: { decision } })

/** Lets a draft go in a person's own words. */
export const releaseAs = (messageId: string, text: string): Promise<unknown> =>
  request(`/messages/${messageId}/settle`, { method: 'POST', body: { decision: 'release', text } })

export const blockCustomer = (customerId: string): Promise<unknown> =>
  request(`/customers/${customerId}/block`, { method: 'POST', body: {} })

export const unblockCustomer = (customerId: string): Promise<unknown> =>
  request(`/customers/${customerId}/unblock`, { method: 'POST', body: {} })

/** To a colleague, or to nobody. */
export const assignConversation = (customerId: string, userId: string | null): Promise<unknown> =>
  request(`/conversations/${customerId}/assign`, { method: 'POST', body: { userId } })
