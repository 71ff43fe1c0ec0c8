import type { Channel } from '../../domain/messaging/channel.ts'
import type { ListedMessage, MessagingProvider, SignedRequest } from '../messaging/contract.ts'
import { composeMail, messageIdOf } from './compose.ts'
import type { EmailProvider } from './contract.ts'

interface ListQuery {
  readonly channel: Channel
  readonly to?: string
  readonly from?: string
  readonly ledgerId?: string
}

/** A mailbox as an account like any other: mail comes in by one vendor and leaves by the same or another. */
export function mailAccount(inbound: EmailProvider, outbound: EmailProvider): MessagingProvider {
  return {
    proof: outbound.proof,
    send: (message, abort) => outbound.send(composeMail(message), abort),
    list: (query, abort) => listMails(outbound, query, abort),
    verify: (request: SignedRequest) => inbound.verifyInbound(request),
    // Reports of mails come to the account as a whole, many at once.
    parseDelivery: () => null,
  }
}

async function listMails(
  outbound: EmailProvider,
  { from = '', to = '', ledgerId }: ListQuery,
  abort: AbortSignal,
): Promise<readonly ListedMessage[]> {
  if (ledgerId === undefined) return []
  const found = await outbound.find(messageIdOf(ledgerId, from), abort)
  const common = { direction: 'out', from, to, text: '', status: 'sent', createdAt: null, marker: ledgerId } as const
  return found.map((providerMessageId) => ({ ...common, providerMessageId }))
}
