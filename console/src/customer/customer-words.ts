import type { CustomerView } from '../../../api/contract/conversation.ts'
import type { Currency } from '../api/nouns.ts'

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

/** "pt-BR" as people say it; whatever is no language tag stays as it is. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch (error) {
    if (error instanceof RangeError) return tag
    throw error
  }
}

// safe: the contract types a lead's currency as text, the server only writes its own currencies
export const currencyOf = (text: string): Currency => text as Currency

/** They asked for no more messages where a reply would leave. */
export function wantsNoMore({ consents, conversation: { writesOn } }: Pick<CustomerView, 'consents' | 'conversation'>) {
  const here = consents.filter(({ channel, purpose }) => channel === writesOn?.channel && purpose === 'service')
  return here.length > 0 && here.every(({ state }) => state === 'withdrawn')
}
