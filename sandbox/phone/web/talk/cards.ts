import type { PhoneMessage } from '../../message.ts'
import { currentBusiness, currentPerson, type PhoneState } from '../session/state.ts'
import { linksIn } from './message-parts.ts'
import { type CardActions, createLinkCard, createPaperCard } from './paper-card.ts'
import { emailsIn, paperOf } from './paper-of-message.ts'

/** Which messages carry a card, and which card. */
export function createCards(state: PhoneState, messages: readonly PhoneMessage[], actions: CardActions) {
  const { email } = currentPerson(state)
  const emails = [...emailsIn(messages), ...(email === '' ? [] : [email.toLowerCase()])]
  const origin = currentBusiness(state)?.origin
  const find = (message: PhoneMessage) => {
    if (message.direction === 'sent') return null
    const href = linksIn(message.text).find((link) => isCustomerPage(link, origin))
    return href === undefined ? null : { href, paper: paperOf(message, state.papers, emails) }
  }
  return {
    signatureOf: (message: PhoneMessage): string => JSON.stringify(find(message)),
    create: (message: PhoneMessage): HTMLElement | null => {
      const found = find(message)
      if (found === null) return null
      const { href, paper } = found
      return paper === null ? createLinkCard(href, actions) : createPaperCard(paper, href, actions)
    },
  }
}

/** A page of the product, or of a provider on this machine. */
function isCustomerPage(href: string, origin: string | undefined): boolean {
  const url = new URL(href)
  return url.origin !== location.origin && (url.origin === origin || isOnThisMachine(url))
}

export const isOnThisMachine = ({ hostname }: URL): boolean => hostname === '127.0.0.1' || hostname === 'localhost'
