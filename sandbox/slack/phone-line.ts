import type { SandboxCore } from '../core/core.ts'
import type { PhoneLine } from '../phone/lines.ts'
import type { SlackAccount } from './account.ts'
import { readMember } from './conversations.ts'
import { type Customer, isReached } from './customer.ts'
import type { Messages } from './messages.ts'

export const findApp = (core: SandboxCore, to: string | null): SlackAccount | null =>
  core.accountsOf<SlackAccount>('slack').find((account) => isReached(account, to))

/** The customer's side of Slack. */
export function slackPhoneLine(core: SandboxCore, messages: Messages, customer: Customer): PhoneLine {
  return {
    channels: ['slack'],
    reaches: (_, to) => findApp(core, to) !== null,
    write: (written) => {
      const account = findApp(core, written.to)
      if (account === null) throw new RangeError('no registered slack app')
      return customer.write(account, written)
    },
    messages: (_, address) => {
      const member = address === null ? null : readMember(address)
      if (address !== null && member === null) return []
      const where = member === null ? {} : { member }
      return core
        .accountsOf<SlackAccount>('slack')
        .all()
        .flatMap((account) =>
          messages.table
            .list({ account: account.appId, where, order: 'oldest' })
            .map(({ object }) => ({ message: messages.shown(account, object), arrives: true })),
        )
    },
  }
}
