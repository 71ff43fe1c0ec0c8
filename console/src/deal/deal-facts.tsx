import type { DealView } from '../../../api/contract/board.ts'
import { capital, plain } from '../ui/attention-words.ts'
import { channelName } from '../ui/channel-words.ts'
import { type Fact, Facts } from '../ui/facts.tsx'
import { feelingWords } from '../ui/feeling.ts'
import { Part } from '../ui/part.tsx'
import { WorkflowLink } from '../ui/workflow-link.tsx'
import { sourceWords } from './source-words.ts'

/** Who it is, what they want, where they came from. */
export function DealFacts({ deal }: { readonly deal: DealView }) {
  const { card, email, phone, source, workflowId } = deal
  const facts: Array<Fact | null> = [
    card.interest === null ? null : { name: 'Interest', value: card.interest },
    card.vertical === null ? null : { name: 'Kind', value: capital(plain(card.vertical)) },
    email === null
      ? null
      : {
          name: 'E-mail',
          value: (
            <a href={`mailto:${email}`} className="link">
              {email}
            </a>
          ),
        },
    phone === null
      ? null
      : {
          name: 'Phone',
          value: (
            <a href={`tel:${phone}`} className="link number">
              {phone}
            </a>
          ),
        },
    { name: 'Writes on', value: channelName(card.channel) },
    { name: 'Came from', value: capital(sourceWords(source)) },
    { name: 'Mood', value: capital(feelingWords(card.sentiment)) },
    { name: 'Machine', value: <WorkflowLink workflowId={workflowId}>Workflow in Temporal</WorkflowLink> },
  ]
  return (
    <Part title="About">
      <Facts facts={facts.filter((fact) => fact !== null)} />
    </Part>
  )
}
