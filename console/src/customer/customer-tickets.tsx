import { Button } from '@mantine/core'
import { IconCheck, IconRotate, IconUserPlus } from '@tabler/icons-react'
import type { CustomerView } from '../../../api/contract/conversation.ts'
import type { TicketRow } from '../../../api/contract/ticket.ts'
import { useRights } from '../app/session.ts'
import { SlaMark } from '../ticket/sla-mark.tsx'
import { PRIORITY, STATUS, subjectWords } from '../ticket/ticket-words.ts'
import { useTicketCommands } from '../ticket/use-ticket-commands.ts'
import { Part } from '../ui/part.tsx'
import { Status } from '../ui/status.tsx'
import { Withheld } from '../ui/withheld.tsx'
import styles from './customer-tickets.module.css'

/** The customer's matters, newest first, with what can be done about them. */
export function Tickets({ customer: { tickets } }: { readonly customer: CustomerView }) {
  if (tickets.length === 0) return null
  return (
    <Part title="Tickets">
      <ul className={styles.list}>
        {tickets.map((ticket) => (
          <li key={ticket.id} className={styles.ticket}>
            <span className={styles.line}>
              <span className="number">#{ticket.number}</span>
              <span className={styles.quiet}>{PRIORITY[ticket.priority]}</span>
              {ticket.sla === null ? (
                <Status tone={STATUS[ticket.status].tone} isQuiet>
                  {STATUS[ticket.status].name}
                </Status>
              ) : (
                <SlaMark sla={ticket.sla} />
              )}
            </span>
            <span className={`${styles.subject} one-line`} dir="auto">
              {ticket.isHidden ? <Withheld /> : subjectWords(ticket)}
            </span>
            <span className={styles.quiet}>
              {ticket.assignee === null ? 'Nobody has it yet' : ticket.assignee.name}
            </span>
            <Actions ticket={ticket} />
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Actions({ ticket }: { readonly ticket: TicketRow }) {
  const { canAct } = useRights()
  const { assignToMe, resolve, reopen } = useTicketCommands()
  if (!canAct) return null
  if (ticket.status === 'resolved')
    return (
      <Button size="compact-xs" variant="default" leftSection={<IconRotate size={13} />} onClick={() => reopen(ticket)}>
        Open again
      </Button>
    )
  return (
    <span className={styles.line}>
      {ticket.assignee === null ? (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconUserPlus size={13} />}
          onClick={() => assignToMe(ticket)}
        >
          Take it
        </Button>
      ) : null}
      <Button size="compact-xs" variant="default" leftSection={<IconCheck size={13} />} onClick={() => resolve(ticket)}>
        Resolve
      </Button>
    </span>
  )
}
