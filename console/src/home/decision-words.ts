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
  customerName === null ? 'A customer' : shortName({ name: customerName })

/** One thing that needs a person, said in a sentence. */
export function decisionWords(decision: Decision): Words {
  const name = subjectOf(decision)
  switch (decision.kind) {
    case 'approval': {
      const { title, ifApproved } = approvalWords({ kind: decision.what, amount: decision.amount, name })
      return { title, about: ifApproved, tone: 'waiting' }
    }
    case 'attention': {
      const { sentence, tone } = attentionWords(decision.what)
      return { title: `${name} ${sentence}`, about: null, tone }
    }
    case 'undecided_send':
      return {
        title: `Did the message to ${name} arrive?`,
        about: 'The provider never answered. Sending again may deliver it twice.',
        tone: 'waiting',
      }
    case 'dead_letter':
      return {
        title: `Given up: ${capital(plain(decision.what))}`,
        about: `For ${name}. Every retry failed.`,
        tone: 'broken',
      }
    case 'open_takeover':
      return {
        title: `You still have the conversation with ${name}`,
        about: 'The AI stays silent there until somebody gives it back.',
        tone: 'waiting',
      }
  }
}
