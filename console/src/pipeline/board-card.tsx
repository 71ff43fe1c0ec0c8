import { IconClock, IconClockExclamation } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { memo, useLayoutEffect, useRef } from 'react'
import type { Card } from '../../../api/contract/board.ts'
import { amountWords } from '../ui/amount-words.ts'
import { capital, plain } from '../ui/attention-words.ts'
import { ChannelIcon } from '../ui/channel-icon.tsx'
import { nameOf } from '../ui/person-name.ts'
import { Servant } from '../ui/servant.tsx'
import { ago, exactly } from '../ui/time-words.ts'
import { useNow } from '../ui/use-now.ts'
import styles from './board-card.module.css'
import { CardState } from './card-state.tsx'
import { type Age, ageOf } from './card-words.ts'
import { STAGES } from './stage-words.ts'

interface Props {
  readonly card: Card
  readonly isOpen: boolean
  readonly onMount: (leadId: string, card: HTMLElement) => void
}

export const BoardCard = memo(function BoardCard({ card, isOpen, onMount }: Props) {
  const element = useRef<HTMLAnchorElement>(null)
  useLayoutEffect(() => {
    if (element.current !== null) onMount(card.leadId, element.current)
  }, [card.leadId, onMount])
  const name = nameOf(card)
  return (
    <Link
      ref={element}
      to="/pipeline/$leadId"
      params={{ leadId: card.leadId }}
      search={(search) => search}
      className={styles.card ?? ''}
      data-lead={card.leadId}
      data-open={isOpen || undefined}
    >
      <span className={styles.line}>
        <bdi className={`${styles.name} one-line`} title={name}>
          {name}
        </bdi>
        <AgeMark card={card} />
      </span>
      <span className={styles.about}>
        <ChannelIcon channel={card.channel} size={14} />
        <span className="one-line" dir="auto">
          {aboutOf(card)}
        </span>
      </span>
      <span className={styles.line}>
        {card.amount === null ? null : <span className={`${styles.amount} number`}>{amountWords(card.amount)}</span>}
        <Servant controller={card.controller} persona={card.persona} />
      </span>
      <CardState card={card} />
    </Link>
  )
})

function aboutOf({ stage, interest, vertical }: Card): string {
  const what = interest ?? (vertical === null ? 'Interest not known yet' : capital(plain(vertical)))
  return stage === 'signed' || stage === 'invoiced' ? `${STAGES[stage].name} · ${what}` : what
}

const AGES: Record<Age, string> = {
  fresh: 'moved',
  ageing: 'has not moved for a while, since',
  old: 'is going cold, not moved since',
}

function AgeMark({ card }: { readonly card: Card }) {
  const now = useNow()
  const age = ageOf(card, now)
  return (
    <time
      className={`${styles.age} number`}
      data-age={age}
      dateTime={card.stageChangedAt}
      title={`${capital(AGES[age])} ${exactly(card.stageChangedAt)}`}
    >
      {age === 'ageing' ? <IconClock size={13} aria-label="ageing" /> : null}
      {age === 'old' ? <IconClockExclamation size={13} aria-label="going cold" /> : null}
      {ago(card.stageChangedAt, now)}
    </time>
  )
}
