declare const brand: unique symbol

/** A UUID that belongs to one kind of record; the brand keeps a lead's id out of a place that wants a customer's. */
export type Id<Noun extends string> = string & { readonly [brand]: Noun }

export type TenantId = Id<'tenant'>
export type UserId = Id<'user'>
export type AccountId = Id<'channel-account'>
export type CustomerId = Id<'customer'>
export type MessageId = Id<'message'>
export type AttachmentId = Id<'attachment'>
export type TurnId = Id<'turn'>
export type LedgerId = Id<'ledger'>
export type LeadId = Id<'lead'>
export type OfferId = Id<'offer'>
export type EnvelopeId = Id<'envelope'>
export type InvoiceId = Id<'invoice'>
export type ApprovalId = Id<'approval'>
export type PriceId = Id<'price'>
export type ArticleId = Id<'article'>
export type ArticleVersionId = Id<'article-version'>
export type ChunkId = Id<'chunk'>
export type GapId = Id<'knowledge-gap'>
export type QuestionId = Id<'knowledge-question'>
export type CustomerMatchId = Id<'customer-match'>
export type TicketId = Id<'ticket'>
export type EscalationId = Id<'escalation'>
export type PromiseId = Id<'promise'>
export type ScheduledId = Id<'scheduled-message'>
export type AlertId = Id<'alert'>
export type StaffNoticeId = Id<'staff-notice'>
export type GateRunId = Id<'gate-run'>

/** When a time-ordered id was made, in milliseconds; null for any other kind of id. */
export const madeAtMs = (id: Id<string>): number | null =>
  id[14] === '7' ? Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : null

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const isUuid = (text: unknown): text is string => typeof text === 'string' && UUID.test(text)

/** Brands text that arrived from outside; throws when it is not a lower-case UUID. */
export function asId<AnyId extends Id<string>>(text: unknown): AnyId {
  if (!isUuid(text)) throw new TypeError('not an id')
  // safe because the pattern above is the whole definition of an id
  return text as AnyId
}
