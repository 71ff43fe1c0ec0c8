import type { Response } from 'express'
import { logIn, logOut } from '../../services/access/log-in.ts'
import type { Database } from '../../services/database.ts'
import { isSetupNeeded, provisionFirstOwner } from '../../services/provisioning/first-owner.ts'
import { readTenant } from '../../services/provisioning/read-tenant.ts'
import { inTenant } from '../../services/transaction.ts'
import { admit, cookieOf, ownPagesOnly, READERS, SESSION_COOKIE } from '../auth/access.ts'
import type { Identify } from '../auth/identify.ts'
import { currentSession, loginRequest, type Session, session, setupRequest, setupState } from '../contract/session.ts'
import { done } from '../contract/shared.ts'
import { loginLimits } from '../http/limits.ts'
import { ProblemError } from '../problem.ts'
import { publicRoute, type Route, route } from '../route.ts'

export interface SessionDeps {
  readonly db: Database
  readonly identify: Identify
  readonly temporalUi: string
  readonly temporalNamespace: string
  /** Cookies leave on https only, except on a development machine. */
  readonly isSecure: boolean
  /** Ends a session in this process at once. */
  readonly forget: (token: string) => void
}

const TWO_WEEKS_MS = 14 * 86_400_000

function setCookie(deps: SessionDeps, response: Response, token: string, maxAge: number): void {
  response.cookie(SESSION_COOKIE, token, {
    httpOnly: true,
    sameSite: 'strict',
    secure: deps.isSecure,
    path: '/',
    maxAge,
  })
}

const view = (deps: SessionDeps, user: Session['user'], tenant: Session['tenant']): Session => ({
  user,
  tenant,
  temporalUi: deps.temporalUi,
  temporalNamespace: deps.temporalNamespace,
})

export function sessionRoutes(deps: SessionDeps): Route[] {
  const { db } = deps
  return [
    publicRoute(
      {
        method: 'post',
        path: '/api/v1/session',
        summary: 'Log in',
        shapes: { body: loginRequest },
        answers: session,
        guards: [ownPagesOnly, ...loginLimits()],
      },
      async ({ body, correlationId, response }) => {
        const login = await logIn(db, { ...body, correlationId })
        if (login === null)
          throw new ProblemError(401, 'wrong_login', 'This e-mail address and password do not belong together.')
        setCookie(deps, response, login.token, TWO_WEEKS_MS)
        const scope = { tenantId: login.tenantId, actor: { kind: 'system', part: 'session' } as const, correlationId }
        return view(deps, login.user, await inTenant(db, scope, readTenant))
      },
    ),
    publicRoute(
      {
        method: 'get',
        path: '/api/v1/session',
        summary: 'Who is logged in; null when nobody is',
        answers: currentSession,
      },
      async ({ request, correlationId }) => {
        const identity = await deps.identify(request)
        if (identity === null) return null
        const { tenantId, userId, name, role } = admit(READERS, identity)
        const scope = { tenantId, actor: { kind: 'system', part: 'session' } as const, correlationId }
        // safe: READERS admits these three roles only
        const user = { id: userId, name, role: role as Session['user']['role'] }
        return view(deps, user, await inTenant(db, scope, readTenant))
      },
    ),
    route(
      READERS,
      { method: 'delete', path: '/api/v1/session', summary: 'Log out', answers: done },
      async ({ identity, request, response }) => {
        const token = cookieOf(request, SESSION_COOKIE)
        if (token !== null) {
          await logOut(db, identity.tenantId, token)
          deps.forget(token)
        }
        setCookie(deps, response, '', 0)
        return { ok: true as const }
      },
    ),
    publicRoute(
      {
        method: 'get',
        path: '/api/v1/setup',
        summary: 'Does this installation still need its first owner?',
        answers: setupState,
      },
      async () => ({ needed: await isSetupNeeded(db) }),
    ),
    publicRoute(
      {
        method: 'post',
        path: '/api/v1/setup',
        summary: 'Create the business and its first owner',
        shapes: { body: setupRequest },
        answers: session,
        guards: [ownPagesOnly],
      },
      async ({ body, correlationId, response }) => {
        await provisionFirstOwner(db, { ...body, correlationId })
        const login = await logIn(db, { email: body.email, password: body.password, correlationId })
        if (login === null) throw new Error('the first owner cannot log in')
        setCookie(deps, response, login.token, TWO_WEEKS_MS)
        const scope = { tenantId: login.tenantId, actor: { kind: 'system', part: 'session' } as const, correlationId }
        return view(deps, login.user, await inTenant(db, scope, readTenant))
      },
    ),
  ]
}
