import type { SandboxCore } from '../core/core.ts'
import { badRequest, refusal } from './errors.ts'

/** A private chat with the bot. It exists once its person has written: a bot cannot write first. */
export interface Chat {
  readonly id: number
  readonly firstName: string
  readonly isBlocked: boolean
}

/** `353209120001`, however the phone writes it. */
export function readChatId(address: string): string | null {
  const digits = address.trim().replace(/^\+/, '')
  return /^[1-9]\d{0,15}$/.test(digits) ? digits : null
}

export function chatIdOf(address: string): string {
  const id = readChatId(address)
  if (id === null) throw new RangeError(`${address} is no Telegram user id: digits only`)
  return id
}

/** Chat ids that end so are refused in that way, whether their person wrote or not. */
const SENTINELS: readonly (readonly [string, () => ReturnType<typeof refusal>])[] = [
  ['9990400', () => badRequest('chat not found')],
  ['9990403', () => refusal(403, 'Forbidden: bot was blocked by the user')],
  ['9990404', () => refusal(403, 'Forbidden: user is deactivated')],
]

export function createChats(core: SandboxCore) {
  const table = core.table<Chat>({ name: 'telegram_chats' })
  return {
    get: (account: string, chat: string) => table.get(account, chat),
    meet: (account: string, chat: string, firstName: string) =>
      table.put(account, chat, { id: Number(chat), firstName, isBlocked: false }, core.clock.nowMs()),
    block: (account: string, chat: Chat, isBlocked: boolean) =>
      table.replace(account, String(chat.id), { ...chat, isBlocked }),
    /** Why nothing can be sent there; null when it can. */
    refusalFor: (account: string, chat: string) => {
      const sentinel = SENTINELS.find(([ending]) => chat.endsWith(ending))
      if (sentinel) return sentinel[1]()
      const known = table.get(account, chat)
      if (!known) return badRequest('chat not found')
      return known.isBlocked ? refusal(403, 'Forbidden: bot was blocked by the user') : null
    },
  }
}
export type Chats = ReturnType<typeof createChats>
