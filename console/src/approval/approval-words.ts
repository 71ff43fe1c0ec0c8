import type { Amount } from '../api/nouns.ts'
import { amountWords } from '../ui/amount-words.ts'
import { capital, plain } from '../ui/attention-words.ts'

interface Asked {
  readonly kind: string
  readonly amount: Amount | null
  readonly name: string
}

interface Words {
  readonly title: string
  /** What happens on yes. */
  readonly ifApproved: string
  /** What happens on no. */
  readonly ifRejected: string
  readonly approve: string
  readonly reject: string
}

/** What an approval asks, and what each answer causes, spelled out. */
export function approvalWords({ kind, amount, name }: Asked): Words {
  const sum = amount === null ? 'the agreed amount' : amountWords(amount)
  switch (kind) {
    case 'send_contract':
      return {
        title: `Send ${name} the contract over ${sum}?`,
        ifApproved: `${name} gets the contract to sign right away; the invoice follows the signature.`,
        ifRejected: 'Nothing is sent and the deal is closed as lost.',
        approve: 'Send contract',
        reject: 'Do not send',
      }
    case 'below_floor':
      return {
        title: `Let ${name} have it for ${sum}?`,
        ifApproved: `${name} is offered ${sum}, below your lowest price, this one time.`,
        ifRejected: 'The last offer stands; the AI says so kindly.',
        approve: `Offer ${sum}`,
        reject: 'Stand firm',
      }
    case 'refund':
      return {
        title: `Refund ${sum} to ${name}?`,
        ifApproved: `${sum} goes back to ${name}. This cannot be taken back.`,
        ifRejected: 'No money moves; the deal stays as it is.',
        approve: `Refund ${sum}`,
        reject: 'Do not refund',
      }
    case 'money_on_closed_deal':
      return {
        title: `${name} paid ${sum} for a deal that was closed. Reopen it?`,
        ifApproved: 'The deal is reopened and goes on as paid.',
        ifRejected: 'The deal stays closed and the money is to be refunded.',
        approve: 'Reopen deal',
        reject: 'Keep closed',
      }
    default:
      return {
        title: `${capital(plain(kind))} for ${name}?`,
        ifApproved: 'The deal goes on.',
        ifRejected: 'The deal does not take this step.',
        approve: 'Approve',
        reject: 'Reject',
      }
  }
}
