import type { SignedRequest } from '../messaging/contract.ts'
import { isSameText } from '../signing.ts'

/** Telegram signs nothing: it repeats the secret that was given with the address. It has no time, so updates are known by their ids. */
export function isFromTelegram({ headers }: SignedRequest, secrets: readonly string[]): boolean {
  const given = headers['x-telegram-bot-api-secret-token']
  return given !== undefined && secrets.some((secret) => isSameText(given, secret))
}
