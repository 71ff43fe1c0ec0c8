import { z } from 'zod'
import type { AccountBook } from '../core/accounts.ts'
import type { Exchange } from '../core/provider.ts'

/** One app in one workspace. */
export const slackAccountSchema = z.strictObject({
  appId: z.string().regex(/^A[A-Z0-9]{2,}$/),
  teamId: z.string().regex(/^T[A-Z0-9]{2,}$/),
  teamName: z.string().default('Workspace'),
  botToken: z.string().startsWith('xoxb-'),
  signingSecret: z.string().min(1),
  /** The app as a member, and as the machine that writes. */
  botUserId: z
    .string()
    .regex(/^[UW][A-Z0-9]{2,}$/)
    .default('U0STEWARDBOT'),
  botId: z
    .string()
    .regex(/^B[A-Z0-9]{8,}$/)
    .default('B0STEWARDBOT'),
  /** What the app was installed with. */
  scopes: z
    .array(z.string())
    .default([
      'app_mentions:read',
      'channels:history',
      'chat:write',
      'files:read',
      'groups:history',
      'im:history',
      'im:write',
      'users:read',
    ]),
  webhookUrl: z.union([z.literal(''), z.url()]).default(''),
})
export type SlackAccount = z.infer<typeof slackAccountSchema>

export const addressOf = ({ teamId, appId }: SlackAccount): string => `${teamId}/${appId}`

/** The account of the bearer token, or of the form's own. */
export function authenticate(accounts: AccountBook<SlackAccount>, exchange: Exchange): SlackAccount | null {
  const bearer = /^Bearer (\S+)$/.exec(exchange.headers.authorization ?? '')?.[1]
  return bearer === undefined ? null : accounts.find(({ botToken }) => botToken === bearer)
}
