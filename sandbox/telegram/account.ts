import { z } from 'zod'
import type { AccountBook } from '../core/accounts.ts'
import type { Exchange } from '../core/provider.ts'

/** One bot; `username` without the @. The webhook is given here or by `setWebhook`. */
export const telegramAccountSchema = z.strictObject({
  username: z.string().regex(/^[A-Za-z][A-Za-z0-9_]{4,31}$/),
  botToken: z.string().regex(/^\d{1,15}:[\w-]{20,}$/),
  firstName: z.string().optional(),
  webhookUrl: z.union([z.literal(''), z.url()]).default(''),
  secretToken: z
    .string()
    .regex(/^[\w-]{0,256}$/)
    .default(''),
})
export type TelegramAccount = z.infer<typeof telegramAccountSchema>

export interface BotCall {
  readonly token: string
  readonly method: string
}

/** `/bot<token>/<method>`; null for any other address. */
export function callOf({ path }: Exchange): BotCall | null {
  const found = /^\/bot([^/]+)\/(\w+)$/.exec(decodeURIComponent(path))
  return found?.[1] && found[2] ? { token: found[1], method: found[2] } : null
}

export const byToken = (accounts: AccountBook<TelegramAccount>, token: string): TelegramAccount | null =>
  accounts.find(({ botToken }) => botToken === token)

export const addressOf = ({ username }: TelegramAccount): string => `@${username.toLowerCase()}`

export const botUser = ({ botToken, username, firstName }: TelegramAccount) => ({
  id: Number(botToken.split(':', 1)[0]),
  is_bot: true,
  first_name: firstName ?? username,
  username,
})
