import type { Proof } from '../../domain/messaging/channel.ts'
import type { DeliveryStatus } from '../../domain/messaging/delivery.ts'
import type { SendOutcome, SignedRequest } from '../messaging/contract.ts'

/** One mail, complete but for its encoding. */
export interface OutboundMail {
  readonly ledgerId: string
  readonly from: { readonly name: string; readonly address: string }
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** With angle brackets; ours, so that an answer names it. */
  readonly messageId: string
  readonly headers: Readonly<Record<string, string>>
  /** The mailbox provider's own thread this mail answers in. */
  readonly threadId: string | null
}

/** What became of a mail, or what its reader thinks of it. */
export interface MailReport {
  /** Our own mark; null for a mail that somebody else sent through the account. */
  readonly ledgerId: string | null
  readonly providerMessageId: string
  readonly recipient: string
  /** Null when the report says nothing about delivery. */
  readonly status: DeliveryStatus | null
  readonly errorCode: string | null
  /** unusable: no mail arrives there · complained: marked as spam · unsubscribed: wants no marketing. */
  readonly verdict: 'unusable' | 'complained' | 'unsubscribed' | null
  readonly raw: Readonly<Record<string, unknown>>
}

/** Sends mails of one account and reads its webhooks. One HTTP attempt per call; it never retries by itself. */
export interface EmailProvider {
  readonly proof: Proof
  send(mail: OutboundMail, abort: AbortSignal): Promise<SendOutcome>
  /** Provider ids of the mails with this Message-ID; only where `proof` is "list". Throws ProviderError. */
  find(messageId: string, abort: AbortSignal): Promise<readonly string[]>
  /** Is this webhook with a customer's mail signed for this account? */
  verifyInbound(request: SignedRequest): boolean
  /** Is this webhook with reports signed for this account, and fresh? */
  verifyReports(request: SignedRequest): boolean
  /** Null for a body that holds no reports. */
  parseReports(request: SignedRequest): readonly MailReport[] | null
  /** Of a vendor that announces mail instead of bringing it. */
  readonly mailbox?: Mailbox
  readonly push?: PushSetting
  /** What a signed announcement says; of a vendor whose account signs its announcements itself. */
  readAnnouncement?(request: SignedRequest): 'news' | 'nothing' | 'forged'
}

export interface MailboxNews {
  /** Ids of what arrived, oldest first. */
  readonly messageIds: readonly string[]
  /** Up to where the mailbox was read. */
  readonly historyId: string
}

export interface RawMail {
  readonly raw: Buffer
  /** The provider's own thread, where it keeps one. */
  readonly threadId: string | null
  readonly isInbox: boolean
  /** Whom it was for, where one account receives for several addresses; null where all of it is this mailbox's. */
  readonly recipients: readonly string[] | null
}

/** Reads one mailbox. Throws ProviderError; reading changes nothing. */
export interface Mailbox {
  /** Whose word in a mail's head on who sent it is this mailbox's own; null where nobody's is. */
  readonly server: string | null
  /** Null when the watermark is too old for the mailbox to tell. */
  since(historyId: string, abort: AbortSignal): Promise<MailboxNews | null>
  /** What the inbox received lately, and where its history stands: for the first look and after a lost watermark. */
  recent(afterMs: number, abort: AbortSignal): Promise<MailboxNews>
  /** Where the history stands now. */
  position(abort: AbortSignal): Promise<string>
  /** Null when it was deleted meanwhile. */
  read(messageId: string, abort: AbortSignal): Promise<RawMail | null>
  /** Asks for announcements; they stop after about a week. Gives the time they end. */
  watch?(topic: string, abort: AbortSignal): Promise<Date>
}

/** How announcements reach us, and what tells a true one. */
export interface PushSetting {
  readonly topic: string
  readonly audience: string
  readonly serviceAccount: string
}
