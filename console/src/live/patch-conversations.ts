import type { CustomerView } from '../../../api/contract/conversation.ts'
import type { LiveEvent } from '../../../api/contract/live.ts'
import type { Attention, ConversationList, Persona } from '../api/nouns.ts'
import { cardChange } from './card-change.ts'

interface Change {
  controller?: 'ai' | 'staff'
  attention?: Attention | null
  persona?: Persona
}

/** What an event changes about a conversation itself. */
function conversationChange(event: LiveEvent): Change | null {
  const change = cardChange(event)
  if (change === null) return null
  const kept: Change = {}
  if (change.controller !== undefined) kept.controller = change.controller
  if (change.attention !== undefined) kept.attention = change.attention
  if (change.persona) kept.persona = change.persona
  return Object.keys(kept).length === 0 ? null : kept
}

/** The list after an event; the same object when nothing in it changed. */
export function patchConversations(list: ConversationList, event: LiveEvent): ConversationList {
  if (event.position <= list.position) return list
  const change = conversationChange(event)
  if (change === null || !list.conversations.some(({ customerId }) => customerId === event.customerId)) return list
  const named = change.controller === 'ai' ? { ...change, controllerName: null } : change
  const conversations = list.conversations.map((row) =>
    row.customerId === event.customerId ? { ...row, ...named } : row,
  )
  return { ...list, conversations, position: event.position }
}

export function patchCustomer(view: CustomerView, event: LiveEvent): CustomerView {
  const change = conversationChange(event)
  if (change === null || view.id !== event.customerId) return view
  const named = change.controller === 'ai' ? { controllerName: null, controlledAt: null } : {}
  return { ...view, conversation: { ...view.conversation, ...change, ...named } }
}
