import type { SendgridAccount } from '../../../sendgrid/account.ts'
import type { SlackAccount } from '../../../slack/account.ts'
import type { TelegramAccount } from '../../../telegram/account.ts'
import type { TwilioAccount } from '../../../twilio/account.ts'
import type { Api } from '../core/api.ts'
import type { ChannelId } from '../data/channels.ts'
import type { PhoneStore } from './state.ts'

/** Who can be written to, and where. */
export interface Business {
  readonly id: string
  readonly name: string
  readonly numbers: Readonly<Partial<Record<ChannelId, string>>>
  /** Where it takes webhooks: the product's own address. */
  readonly origin: string
}

export interface RegisteredAccount {
  readonly provider: string
  readonly id: string
  readonly account: Partial<TwilioAccount & TelegramAccount & SlackAccount & Pick<SendgridAccount, 'mailboxes'>>
}

export function businessesOf(accounts: readonly RegisteredAccount[]): readonly Business[] {
  const messaging = accounts.filter(({ provider }) => provider === 'twilio')
  return messaging.flatMap(({ id, account }, index): readonly Business[] => {
    const numbers = account.numbers ?? []
    const [first] = numbers
    if (first === undefined) return []
    const fallback = messaging.length === 1 ? 'The business' : `Business ${index + 1}`
    return [
      {
        id,
        name: account.friendlyName ?? fallback,
        // The first number of each channel, like a business card.
        numbers: {
          ...Object.fromEntries(numbers.toReversed().map(({ channel, address }) => [channel, address])),
          ...chatsOf(accounts, id, account.friendlyName),
        },
        origin: new URL(first.webhookUrl).origin,
      },
    ]
  })
}

/** Accounts at different providers have nothing in common but the business's name, and that they are registered together. */
function chatsOf(accounts: readonly RegisteredAccount[], id: string, name: string | undefined) {
  const place = accounts.findIndex((account) => account.id === id)
  const nearest = (provider: string) =>
    accounts
      .map((account, index) => ({ ...account, distance: Math.abs(index - place) }))
      .filter(
        (one) =>
          one.provider === provider &&
          (one.account.firstName ?? one.account.teamName ?? one.account.friendlyName) === name,
      )
      .toSorted((left, right) => left.distance - right.distance)[0]?.account
  const [bot, app] = [nearest('telegram'), nearest('slack')]
  const mailbox = nearest('sendgrid')?.mailboxes?.find(({ parseUrl }) => Boolean(parseUrl))
  return {
    ...(bot?.username !== undefined && { telegram: `@${bot.username.toLowerCase()}` }),
    ...(mailbox !== undefined && { email: mailbox.address }),
    ...(app?.teamId !== undefined && { slack: `${app.teamId}/${app.appId ?? ''}` }),
  }
}

const LOOK_AGAIN_MS = 3_000

/** Businesses register when they start: looked for until the first is there, and seldom after that. */
export function followBusinesses(store: PhoneStore, api: Api): void {
  let seen = ''
  const look = async () => {
    const accounts = await api<readonly RegisteredAccount[]>('GET', '/accounts')
    const businesses = businessesOf(accounts)
    if (JSON.stringify(businesses) === seen) return
    seen = JSON.stringify(businesses)
    store.set({ businesses })
  }
  // A sandbox that is away says so in the bar.
  const tick = () => void look().catch(() => undefined)
  tick()
  setInterval(() => !document.hidden && tick(), LOOK_AGAIN_MS)
}
