import { Skeleton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Card } from '../../../api/contract/board.ts'
import { amountWords } from '../ui/amount-words.ts'
import { capital, plain } from '../ui/attention-words.ts'
import { ChannelIcon } from '../ui/channel-icon.tsx'
import { Moment } from '../ui/moment.tsx'
import { nameOf } from '../ui/person-name.ts'
import { Servant } from '../ui/servant.tsx'
import { Status } from '../ui/status.tsx'
import { CardState } from './card-state.tsx'
import styles from './lead-table.module.css'
import { STAGES } from './stage-words.ts'

/** The cells of one lead, or their shape while the page they stand on is fetched. */
export function LeadRow({ card }: { readonly card: Card | undefined }) {
  if (card === undefined)
    return (
      <td>
        <Skeleton height={12} />
      </td>
    )
  const { name: stage, tone } = STAGES[card.stage]
  return (
    <>
      <td>
        <span className={styles.name}>
          <ChannelIcon channel={card.channel} />
          <Link
            to="/pipeline/$leadId"
            params={{ leadId: card.leadId }}
            search={(search) => search}
            className={styles.link ?? ''}
          >
            <bdi className="one-line">{nameOf(card)}</bdi>
          </Link>
        </span>
      </td>
      <td className="one-line">
        <bdi>{card.interest ?? (card.vertical === null ? '' : capital(plain(card.vertical)))}</bdi>
      </td>
      <td>
        <Status tone={tone} isQuiet>
          {stage}
        </Status>
      </td>
      <td className={`${styles.amount} number`}>{card.amount === null ? '' : amountWords(card.amount)}</td>
      <td>
        <Servant controller={card.controller} persona={card.persona} />
      </td>
      <td>
        <CardState card={card} />
      </td>
      <td className={styles.since}>
        <Moment at={card.stageChangedAt} />
      </td>
    </>
  )
}
