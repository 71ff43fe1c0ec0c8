import { Skeleton } from '@mantine/core'
import { IconBan } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ConversationRow } from '../api/nouns.ts'
import { withoutUnset } from '../app/addresses.ts'
import { SlaMark } from '../ticket/sla-mark.tsx'
import { attentionWords } from '../ui/attention-words.ts'
import { ChannelIcon } from '../ui/channel-icon.tsx'
import { Face } from '../ui/face.tsx'
import { Moment } from '../ui/moment.tsx'
import { nameOf } from '../ui/person-name.ts'
import { Servant } from '../ui/servant.tsx'
import { Status } from '../ui/status.tsx'
import { Withheld } from '../ui/withheld.tsx'
import styles from './conversation-entry.module.css'
import { lastSpeaker, lastWords } from './last-words.ts'

interface Props {
  readonly row: ConversationRow | undefined
  readonly isOpen: boolean
}

/** One conversation in the list: who, on what, the last words, who cares for it, and whether somebody waits. */
export function ConversationEntry({ row, isOpen }: Props) {
  if (row === undefined)
    return (
      <div className={styles.entry}>
        <Skeleton height={44} radius="lg" />
      </div>
    )
  const name = nameOf(row)
  return (
    <Link
      to="/inbox/$customerId"
      params={{ customerId: row.customerId }}
      search={({ filter, status, q }) => withoutUnset({ filter, status, q })}
      className={styles.entry ?? ''}
      data-open={isOpen || undefined}
    >
      <Face name={row.name} address={row.address} seed={row.customerId} size={36} />
      <span className={styles.words}>
        <span className={styles.line}>
          <ChannelIcon channel={row.channel} size={14} />
          <bdi className={`${styles.name} one-line`} title={name}>
            {name}
          </bdi>
          <Moment at={row.lastAt} className={styles.when} />
        </span>
        <span className={`${styles.last} one-line`}>
          {lastSpeaker(row)}
          {row.isHidden ? <Withheld /> : <bdi>{lastWords(row)}</bdi>}
        </span>
        <span className={styles.line}>
          {row.isBlocked ? (
            <Status tone="sleeping" icon={IconBan} isQuiet>
              Blocked
            </Status>
          ) : row.attention === null ? (
            <Waiting row={row} />
          ) : (
            <Status tone={attentionWords(row.attention).tone}>{attentionWords(row.attention).brief}</Status>
          )}
          {row.ticket === null ? null : <SlaMark sla={row.ticket.sla} isQuiet />}
          <Keeper row={row} />
        </span>
      </span>
    </Link>
  )
}

/** Who has it. That nobody does is said once, by what it needs a person for. */
function Keeper({
  row: { controller, controllerName, persona, attention, ticket },
}: {
  readonly row: ConversationRow
}) {
  const staffName = controllerName ?? ticket?.assigneeName ?? null
  if (controller === 'staff' && staffName === null && attention !== null) return null
  return (
    <span className={styles.who}>
      <Servant controller={controller} persona={persona} staffName={staffName} />
    </span>
  )
}

function Waiting({ row: { waitingSince, controller } }: { readonly row: ConversationRow }) {
  if (waitingSince === null) return null
  return (
    <Status tone={controller === 'staff' ? 'waiting' : 'moving'} isQuiet>
      Waiting <Moment at={waitingSince} />
    </Status>
  )
}
