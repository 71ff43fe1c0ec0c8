import { z } from 'zod'
import type { SandboxCore } from '../core/core.ts'
import type { ControlRoute } from '../core/provider.ts'
import type { TelegramAccount } from './account.ts'
import type { Customer } from './customer.ts'
import type { Messages } from './messages.ts'
import { findBot } from './phone-line.ts'

const to = z.string().nullish()
const editSchema = z.strictObject({ to, id: z.string(), text: z.string(), repeat: z.int().min(1).max(50).default(1) })
const pressSchema = z.strictObject({
  to,
  from: z.string(),
  text: z.string(),
  data: z.string(),
  id: z.string().nullish(),
})
const blockSchema = z.strictObject({ to, from: z.string(), isBlocked: z.boolean().default(true) })

/** What a person does on Telegram beside writing. */
export function telegramRoutes(core: SandboxCore, messages: Messages, customer: Customer): readonly ControlRoute[] {
  const bot = (address: string | null | undefined): TelegramAccount => {
    const found = findBot(core, address ?? null)
    if (found === null) throw new RangeError(`no registered telegram bot ${address ?? ''}`)
    return found
  }
  const delivered = async (work: () => readonly number[]) => {
    const deliveries = core.database.transaction(work)
    const statuses = await Promise.all(deliveries.map((id) => core.webhooks.firstStatus(id)))
    return { status: 200, body: { webhookStatus: statuses.length === 0 ? 0 : Math.max(...statuses) } }
  }
  return [
    {
      method: 'POST',
      path: '/telegram/edit',
      summary: '{id, text, to?, repeat?}: a person changes what they wrote',
      handle: ({ body }) => {
        const edit = editSchema.parse(body)
        return delivered(() => customer.edit(bot(edit.to), edit.id, edit.text, edit.repeat))
      },
    },
    {
      method: 'POST',
      path: '/telegram/press',
      summary: '{from, text, data, id?, to?}: a person presses a button, under the message `id` where it is given',
      handle: ({ body }) => {
        const pressed = pressSchema.parse(body)
        const account = bot(pressed.to)
        const under = pressed.id == null ? null : messages.get(account.username, pressed.id)
        return delivered(() => customer.press(account, pressed.from, pressed, under))
      },
    },
    {
      method: 'POST',
      path: '/telegram/block',
      summary: '{from, isBlocked?, to?}: a person blocks the bot, or starts it again',
      handle: ({ body }) => {
        const { from, isBlocked, to: address } = blockSchema.parse(body)
        return delivered(() => customer.block(bot(address), from, isBlocked))
      },
    },
  ]
}
