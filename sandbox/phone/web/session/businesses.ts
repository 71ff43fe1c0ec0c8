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
  readonly account: Partial<TwilioAccount>
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
        numbers: Object.fromEntries(numbers.toReversed().map(({ channel, address }) => [channel, address])),
        origin: new URL(first.webhookUrl).origin,
      },
    ]
  })
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
