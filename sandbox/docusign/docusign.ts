import type { SandboxCore } from '../core/core.ts'
import { createRoutes } from '../core/http/routes.ts'
import type { Answer, Exchange, SandboxProvider } from '../core/provider.ts'
import type { Specs } from '../core/specs.ts'
import { type DocusignAccount, docusignAccountSchema } from './account.ts'
import { connectStyle, createTellConnect } from './connect.ts'
import { docusignControlRoutes } from './control-routes.ts'
import { createEnvelopes } from './envelopes.ts'
import { DocusignError, errorAnswer } from './errors.ts'
import { createOAuth } from './oauth.ts'
import { createRecipientViews } from './recipient-views.ts'
import { envelopeRoutes } from './routes.ts'
import { createSigningPages } from './signing-pages.ts'

/** Token endpoint, eSignature REST v2.1, Connect and signing pages, on one port. */
export function createDocusign(core: SandboxCore, specs: Specs): SandboxProvider {
  const accounts = core.accountsOf<DocusignAccount>('docusign')
  const oauth = createOAuth(core)
  const envelopes = createEnvelopes({ core, tell: createTellConnect(core) })
  const views = createRecipientViews(core)
  const pages = createSigningPages({ core, envelopes, views })
  const find = createRoutes(envelopeRoutes({ core, specs, envelopes, views }))
  core.webhooks.register(connectStyle(core))

  const accountOf = (exchange: Exchange, accountId: string): DocusignAccount => {
    const userId = oauth.userOf(exchange)
    if (userId === null) throw unauthorized()
    const account = accounts.get(accountId)
    if (account?.userId === userId) return account
    throw new DocusignError(
      'USER_DOES_NOT_BELONG_TO_SPECIFIED_ACCOUNT',
      'User does not belong to specified Account.',
      401,
    )
  }
  const rest = (exchange: Exchange): Answer => {
    const found = find(exchange.method, exchange.path)
    if (found.kind !== 'found') throw unknownUrl()
    return found.route.handle(exchange, accountOf(exchange, found.params['account'] ?? ''), found.params)
  }
  const answer = (exchange: Exchange): Answer => {
    const { path } = exchange
    if (path.startsWith('/Signing/')) return pages(exchange)
    if (path === '/oauth/token' && exchange.method === 'POST') return oauth.token(exchange)
    if (path === '/oauth/userinfo') return oauth.userInfo(exchange)
    return rest(exchange)
  }
  return {
    name: 'docusign',
    accountSchema: docusignAccountSchema,
    accountIdKey: 'accountId',
    accountOf: ({ path }) => /\/accounts\/([^/]+)\//.exec(path)?.[1] ?? null,
    isPage: ({ path }) => path.startsWith('/Signing/'),
    changesSomething: ({ path }) => !path.startsWith('/oauth/'),
    // The documents themselves would swamp the journal.
    journalBody: ({ body }) => withoutDocuments(body.toString('utf8')),
    idempotencyKey: ({ body }) => /"transactionId"\s*:\s*"([^"]+)"/.exec(body.toString('utf8'))?.[1] ?? null,
    handle: (exchange) => {
      try {
        return core.database.attempt(() => answer(exchange))
      } catch (error) {
        if (error instanceof DocusignError) return errorAnswer(error)
        throw error
      }
    },
    refuse: (_, failure) =>
      failure.kind === 'rate_limited' ? tooMany(core, failure.retryAfterSeconds) : errorAnswer(broken()),
    controlRoutes: docusignControlRoutes(core, envelopes),
  }
}

const withoutDocuments = (body: string): string =>
  body.replaceAll(/("documentBase64"\s*:\s*")([^"]{64})[^"]*"/g, '$1$2..."')

const unauthorized = () =>
  new DocusignError('AUTHORIZATION_INVALID_TOKEN', 'The access token provided is expired, revoked or malformed.', 401)

const unknownUrl = () =>
  new DocusignError('RESOURCE_NOT_FOUND', 'The URL provided does not resolve to a resource.', 404)

const broken = () => new DocusignError('UNSPECIFIED_ERROR', 'Non-specific error.', 500)

function tooMany(core: SandboxCore, seconds: number): Answer {
  const message =
    'The maximum number of burst API invocations has been exceeded. The burst limit is 500 per 30 seconds.'
  const resetAt = Math.ceil(core.clock.nowMs() / 1000) + seconds
  const headers = { 'retry-after': String(seconds), 'x-ratelimit-reset': String(resetAt) }
  return { ...errorAnswer(new DocusignError('BURST_APIINVOCATION_LIMIT_EXCEEDED', message, 429)), headers }
}
