import { createHash } from 'node:crypto'
import type { SandboxCore } from '../core/core.ts'
import type { SlackAccount } from './account.ts'

/** A conversation the app is in: alone with a member, or a channel. */
interface Conversation {
  readonly id: string
  readonly member: string | null
}

/** `U353209120001`, from a member's id, an address `T1/U1` or a phone number. */
export function readMember(address: string): string | null {
  const text = address.trim().toUpperCase()
  const id = /^\+?\d{3,15}$/.test(text) ? `U${text.replace('+', '')}` : text.slice(text.indexOf('/') + 1)
  return /^[UW][A-Z0-9]{2,20}$/.test(id) ? id : null
}

export function memberOf(address: string): string {
  const id = readMember(address)
  if (id === null) throw new RangeError(`${address} is no Slack member: U and letters or digits`)
  return id
}

/** Member ids that end so are refused with that word. */
const SENTINELS: readonly (readonly [string, string])[] = [
  ['9990403', 'restricted_action'],
  ['9990404', 'channel_not_found'],
  ['9990410', 'is_archived'],
]
export const sentinelOf = (member: string): string | null =>
  SENTINELS.find(([ending]) => member.endsWith(ending))?.[1] ?? null

export function createConversations(core: SandboxCore) {
  const table = core.table<Conversation>({ name: 'slack_conversations' })
  const keep = ({ appId }: SlackAccount, conversation: Conversation): Conversation => {
    if (table.get(appId, conversation.id) === null)
      table.insert(appId, conversation.id, conversation, core.clock.nowMs())
    return conversation
  }
  return {
    get: ({ appId }: SlackAccount, id: string) => table.get(appId, id),
    alone: (account: SlackAccount, member: string) =>
      keep(account, { id: idFor(`${account.appId}/${member}`), member }),
    channel: (account: SlackAccount, id: string) => keep(account, { id, member: null }),
  }
}
export type Conversations = ReturnType<typeof createConversations>

const idFor = (seed: string): string => `D${createHash('sha256').update(seed).digest('hex').slice(0, 10).toUpperCase()}`
