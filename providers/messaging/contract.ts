import type { SendPurpose } from '../../domain/consent/consent.ts'
import type { Channel, Proof } from '../../domain/messaging/channel.ts'
import type { DeliveryStatus } from '../../domain/messaging/delivery.ts'
import type { Attachment } from '../../domain/messaging/message.ts'
import type { TemplateApproval } from '../../domain/messaging/template.ts'
import type { OutboundBody } from '../../domain/outbound/ledger.ts'
import type { FetchedFile } from '../files/fetched.ts'

export interface OutboundMessage {
  readonly channel: Channel
  /** The tenant's own address, in the channel's normal form (E.164 for phones). */
  readonly from: string
  readonly to: string
  readonly body: OutboundBody
  /** Where the provider reports delivery; carries the ledger id, so that a report is proof of the send. */
  readonly statusCallbackUrl: string
  /** The provider drops the message instead of delivering it later than this. */
  readonly validForMs: number | null
  readonly ledgerId: string
  readonly purpose: SendPurpose
  /** The business's name, where a channel shows one. */
  readonly senderName: string
  /** What the customer wrote last on this account before the message was made; null when they have not. */
  readonly replyTo: RepliedTo | null
  /** A person typed it or let it go. */
  readonly isByStaff: boolean
  /** Where marketing is ended with one request. */
  readonly unsubscribeUrl?: string
}

/** An inbound message as its adapter recorded it. */
export interface RepliedTo {
  readonly providerMessageId: string
  readonly metadata: Readonly<Record<string, unknown>>
}

/** The outcome of one attempt. Only "rejected" says for certain that nothing left. */
export type SendOutcome =
  | { readonly kind: 'accepted'; readonly providerMessageId: string; readonly raw: unknown }
  | {
      readonly kind: 'rejected'
      readonly code: string
      readonly detail: string
      /** never: this message or address is bad · later: the provider is busy · address: mark the address unusable. */
      readonly retry: 'never' | 'later' | 'address'
      readonly retryAfterMs: number | null
      readonly raw: unknown
    }
  | { readonly kind: 'unknown'; readonly detail: string }

/** A message as the provider lists it, for settling unknown outcomes. */
export interface ListedMessage {
  readonly providerMessageId: string
  readonly direction: 'in' | 'out'
  readonly from: string
  readonly to: string
  readonly text: string
  readonly status: string
  /** Null while the provider has not sent it yet. */
  readonly createdAt: Date | null
  /** The ledger id it was marked with, where the provider keeps one. */
  readonly marker?: string
  /** It carries files; `filesOf` names them. */
  readonly hasFiles?: boolean
}

/** A template as the provider lists it. */
export interface ListedTemplate {
  readonly providerRef: string
  readonly name: string
  readonly language: string
  /** Null for what more than words have to be filled into. */
  readonly body: string | null
  readonly approval: TemplateApproval
  readonly rejection: string | null
}

export interface DeliveryReport {
  readonly providerMessageId: string
  readonly status: DeliveryStatus
  readonly errorCode: string | null
  /** What a failure means for another try, in the words of `SendOutcome`; null unless the status is "failed". */
  readonly retry: 'never' | 'later' | 'address' | null
  readonly raw: Readonly<Record<string, string>>
}

export interface ListQuery {
  readonly channel: Channel
  readonly to?: string
  readonly from?: string
  readonly since: Date
  /** Where only one message is looked for: its mark, and what decided where it went. */
  readonly ledgerId?: string
  readonly purpose?: SendPurpose
  readonly replyTo?: RepliedTo | null
}

/** Sends and lists messages of one provider account. One HTTP attempt per call; it never retries by itself. */
export interface MessagingProvider {
  /** How this vendor lets an unknown outcome be settled, where it differs from the channel's other vendors. */
  readonly proof?: Proof
  /** It reports what becomes of every message by itself: where no report arrives at all, something is wrong. */
  readonly reportsDelivery?: true
  send(message: OutboundMessage, abort: AbortSignal): Promise<SendOutcome>
  /** Messages to or from one address, newest first, paged back to `since`. Throws ProviderError. */
  list(query: ListQuery, abort: AbortSignal): Promise<readonly ListedMessage[]>
  /** Does the signature belong to this account? Over the exact public URL and the raw body. */
  verify(request: SignedRequest): boolean
  /** Null for a body that is no delivery report. */
  parseDelivery(request: SignedRequest): DeliveryReport | null
  /** The files of a listed message, as its webhook would have named them. Throws ProviderError. */
  filesOf?(providerMessageId: string, abort: AbortSignal): Promise<readonly Attachment[]>
  /** Shows that an answer is being written. May be lost without harm; throws ProviderError, or WireError without an answer. */
  showTyping?(to: TypingTo, abort: AbortSignal): Promise<void>
  /** A question that costs nothing and changes nothing: without an error, the provider is there. */
  ping?(abort: AbortSignal): Promise<void>
  /** What the profile behind an address calls its owner, where messages do not say it; null when it says nothing. Throws ProviderError. */
  profileName?(address: string, abort: AbortSignal): Promise<string | null>
  /** Every template of the account, where the vendor keeps them. Throws ProviderError. */
  listTemplates?(abort: AbortSignal): Promise<readonly ListedTemplate[]>
  /** The bytes of a file a customer sent, where messages only name it. Throws ProviderError where another try may help. */
  fetchFile?(source: string, maxBytes: number, abort: AbortSignal): Promise<FetchedFile>
}

/** Who waits for an answer, and to what. */
export interface TypingTo {
  readonly channel: Channel
  readonly to: string
  /** The provider's id of what they wrote last. */
  readonly answers: string
}

export interface SignedRequest {
  /** The configured public address with path and query: never rebuilt from request headers. */
  readonly url: string
  /** Names in lower case, as Node delivers them. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Buffer
}
