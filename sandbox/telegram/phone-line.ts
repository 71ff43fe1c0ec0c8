import type { SandboxCore } from '../core/core.ts'
import type { PhoneLine } from '../phone/lines.ts'
import { addressOf, type TelegramAccount } from './account.ts'
import { readChatId } from './chats.ts'
import type { Customer } from './customer.ts'
import type { Messages } from './messages.ts'

/** The bot that is written to: by its name, else the first there is. */
export function findBot(core: SandboxCore, to: string | null): TelegramAccount | null {
  const accounts = core.accountsOf<TelegramAccount>('telegram')
  return accounts.find((account) => to === null || addressOf(account) === to.toLowerCase())
}

/** The customer's side of Telegram. */
export function telegramPhoneLine(core: SandboxCore, messages: Messages, customer: Customer): PhoneLine {
  return {
    channels: ['telegram'],
    reaches: (_, to) => findBot(core, to) !== null,
    write: (written) => {
      const account = findBot(core, written.to)
      if (account === null) throw new RangeError('no registered telegram bot')
      return customer.write(account, written)
    },
    messages: (_, address) => {
      const chat = address === null ? null : readChatId(address)
      if (address !== null && chat === null) return []
      const where = chat === null ? {} : { chat }
      return core
        .accountsOf<TelegramAccount>('telegram')
        .all()
        .flatMap((account) =>
          messages.table.list({ account: account.username, where, order: 'oldest' }).map(({ object, createdAtMs }) => ({
            message: messages.shown(account, object, createdAtMs),
            arrives: true,
          })),
        )
    },
  }
}
