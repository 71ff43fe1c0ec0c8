import { IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { CustomerView } from '../../../api/contract/conversation.ts'
import { stageName } from '../pipeline/stage-words.ts'
import { addressWords } from '../ui/address-words.ts'
import { amountWords } from '../ui/amount-words.ts'
import { capital, plain } from '../ui/attention-words.ts'
import { channelName } from '../ui/channel-words.ts'
import { Moment } from '../ui/moment.tsx'
import { Part } from '../ui/part.tsx'
import { Status } from '../ui/status.tsx'
import { left } from '../ui/time-words.ts'
import { useNow } from '../ui/use-now.ts'
import styles from './customer-panel.module.css'
import { currencyOf } from './customer-words.ts'

export function Deals({ customer: { leads } }: { readonly customer: CustomerView }) {
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

export function Identities({ customer: { identifiers } }: { readonly customer: CustomerView }) {
  return (
    <Part title="Reached at">
      <ul className={styles.list}>
        {identifiers.map(({ kind, value, verifiedAt, unusableOn = [] }) => (
          <li key={`${kind}-${value}`} className={styles.row}>
            <bdi className={`${styles.value} number`}>{addressWords(value)}</bdi>
            {unusableOn.length > 0 ? (
              <Status tone="broken" isQuiet title={`Nothing arrives on ${unusableOn.map(channelName).join(', ')}`}>
                nothing arrives
              </Status>
            ) : verifiedAt === null ? (
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

export function Windows({ customer: { conversation } }: { readonly customer: CustomerView }) {
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

export function Consents({ customer: { consents } }: { readonly customer: CustomerView }) {
  if (consents.length === 0) return null
  return (
    <Part title="What we may send">
      <ul className={styles.list}>
        {consents.map(({ channel, address, purpose, state, source, at }) => (
          <li
            key={`${channel}-${address}-${purpose}`}
            className={styles.row}
            title={`${addressWords(address)}, from ${plain(source)}`}
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
