import type { SandboxCore } from '../core/core.ts'
import type { Message, StoredMessage } from './message.ts'

export const STATUS_STYLE = 'twilio.status'

const EVENT_TYPES: Partial<Record<Message['status'], string>> = { delivered: 'DELIVERED', read: 'READ' }

export function enqueueStatus(core: SandboxCore, { message, statusCallback }: StoredMessage): void {
  if (statusCallback === null) return
  core.webhooks.enqueue({
    style: STATUS_STYLE,
    account: message.account_sid,
    event: message.status,
    url: statusCallback,
    body: new URLSearchParams(statusFields(message)).toString(),
    context: {},
    lane: null,
  })
}

function statusFields(message: Message): Record<string, string> {
  const eventType = EVENT_TYPES[message.status]
  const isWhatsapp = message.to.startsWith('whatsapp:')
  return {
    ...(message.error_code === null ? {} : { ErrorCode: String(message.error_code) }),
    SmsSid: message.sid,
    SmsStatus: message.status,
    MessageStatus: message.status,
    To: message.to,
    From: message.from,
    MessageSid: message.sid,
    AccountSid: message.account_sid,
    ApiVersion: message.api_version,
    ...(isWhatsapp ? { ChannelPrefix: 'whatsapp', StructuredMessage: 'false' } : {}),
    ...(isWhatsapp && eventType ? { EventType: eventType } : {}),
  }
}
