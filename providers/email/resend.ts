import type { EmailProvider } from './contract.ts'
import { createResendSend } from './resend.send.ts'
import { isSignedByResend, parseResendEvent } from './resend.webhook.ts'

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
    // Resend announces a mail without its body; mail comes in through another account.
    verifyInbound: () => false,
    verifyReports: (request) => isSignedByResend(request, webhookSecrets),
    parseReports: parseResendEvent,
  }
}
