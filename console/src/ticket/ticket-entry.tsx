import { ActionIcon, Tooltip } from '@mantine/core'
import { IconCheck, IconUserPlus, IconZzz } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { TicketRow } from '../../../api/contract/ticket.ts'
import { attentionWords } from '../ui/attention-words.ts'
import { ChannelIcon } from '../ui/channel-icon.tsx'
import { Moment } from '../ui/moment.tsx'
import { nameOf } from '../ui/person-name.ts'
import { Status } from '../ui/status.tsx'
import { Withheld } from '../ui/withheld.tsx'
import { SlaMark } from './sla-mark.tsx'
import styles from './ticket-entry.module.css'
import { PRIORITY, STATUS, subjectWords } from './ticket-words.ts'
import type { TicketCommands } from './use-ticket-commands.ts'

interface Props {
  readonly row: TicketRow | undefined
  readonly isChosen: boolean
  readonly commands: TicketCommands | null
}

/** One ticket: whose, about what, how urgent, who has it, and how much time is left. */
export function TicketEntry({ row, isChosen, commands }: Props) {
  if (row === undefined) return null
  const reason = row.reasons.at(-1)
  return (
    <div className={styles.row} data-chosen={isChosen || undefined}>
      <span className={`${styles.number} number`}>#{row.number}</span>
      <Link to="/inbox/$customerId" params={{ customerId: row.customerId }} className={styles.about ?? ''}>
        <span className={styles.line}>
          <ChannelIcon channel={row.channel} size={14} />
          <bdi className={`${styles.name} one-line`}>{nameOf({ name: row.customerName, address: row.address })}</bdi>
        </span>
        <span className={`${styles.subject} one-line`} dir="auto">
          {row.isHidden ? <Withheld /> : subjectWords(row)}
        </span>
      </Link>
      <span className={styles.marks}>
        <span className={styles.priority} data-priority={row.priority}>
          {PRIORITY[row.priority]}
        </span>
        {row.isEscalated && reason !== undefined ? (
          <Status tone={attentionWords(reason).tone}>{attentionWords(reason).brief}</Status>
        ) : null}
      </span>
      <span className={styles.state}>
        {row.sla === null ? (
          <Status tone={STATUS[row.status].tone} isQuiet>
            {STATUS[row.status].name}
          </Status>
        ) : (
          <SlaMark sla={row.sla} />
        )}
      </span>
      <span className={`${styles.who} one-line`}>{row.assignee?.name ?? 'Nobody yet'}</span>
      <Moment at={row.changedAt} className={styles.when} />
      {commands === null ? null : <Actions row={row} commands={commands} />}
    </div>
  )
}

function Actions({ row, commands }: { readonly row: TicketRow; readonly commands: TicketCommands }) {
  if (row.status === 'resolved') return <span className={styles.actions} />
  const actions = [
    { name: 'Take it', icon: IconUserPlus, run: commands.assignToMe },
    { name: 'Snooze until tomorrow morning', icon: IconZzz, run: commands.snooze },
    { name: 'Resolve', icon: IconCheck, run: commands.resolve },
  ]
  return (
    <span className={styles.actions}>
      {actions.map(({ name, icon: Icon, run }) => (
        <Tooltip key={name} label={name}>
          <ActionIcon variant="subtle" aria-label={`${name}: ticket ${row.number}`} onClick={() => run(row)}>
            <Icon size={16} stroke={1.8} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      ))}
    </span>
  )
}
