import type { EmailProvider } from './contract.ts'
import { createResendMailbox } from './resend.mailbox.ts'
import { createResendSend } from './resend.send.ts'
import { announcementOf, isSignedByResend, parseResendEvent } from './resend.webhook.ts'

export interface ResendOptions {
  readonly apiKey: string
  readonly webhookSecrets: readonly string[]
  readonly baseUrl: string
}

/** Mail through one Resend account; a repeated request finds the first one's mail. */
export function createResendEmail({ apiKey, webhookSecrets, baseUrl }: ResendOptions): EmailProvider {
  return {
    proof: 'key',
    send: createResendSend({ apiKey, baseUrl }),
    find: async () => [],
    // It announces a mail and keeps its body.
    verifyInbound: () => false,
    mailbox: createResendMailbox({ apiKey, baseUrl }),
    readAnnouncement: (request) => announcementOf(request, webhookSecrets),
    verifyReports: (request) => isSignedByResend(request, webhookSecrets),
    parseReports: parseResendEvent,
  }
}
