import type { Decision } from '../../../api/contract/home.ts'
import { approvalWords } from '../approval/approval-words.ts'
import { attentionWords, capital, plain } from '../ui/attention-words.ts'
import { shortName } from '../ui/person-name.ts'
import type { Tone } from '../ui/status.tsx'

interface Words {
  readonly title: string
  readonly about: string | null
  readonly tone: Tone
}

/** Who a decision is about, when nobody knows the name. */
export const subjectOf = ({ customerName }: Decision): string =>
  customerName === null ? 'a customer' : shortName({ name: customerName })

const PROVIDER_CODE = /^\d+$/

/** A provider's number says nothing to most, and everything to its support. */
const refusedBecause = (what: string): string =>
  PROVIDER_CODE.test(what) ? `The provider refused it with code ${what}.` : `The reason given: ${plain(what)}.`

/** One thing that needs a person, said in a sentence. */
export function decisionWords(decision: Decision): Words {
  const name = subjectOf(decision)
  switch (decision.kind) {
    case 'approval': {
      const { title, ifApproved } = approvalWords({ kind: decision.what, amount: decision.amount, name })
      return { title: capital(title), about: capital(ifApproved), tone: 'waiting' }
    }
    case 'attention': {
      const { sentence, tone } = attentionWords(decision.what)
      return { title: capital(`${name} ${sentence}`), about: null, tone }
    }
    case 'undecided_send':
      return {
        title: `Did the message to ${name} arrive?`,
        about: 'The provider never answered. Sending again may deliver it twice.',
        tone: 'waiting',
      }
    case 'dead_letter':
      return decision.isReplayable === true
        ? { title: `A message to ${name} did not arrive`, about: refusedBecause(decision.what), tone: 'broken' }
        : {
            title: `Given up: ${capital(plain(decision.what))}`,
            about: `${decision.customerName === null ? '' : `For ${name}. `}Every retry failed.`,
            tone: 'broken',
          }
    case 'same_person': {
      const other = decision.what === '' ? 'another customer' : shortName({ name: decision.what })
      return {
        title: `Are ${name} and ${other} the same person?`,
        about: 'As one person they have one conversation. This can be undone.',
        tone: 'waiting',
      }
    }
    case 'alert':
      return alertWords(decision.what)
    case 'promise':
      return decision.what === 'open'
        ? {
            title: `${capital(name)} was promised an answer`,
            about: 'It is kept once a person answers.',
            tone: 'waiting',
          }
        : {
            title: `${capital(name)} still waits for the answer that was promised`,
            about: 'Write to them, or say that nobody waits any more.',
            tone: 'broken',
          }
    case 'open_takeover':
      return {
        title: `The conversation with ${name} is still with a person`,
        about: 'The AI stays silent there until somebody gives it back.',
        tone: 'waiting',
      }
  }
}

const ALERTS: Readonly<Record<string, string>> = {
  error_rate: 'Many messages to customers fail',
  breaker_open: 'A provider does not answer',
  guardrails: 'Unusually many texts were stopped by the guardrails',
  unanswered: 'Customers have waited too long for an answer',
}

const alertWords = (what: string): Words => ({
  title: ALERTS[what] ?? capital(plain(what)),
  about: 'It leaves this list by itself once it is over.',
  tone: 'broken',
})
