import type { z } from 'zod'
import type { Board, Card, DealView } from '../../../api/contract/board.ts'
import type { conversationList, conversationRow } from '../../../api/contract/conversation.ts'
import type { eventItem, messageItem, why } from '../../../api/contract/timeline.ts'

/** Names for parts of the contract that have none of their own. Types only: zod never reaches the browser's bundle. */
export type Stage = Card['stage']
export type LostReason = NonNullable<Card['lostReason']>
export type Persona = NonNullable<Card['persona']>
export type Channel = NonNullable<Card['channel']>
export type Attention = NonNullable<Card['attention']>
export type Currency = NonNullable<Card['amount']>['currency']
export type Amount = NonNullable<Card['amount']>
export type Column = Board['columns'][number]
export type ColumnName = Column['column']
export type Approval = DealView['approvals'][number]
export type ConversationList = z.infer<typeof conversationList>
export type ConversationRow = z.infer<typeof conversationRow>
export type MessageItem = z.infer<typeof messageItem>
export type EventItem = z.infer<typeof eventItem>
export type Why = z.infer<typeof why>
export type Delivery = NonNullable<MessageItem['delivery']>
export type LedgerState = NonNullable<MessageItem['state']>
