import { randomBytes } from 'node:crypto'
import type { SandboxCore } from '../core/core.ts'
import type { Answer, Exchange } from '../core/provider.ts'
import type { DocusignAccount } from './account.ts'
import { readJwt } from './jwt.ts'

interface Token {
  readonly userId: string
  readonly expiresAtMs: number
}

const GRANT = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
const LIFETIME_SECONDS = 3600
const CLOCK_SKEW_SECONDS = 60
const AUDIENCES = ['account-d.docusign.com', 'account.docusign.com']

/** The JWT grant and what its tokens open. */
export function createOAuth(core: SandboxCore) {
  const accounts = core.accountsOf<DocusignAccount>('docusign')
  const tokens = core.table<Token>({ name: 'docusign_tokens' })

  const grant = (assertion: string): Answer => {
    const jwt = readJwt(assertion)
    if (jwt?.algorithm !== 'RS256') return refused('invalid_grant', 'no_valid_keys_or_signatures')
    const { iss, sub, aud, exp, iat, scope } = jwt.claims
    const ours = accounts.all().filter(({ integrationKey }) => integrationKey === iss)
    if (ours.length === 0) return refused('invalid_grant', 'issuer_not_found')
    const account = ours.find(({ userId }) => userId === sub)
    if (!account) return refused('invalid_grant', 'user_not_found')
    if (!jwt.isSignedWith(account.publicKeyPem)) return refused('invalid_grant', 'no_valid_keys_or_signatures')
    if (!isAudience(aud)) return refused('invalid_grant', 'invalid_audience')
    const nowSeconds = Math.floor(core.clock.nowMs() / 1000)
    if (typeof exp !== 'number' || exp < nowSeconds) return refused('invalid_grant', 'expired_grant')
    if (typeof iat !== 'number' || iat > nowSeconds + CLOCK_SKEW_SECONDS) return refused('invalid_grant', 'invalid_iat')
    const scopes = typeof scope === 'string' ? scope.split(' ') : []
    if (!scopes.includes('signature')) return refused('invalid_scope', 'signature')
    if (!account.isConsentGranted || !scopes.includes('impersonation')) return refused('consent_required')
    return issue(account, scopes.join(' '))
  }
  const issue = ({ accountId, userId }: DocusignAccount, scope: string): Answer => {
    const token = `eyJ0eXAiOiJNVCIsImFsZyI6IlJTMjU2In0.${randomBytes(96).toString('base64url')}`
    const nowMs = core.clock.nowMs()
    tokens.insert(accountId, token, { userId, expiresAtMs: nowMs + LIFETIME_SECONDS * 1000 }, nowMs)
    return ok({ access_token: token, token_type: 'Bearer', expires_in: LIFETIME_SECONDS, scope })
  }
  const isAudience = (aud: unknown): boolean => {
    const { host, port } = new URL(core.urlOf('docusign'))
    return typeof aud === 'string' && [...AUDIENCES, host, `localhost:${port}`].includes(aud)
  }
  /** The user behind the Bearer token; null when it is unknown or expired. */
  const userOf = (exchange: Exchange): string | null => {
    const [scheme, token] = (exchange.headers.authorization ?? '').split(' ', 2)
    const known = scheme === 'Bearer' && token ? tokens.find(token)?.object : undefined
    return known && known.expiresAtMs > core.clock.nowMs() ? known.userId : null
  }
  return {
    userOf,
    token: (exchange: Exchange): Answer => {
      const form = new URLSearchParams(exchange.body.toString('utf8'))
      if (form.get('grant_type') !== GRANT) return refused('unsupported_grant_type')
      return grant(form.get('assertion') ?? '')
    },
    userInfo: (exchange: Exchange): Answer => {
      const userId = userOf(exchange)
      const own = accounts.all().filter((account) => account.userId === userId)
      const [first] = own
      if (!first) return { status: 401, body: { error: 'internal_server_error', reference_id: exchange.id } }
      const [given_name = '', family_name = ''] = first.userName.split(' ', 2)
      const base_uri = core.urlOf('docusign')
      const shown = own.map(({ accountId: account_id, accountName: account_name }, index) => ({
        account_id,
        account_name,
        is_default: index === 0,
        base_uri,
      }))
      const created = '2026-01-01T00:00:00'
      return ok({
        sub: userId,
        name: first.userName,
        given_name,
        family_name,
        created,
        email: first.email,
        accounts: shown,
      })
    },
  }
}

const ok = (body: object): Answer => ({ status: 200, headers: { 'cache-control': 'no-store' }, body })

const refused = (error: string, description?: string): Answer => ({
  status: 400,
  body: { error, ...(description === undefined ? {} : { error_description: description }) },
})
