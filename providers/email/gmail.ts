import { WireError } from '../transport.ts'
import { jsonOf } from './attempt.ts'
import type { EmailProvider } from './contract.ts'
import { createGmailClient, type GmailAccount, gmailFailure } from './gmail.client.ts'
import { createMailbox } from './gmail.mailbox.ts'
import { createGmailSend } from './gmail.send.ts'

export interface GmailOptions extends GmailAccount {
  readonly topic: string
  readonly pushAudience: string
  readonly pushServiceAccount: string
}

/** One Gmail mailbox. It finds a mail by its Message-ID: ours carries the ledger id. It reports no deliveries. */
export function createGmailEmail(options: GmailOptions): EmailProvider {
  const client = createGmailClient(options)
  return {
    proof: 'list',
    mailbox: createMailbox(client),
    push: { topic: options.topic, audience: options.pushAudience, serviceAccount: options.pushServiceAccount },
    send: createGmailSend(client),
    async find(messageId, abort) {
      const query = encodeURIComponent(`rfc822msgid:${messageId.slice(1, -1)}`)
      const answer = await client
        .call('GET', `/messages?includeSpamTrash=true&q=${query}`, null, abort)
        .catch((error: unknown) => {
          throw error instanceof WireError ? gmailFailure('no_answer', error.message, { retryable: true }) : error
        })
      if (answer.status >= 300)
        throw gmailFailure(`http_${answer.status}`, `Gmail answered HTTP ${answer.status}`, { retryable: true })
      const { messages } = jsonOf(answer)
      const found: readonly unknown[] = Array.isArray(messages) ? messages : []
      return found.flatMap((one) => (typeof one === 'object' && one !== null && 'id' in one ? [String(one.id)] : []))
    },
    // Its announcements bring no mail and are checked where they come in.
    verifyInbound: () => false,
    verifyReports: () => false,
    parseReports: () => null,
  }
}
