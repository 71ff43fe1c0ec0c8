import { z } from 'zod'
import type { SandboxCore } from '../core/core.ts'
import type { ControlRoute } from '../core/provider.ts'
import type { SlackAccount } from './account.ts'
import { memberOf } from './conversations.ts'
import type { Customer } from './customer.ts'
import { signedHeaders } from './events.ts'
import type { Members } from './members.ts'
import { findApp } from './phone-line.ts'

const to = z.string().nullish()
const editSchema = z.strictObject({ to, id: z.string(), text: z.string(), repeat: z.int().min(1).max(50).default(1) })
const deleteSchema = z.strictObject({ to, id: z.string() })
const profileSchema = z.strictObject({
  to,
  from: z.string(),
  realName: z.string(),
  displayName: z.string().default(''),
})
const mentionSchema = z.strictObject({
  to,
  from: z.string(),
  conversation: z
    .string()
    .regex(/^C[A-Z0-9]{8,}$/)
    .default('C0SANDBOXCHAN'),
  text: z.string(),
  thread: z.string().nullable().default(null),
})

/** What a member does in Slack beside writing to the app alone, and how Slack looks at the app's address. */
export function slackRoutes(
  core: SandboxCore,
  { customer, members }: { readonly customer: Customer; readonly members: Members },
): readonly ControlRoute[] {
  const app = (address: string | null | undefined): SlackAccount => {
    const found = findApp(core, address ?? null)
    if (found === null) throw new RangeError(`no registered slack app ${address ?? ''}`)
    return found
  }
  const firstStatus = async (deliveries: readonly number[]): Promise<number> => {
    const statuses = await Promise.all(deliveries.map((id) => core.webhooks.firstStatus(id)))
    return statuses.length === 0 || statuses.includes(0) ? 0 : Math.max(...statuses)
  }
  return [
    {
      method: 'POST',
      path: '/slack/mentions',
      summary: '{from, text, conversation?, thread?, to?}: a member calls the app in a channel',
      handle: async ({ body }) => {
        const { to: address, ...mention } = mentionSchema.parse(body)
        const made = core.database.transaction(() => customer.mention(app(address), mention))
        const { id, providerMessageId } = made
        return { status: 201, body: { id, providerMessageId, webhookStatus: await firstStatus(made.deliveries) } }
      },
    },
    {
      method: 'POST',
      path: '/slack/edit',
      summary: '{id, text, to?, repeat?}: a member changes what they wrote',
      handle: async ({ body }) => {
        const { to: address, id, text, repeat } = editSchema.parse(body)
        const deliveries = core.database.transaction(() => customer.edit(app(address), id, text, repeat))
        return { status: 200, body: { webhookStatus: await firstStatus(deliveries) } }
      },
    },
    {
      method: 'POST',
      path: '/slack/delete',
      summary: '{id, to?}: a member deletes what they wrote',
      handle: async ({ body }) => {
        const { to: address, id } = deleteSchema.parse(body)
        const deliveries = core.database.transaction(() => customer.remove(app(address), id))
        return { status: 200, body: { webhookStatus: await firstStatus(deliveries) } }
      },
    },
    {
      method: 'POST',
      path: '/slack/profile',
      summary: '{from, realName, displayName?, to?}: a member changes what their profile calls them',
      handle: ({ body }) => {
        const { to: address, from, ...names } = profileSchema.parse(body)
        core.database.transaction(() => members.change(app(address), { id: memberOf(from), ...names }))
        return { status: 204 }
      },
    },
    {
      method: 'POST',
      path: '/slack/apps/:app/verify',
      summary: 'asks the address whether it is the app’s own (url_verification) and shows the answer',
      handle: async ({ params }) => {
        const account = core.accountsOf<SlackAccount>('slack').get(params['app'] ?? '')
        if (account === null) return { status: 404, body: { error: 'no such app' } }
        const challenge = `challenge-${core.clock.nowMs()}`
        const body = JSON.stringify({ token: 'sandbox-verification-token', challenge, type: 'url_verification' })
        const answer = await fetch(account.webhookUrl, {
          method: 'POST',
          headers: signedHeaders(core, account, body),
          body,
        })
        const text = await answer.text()
        return { status: 200, body: { status: answer.status, isVerified: answer.ok && text.includes(challenge) } }
      },
    },
  ]
}
