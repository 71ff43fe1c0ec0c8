import { createRemoteJWKSet, errors, jwtVerify } from 'jose'
import type { SignedRequest } from '../messaging/contract.ts'
import type { PushSetting } from './contract.ts'

const ISSUERS = ['https://accounts.google.com', 'accounts.google.com']
const KEYS_KEPT_MS = 6 * 3_600_000
/** A stranger with made-up key names must not make us ask Google for each of them. */
const ASK_AGAIN_MS = 60_000
const TIMEOUT_MS = 3_000

/** `unavailable`: Google's keys could not be fetched, so nobody can say. */
export type PushVerdict = 'genuine' | 'forged' | 'unavailable'

export type VerifyPush = (
  request: SignedRequest,
  expected: Pick<PushSetting, 'audience' | 'serviceAccount'>,
) => Promise<PushVerdict>

/** Was a Pub/Sub announcement signed by Google, for us, in the name of the account we expect? Keys are kept and shared. */
export function createPushCheck(certsUrl: string): VerifyPush {
  const keys = createRemoteJWKSet(new URL(certsUrl), {
    cacheMaxAge: KEYS_KEPT_MS,
    cooldownDuration: ASK_AGAIN_MS,
    timeoutDuration: TIMEOUT_MS,
  })
  return async ({ headers }, { audience, serviceAccount }) => {
    const token = /^Bearer (\S{1,4096})$/i.exec(headers['authorization'] ?? '')?.[1]
    if (token === undefined) return 'forged'
    try {
      const { payload } = await jwtVerify(token, keys, {
        audience,
        issuer: ISSUERS,
        algorithms: ['RS256'],
        clockTolerance: 30,
        requiredClaims: ['exp', 'iat'],
      })
      const isExpected = payload['email'] === serviceAccount && payload['email_verified'] === true
      return isExpected ? 'genuine' : 'forged'
    } catch (error) {
      return isAboutKeys(error) ? 'unavailable' : 'forged'
    }
  }
}

/** A token that is wrong is one of jose's own errors; what is left is the way to Google. */
const isAboutKeys = (error: unknown): boolean =>
  !(error instanceof errors.JOSEError) || error instanceof errors.JWKSTimeout || error.code === 'ERR_JOSE_GENERIC'
