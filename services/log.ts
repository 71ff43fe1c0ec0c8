import { type Logger, pino } from 'pino'

export type Log = Logger

const SECRETS = ['password', 'token', 'authorization', 'cookie', 'apiKey', 'credentials', 'authToken', 'signingSecret']

const MASKED = [
  ...SECRETS,
  ...SECRETS.map((name) => `*.${name}`),
  'req.headers',
  'err.config',
  'err.request',
  'err.response',
]

/** JSON lines on stdout. Customer content is never logged; what looks like a secret is masked all the same. */
export function createLog(name: string, level: string): Log {
  return pino({ name, level, redact: { paths: MASKED, censor: '[hidden]' }, timestamp: pino.stdTimeFunctions.isoTime })
}
