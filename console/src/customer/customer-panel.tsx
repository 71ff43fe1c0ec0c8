import { Skeleton } from '@mantine/core'
import { IconCircleCheck, IconStar } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { CustomerView } from '../../../api/contract/conversation.ts'
import { stageName } from '../pipeline/stage-words.ts'
import { amountWords } from '../ui/amount-words.ts'
import { capital, plain } from '../ui/attention-words.ts'
import { channelName } from '../ui/channel-words.ts'
import { type Fact, Facts } from '../ui/facts.tsx'
import { feelingWords } from '../ui/feeling.ts'
import { Moment } from '../ui/moment.tsx'
import { Part } from '../ui/part.tsx'
import { Status } from '../ui/status.tsx'
import { left } from '../ui/time-words.ts'
import { Trouble } from '../ui/trouble.tsx'
import { useNow } from '../ui/use-now.ts'
import { WorkflowLink } from '../ui/workflow-link.tsx'
import styles from './customer-panel.module.css'
import { currencyOf, languageName } from './customer-words.ts'

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
      <Deals customer={customer} />
      <Identities customer={customer} />
      <Windows customer={customer} />
      <Consents customer={customer} />
      <WorkflowLink workflowId={customer.workflowId}>Workflow in Temporal</WorkflowLink>
    </div>
  )
}

function factsOf({ email, identifiers, language, timeZone, createdAt, conversation }: CustomerView): Fact[] {
  const isListed = email === null || identifiers.some(({ value }) => value === email)
  const facts: Array<Fact | null> = [
    isListed ? null : { name: 'E-mail', value: email },
    language === null ? null : { name: 'Language', value: languageName(language) },
    timeZone === null ? null : { name: 'Time zone', value: timeZone },
    { name: 'Mood', value: capital(feelingWords(conversation.sentiment)) },
    { name: 'Here since', value: <Moment at={createdAt} as="since" /> },
  ]
  return facts.filter((fact) => fact !== null)
}

function Deals({ customer: { leads } }: { readonly customer: CustomerView }) {
  if (leads.length === 0) return null
  return (
    <Part title="Deals">
      <ul className={styles.list}>
        {leads.map(({ id, stage, interest, amountMinor, currency }) => (
          <li key={id}>
            <Link to="/pipeline/$leadId" params={{ leadId: id }} className={styles.deal ?? ''}>
              <span className="one-line" dir="auto">
                {interest ?? 'Interest not known yet'}
              </span>
              <span className={styles.stage}>{stageName(stage)}</span>
              {amountMinor === null ? null : (
                <b className="number">{amountWords({ amountMinor, currency: currencyOf(currency) })}</b>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Identities({ customer: { identifiers } }: { readonly customer: CustomerView }) {
  return (
    <Part title="Reached at">
      <ul className={styles.list}>
        {identifiers.map(({ kind, value, verifiedAt }) => (
          <li key={`${kind}-${value}`} className={styles.row}>
            <span className={styles.value}>{value}</span>
            {verifiedAt === null ? (
              <span className={styles.quiet}>{kind}</span>
            ) : (
              <Status tone="finished" icon={IconCircleCheck} isQuiet>
                verified
              </Status>
            )}
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Windows({ customer: { conversation } }: { readonly customer: CustomerView }) {
  const now = useNow()
  if (conversation.replyWindows.length === 0) return null
  return (
    <Part title="Free text allowed">
      <ul className={styles.list}>
        {conversation.replyWindows.map(({ channel, openUntil }) => {
          const isOpen = openUntil !== null && Date.parse(openUntil) > now
          return (
            <li key={channel} className={styles.row}>
              <span>{channelName(channel)}</span>
              <Status tone={isOpen ? 'moving' : 'sleeping'} isQuiet>
                {isOpen ? `for ${left(openUntil, now)}` : 'shut until they write'}
              </Status>
            </li>
          )
        })}
      </ul>
    </Part>
  )
}

function Consents({ customer: { consents } }: { readonly customer: CustomerView }) {
  if (consents.length === 0) return null
  return (
    <Part title="What we may send">
      <ul className={styles.list}>
        {consents.map(({ channel, address, purpose, state, source, at }) => (
          <li
            key={`${channel}-${address}-${purpose}`}
            className={styles.row}
            title={`${address}, from ${plain(source)}`}
          >
            <span>
              {capital(plain(purpose))} on {channelName(channel)}
            </span>
            <Status tone={state === 'granted' ? 'finished' : 'broken'} isQuiet>
              {plain(state)} <Moment at={at} />
            </Status>
          </li>
        ))}
      </ul>
    </Part>
  )
}
