import { createTwilioRest } from '../twilio/rest-client.ts'
import type { TwilioAccount } from '../twilio/sdk.ts'
import { isSignedByTwilio } from '../twilio/signature.ts'
import type { MessagingProvider } from './contract.ts'
import { parseDelivery } from './twilio.delivery.ts'
import { fetchFile } from './twilio.file.ts'
import { listFiles, listMessages } from './twilio.list.ts'
import { sendMessage } from './twilio.send.ts'
import { listTemplates } from './twilio.templates.ts'
import { showTyping } from './twilio.typing.ts'

/** SMS and WhatsApp through one Twilio account. Keep one per account: it holds open connections. */
export function createTwilioMessaging(account: TwilioAccount): MessagingProvider {
  const rest = createTwilioRest(account)
  const { authToken, previousAuthToken } = account.credentials
  const tokens = previousAuthToken ? [authToken, previousAuthToken] : [authToken]
  return {
    reportsDelivery: true,
    send: (message, abort) => sendMessage(rest, message, abort),
    list: (query, abort) => listMessages(rest, query, abort),
    verify: (request) => isSignedByTwilio(request, tokens),
    parseDelivery,
    filesOf: (messageSid, abort) => listFiles(rest, account.baseUrl, messageSid, abort),
    showTyping: (to, abort) => showTyping(rest, to, abort),
    listTemplates: (abort) => listTemplates(rest, abort),
    fetchFile: (source, maxBytes, abort) => fetchFile(account, source, maxBytes, abort),
  }
}
