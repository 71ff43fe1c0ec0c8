import { ASYNC_CODES, SYNC_SENTINELS } from './errors.ts'

/** The last eight digits `999` + Twilio's code: a number made to fail in that way. Documented in sandbox/README.md. */
export function sentinelCode(address: string): { code: number; isSync: boolean } | null {
  const code = Number(/999(\d{5})$/.exec(address)?.[1])
  if (SYNC_SENTINELS.has(code)) return { code, isSync: true }
  return ASYNC_CODES.has(code) ? { code, isSync: false } : null
}
