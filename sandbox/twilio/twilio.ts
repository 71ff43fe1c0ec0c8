import type { SandboxCore } from '../core/core.ts'
import { createRoutes, type Params } from '../core/http/routes.ts'
import { createMedia } from '../core/media.ts'
import type { Answer, Exchange, SandboxProvider } from '../core/provider.ts'
import type { Specs } from '../core/specs.ts'
import { authenticate, type TwilioAccount, twilioAccountSchema } from './account.ts'
import { contentRoutes } from './content-routes.ts'
import { twilioError } from './errors.ts'
import { createInbound } from './inbound.ts'
import { messageRoutes } from './message-routes.ts'
import { createMessages } from './messages.ts'
import { createOptOuts } from './opt-out.ts'
import { createPhoneFeed } from './phone-feed.ts'
import { twilioPhoneLine } from './phone-line.ts'
import { createProgress, PHONE_DEFAULTS } from './progress.ts'
import { createReplyWindows } from './reply-window.ts'
import type { Content } from './templates.ts'
import { typingRoutes } from './typing-routes.ts'
import { twilioWebhookStyles } from './webhook-styles.ts'

export interface TwilioRoute {
  readonly method: string
  readonly path: string
  readonly handle: (exchange: Exchange, account: TwilioAccount, params: Params) => Answer
}

/** Messaging over SMS and WhatsApp and the Content API, on one port. */
export function createTwilio(core: SandboxCore, specs: Specs): SandboxProvider {
  const accounts = core.accountsOf<TwilioAccount>('twilio')
  const phone = core.settings.section('phone', PHONE_DEFAULTS)
  const feed = createPhoneFeed(core.phone)
  const contents = core.table<Content>({ name: 'twilio_contents' })
  const optOuts = createOptOuts(core)
  const windows = createReplyWindows(core)
  const messages = createMessages({ core, contents, optOuts, windows, phone, feed })
  const progress = createProgress({ core, table: messages.table, phone, feed })
  const inbound = createInbound({ core, messages, optOuts, windows })
  for (const style of twilioWebhookStyles(core, inbound.onAnswer)) core.webhooks.register(style)
  core.phone.add(twilioPhoneLine({ core, table: messages.table, inbound, read: progress.read }))
  const media = createMedia(core, 'twilio_files')
  const find = createRoutes([
    ...messageRoutes({ core, specs, messages, media }),
    ...contentRoutes({ core, specs, contents }),
    ...typingRoutes({ core, specs, messages }),
  ])

  return {
    name: 'twilio',
    accountSchema: twilioAccountSchema,
    accountIdKey: 'accountSid',
    accountOf: (exchange) =>
      /\/Accounts\/([^/]+)\//.exec(exchange.path)?.[1] ?? authenticate(accounts, exchange)?.accountSid ?? null,
    handle: (exchange) => {
      const file = /^\/media\/([0-9a-f]+)$/.exec(exchange.path)?.[1]
      if (file !== undefined) return media.open(file)
      const found = find(exchange.method, exchange.path)
      if (found.kind === 'unknown') return twilioError(20404, exchange.path)
      if (found.kind === 'wrong_method') return twilioError(20405)
      const account = authenticate(accounts, exchange)
      const wanted = found.params['account'] ?? account?.accountSid
      if (!account || account.accountSid !== wanted) return twilioError(20003)
      return found.route.handle(exchange, account, found.params)
    },
    refuse: (_, failure) =>
      failure.kind === 'rate_limited'
        ? twilioError(20429, '', { 'retry-after': String(failure.retryAfterSeconds) })
        : twilioError(20500),
  }
}
