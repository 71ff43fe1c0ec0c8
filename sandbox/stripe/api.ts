import type { SandboxCore } from '../core/core.ts'
import { createRoutes } from '../core/http/routes.ts'
import type { Answer, Exchange } from '../core/provider.ts'
import type { Specs } from '../core/specs.ts'
import { accountOfKey, STRIPE_API_VERSION, type StripeAccount, secretKeyOf } from './account.ts'
import type { Actor } from './change.ts'
import { customerRoutes } from './customer-routes.ts'
import type { StripeDomain } from './domain.ts'
import { errorAnswer, StripeError } from './errors.ts'
import { createExpand } from './expand.ts'
import { decodeForm, fingerprint, type Params } from './form.ts'
import { createIdempotency, keyOf } from './idempotency.ts'
import { invoiceRoutes } from './invoice-routes.ts'
import { moneyRoutes } from './money-routes.ts'
import { randomText } from './objects.ts'
import { checkParams } from './params.ts'
import type { StripeRoute } from './route.ts'

type Work = (account: StripeAccount, params: Params, requestId: string) => Answer

/** `/v1/...`: who asks, in which version, for the first time or again; then the route. */
export function createStripeApi(core: SandboxCore, specs: Specs, domain: StripeDomain) {
  const accounts = core.accountsOf<StripeAccount>('stripe')
  const expand = createExpand(domain.store)
  const idempotency = createIdempotency(core)
  const find = createRoutes<StripeRoute>([...customerRoutes(domain), ...invoiceRoutes(domain), ...moneyRoutes(domain)])

  const accountOf = (exchange: Exchange): StripeAccount => {
    const key = secretKeyOf(exchange)
    if (key === null) throw noKey()
    const account = accountOfKey(accounts, key)
    if (account) return account
    throw new StripeError(`Invalid API Key provided: ${key.slice(0, 8)}****${key.slice(-4)}`, { status: 401 })
  }
  const runRoute =
    (exchange: Exchange): Work =>
    (account, params, requestId) => {
      const found = find(exchange.method, exchange.path)
      if (found.kind !== 'found') throw unknownUrl(exchange)
      const { route, params: path } = found
      checkParams(specs, route.params ?? 'stripe.InvoiceRetrieveParams', params)
      const actor: Actor = { account, request: { id: requestId, idempotencyKey: keyOf(exchange) } }
      const body = core.database.attempt(() => {
        const result = route.handle({ actor, id: path['id'] ?? '', params })
        return expand(account.accountId, result, params['expand'])
      })
      return { status: 200, body, ...(route.answer === undefined ? {} : { schema: route.answer }) }
    }
  /** Does the work once per idempotency key. */
  const once = (exchange: Exchange, requestId: string, work: Work): Answer => {
    const account = accountOf(exchange)
    checkVersion(exchange)
    const params = paramsOf(exchange)
    const key = keyOf(exchange)
    const print = fingerprint(params)
    const replay = key === null ? null : idempotency.replay(account.accountId, key, exchange, print)
    if (replay) return replay
    const { isForgotten, ...answer } = attempt(() => work(account, params, requestId))
    if (key !== null && !isForgotten) {
      const { method, path } = exchange
      const { status, body } = answer
      idempotency.remember(account.accountId, key, { method, path, fingerprint: print, status, body, requestId })
    }
    return answer
  }
  const answer = (exchange: Exchange, work: Work): Answer => {
    const requestId = `req_${randomText(14)}`
    const { isForgotten: _, ...made } = attempt(() => once(exchange, requestId, work))
    return withHeaders(exchange, made, requestId)
  }
  return {
    handle: (exchange: Exchange): Answer => answer(exchange, runRoute(exchange)),
    /** A failure that counts as the key's first result. */
    fail: (exchange: Exchange, error: StripeError): Answer => answer(exchange, () => errorAnswer(error)),
  }
}

/** The only place where a refusal becomes an answer. */
function attempt(work: () => Answer): Answer & { readonly isForgotten?: boolean } {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof StripeError)) throw error
    return { ...errorAnswer(error), isForgotten: error.details.isValidation ?? false }
  }
}

const noKey = () =>
  new StripeError(
    'You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth.',
    { status: 401 },
  )

const unknownUrl = ({ method, path }: Exchange) =>
  new StripeError(`Unrecognized request URL (${method}: ${path}). Please see https://docs.stripe.com.`, { status: 404 })

function checkVersion({ headers }: Exchange): void {
  const version = headers['stripe-version']
  if (version === undefined || version === STRIPE_API_VERSION) return
  throw new StripeError(`Invalid Stripe API version: ${String(version)}. The sandbox knows ${STRIPE_API_VERSION}.`, {
    isValidation: true,
  })
}

const paramsOf = ({ method, query, body }: Exchange): Params =>
  decodeForm(method === 'POST' ? new URLSearchParams(body.toString('utf8')) : query)

export function withHeaders(exchange: Exchange, answer: Answer, requestId = `req_${randomText(14)}`): Answer {
  const key = keyOf(exchange)
  const own = {
    'request-id': requestId,
    'stripe-version': STRIPE_API_VERSION,
    ...(key === null ? {} : { 'idempotency-key': key }),
  }
  return { ...answer, headers: { ...own, ...answer.headers } }
}
