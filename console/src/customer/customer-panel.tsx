import { Skeleton } from '@mantine/core'
import { IconStar } from '@tabler/icons-react'
import type { CustomerView } from '../../../api/contract/conversation.ts'
import { capital } from '../ui/attention-words.ts'
import { type Fact, Facts } from '../ui/facts.tsx'
import { feelingWords } from '../ui/feeling.ts'
import { Moment } from '../ui/moment.tsx'
import { Part } from '../ui/part.tsx'
import { Status } from '../ui/status.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { WorkflowLink } from '../ui/workflow-link.tsx'
import { BlockSender } from './block-sender.tsx'
import styles from './customer-panel.module.css'
import { Consents, Deals, Identities, Windows } from './customer-parts.tsx'
import { Tickets } from './customer-tickets.tsx'
import { languageName } from './customer-words.ts'
import { Money } from './money.tsx'
import { Promises } from './promises.tsx'
import { SamePerson } from './same-person.tsx'
import { Scheduled } from './scheduled.tsx'

interface Props {
  readonly customer: CustomerView | undefined
  readonly error: Error | null
  readonly onRetry: () => void
}

/** Who the customer is: identities, deals, what we may send, clocks that run. */
export function CustomerPanel({ customer, error, onRetry }: Props) {
  if (customer === undefined)
    return error === null ? (
      <Skeleton height={320} radius="lg" />
    ) : (
      <Trouble isSmall what="The customer could not be loaded" error={error} onRetry={onRetry} />
    )
  return (
    <div className={styles.panel}>
      <Part
        title="Customer"
        aside={
          customer.isVip ? (
            <Status tone="finished" icon={IconStar}>
              Valued customer
            </Status>
          ) : null
        }
      >
        <Facts facts={factsOf(customer)} />
      </Part>
      <Tickets customer={customer} />
      <Promises customer={customer} />
      <Scheduled customer={customer} />
      <Deals customer={customer} />
      <Money customer={customer} />
      <Identities customer={customer} />
      <SamePerson customerId={customer.id} />
      <Windows customer={customer} />
      <Consents customer={customer} />
      <BlockSender customer={customer} />
      <WorkflowLink workflowId={customer.workflowId}>Workflow in Temporal</WorkflowLink>
    </div>
  )
}

function factsOf({
  name,
  isProfileName,
  otherNames = [],
  email,
  identifiers,
  language,
  timeZone,
  createdAt,
  conversation,
}: CustomerView): Fact[] {
  const isListed = email === null || identifiers.some(({ value }) => value === email)
  const facts: Array<Fact | null> = [
    isProfileName === true ? { name: 'Name', value: <ProfileName name={name ?? ''} /> } : null,
    otherNames.length === 0 ? null : { name: 'Also wrote as', value: otherNames.join(', ') },
    isListed ? null : { name: 'E-mail', value: email },
    language === null ? null : { name: 'Language', value: languageName(language) },
    timeZone === null ? null : { name: 'Time zone', value: timeZone },
    { name: 'Mood', value: capital(feelingWords(conversation.sentiment)) },
    { name: 'Here since', value: <Moment at={createdAt} as="since" /> },
  ]
  return facts.filter((fact) => fact !== null)
}

const ProfileName = ({ name }: { readonly name: string }) => (
  <span dir="ltr">
    <bdi>{name}</bdi> (from their profile)
  </span>
)
