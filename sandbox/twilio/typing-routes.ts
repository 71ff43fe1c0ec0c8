import type { SandboxCore } from '../core/core.ts'
import type { Specs } from '../core/specs.ts'
import { plain } from './account.ts'
import { twilioError } from './errors.ts'
import { fieldsOf } from './form.ts'
import { channelOfMessage } from './message.ts'
import { checkParameters } from './message-rules.ts'
import type { Messages } from './messages.ts'
import type { TwilioRoute } from './twilio.ts'

interface TypingDeps {
  readonly core: SandboxCore
  readonly specs: Specs
  readonly messages: Messages
}

const LAPSES_AFTER_MS = 25_000

/** The typing indicator: below a message that a customer wrote on WhatsApp, which counts as read from then on. */
export const typingRoutes = ({ core, specs, messages }: TypingDeps): readonly TwilioRoute[] => [
  {
    method: 'POST',
    path: '/v2/Indicators/Typing.json',
    handle: ({ body }, account) => {
      const fields = fieldsOf(new URLSearchParams(body.toString('utf8')))
      const refusal = checkParameters(specs, 'twilio.CreateTypingIndicator', fields)
      if (refusal) return refusal
      const { channel, messageId: sid } = fields
      if (typeof sid !== 'string' || channel === undefined)
        return twilioError(20422, sid === undefined ? 'messageId' : 'channel')
      const stored = messages.table.get(account.accountSid, sid)
      if (!stored) return twilioError(20404, sid)
      const { message } = stored
      if (message.direction !== 'inbound' || channelOfMessage(message) !== 'whatsapp')
        return twilioError(20422, 'messageId')
      const [customer, business] = [plain(message.from), plain(message.to)]
      core.phone.tellTyping({ channel: 'whatsapp', customer, business, forMs: LAPSES_AFTER_MS })
      return { status: 200, body: { success: true }, schema: 'twilio.TypingIndicator' }
    },
  },
]
