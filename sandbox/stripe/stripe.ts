import type { SandboxCore } from '../core/core.ts'
import type { Answer, SandboxProvider } from '../core/provider.ts'
import type { Specs } from '../core/specs.ts'
import { accountOfKey, type StripeAccount, secretKeyOf, stripeAccountSchema } from './account.ts'
import { createStripeApi, withHeaders } from './api.ts'
import { stripeControlRoutes } from './control-routes.ts'
import { createStripeDomain } from './domain.ts'
import { errorAnswer, StripeError } from './errors.ts'
import { createHostedPages } from './hosted-pages.ts'
import { createInFlight, keyOf } from './idempotency.ts'
import { stripeWebhookStyle } from './webhook-style.ts'

/** Customers, invoices, payments, refunds and events at the root of its own port, with hosted invoice pages. */
export function createStripe(core: SandboxCore, specs: Specs): SandboxProvider {
  const accounts = core.accountsOf<StripeAccount>('stripe')
  const domain = createStripeDomain(core)
  const api = createStripeApi(core, specs, domain)
  const pages = createHostedPages(domain)
  const inFlight = createInFlight()
  core.webhooks.register(stripeWebhookStyle(core))

  return {
    name: 'stripe',
    accountSchema: stripeAccountSchema,
    accountIdKey: 'accountId',
    accountOf: (exchange) => accountOfKey(accounts, secretKeyOf(exchange) ?? '')?.accountId ?? null,
    isPage: ({ path }) => !path.startsWith('/v1/'),
    handle: (exchange) => (exchange.path.startsWith('/v1/') ? api.handle(exchange) : pages(exchange)),
    refuse: (exchange, failure) =>
      failure.kind === 'server_error'
        ? api.fail(exchange, new StripeError('An unknown error occurred', { status: 500, type: 'api_error' }))
        : withHeaders(exchange, tooManyRequests(failure.retryAfterSeconds)),
    admit: (exchange) => {
      const key = keyOf(exchange)
      const account = accountOfKey(accounts, secretKeyOf(exchange) ?? '')
      const refused = key !== null && account ? inFlight.enter(account.accountId, key, exchange) : null
      return refused && withHeaders(exchange, errorAnswer(refused))
    },
    settled: inFlight.leave,
    controlRoutes: stripeControlRoutes(domain),
  }
}

function tooManyRequests(retryAfterSeconds: number): Answer {
  const message = 'Request rate limit exceeded. Learn more about rate limits at https://docs.stripe.com/rate-limits.'
  const error = new StripeError(message, { status: 429, code: 'rate_limit' })
  return { ...errorAnswer(error), headers: { 'retry-after': String(retryAfterSeconds) } }
}
