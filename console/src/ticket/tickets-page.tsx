import { SegmentedControl } from '@mantine/core'
import { IconTicket } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { keys } from '../api/keys.ts'
import { fetchTickets } from '../api/ticket.ts'
import { TICKET_FILTERS, type TicketFilterName, withoutUnset } from '../app/addresses.ts'
import { useRights } from '../app/session.ts'
import { countWords } from '../ui/amount-words.ts'
import styles from '../ui/list-page.module.css'
import { ListSkeleton } from '../ui/list-skeleton.tsx'
import { Nothing } from '../ui/nothing.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { usePaged } from '../ui/use-paged.ts'
import { TicketEntry } from './ticket-entry.tsx'
import { useTicketCommands } from './use-ticket-commands.ts'
import { useTicketKeys } from './use-ticket-keys.ts'

const ROW_PX = 60
const PAGE = 50

const FILTERS: Record<TicketFilterName, { readonly name: string; readonly empty: string }> = {
  all: { name: 'All open', empty: 'Nothing is open. Questions of customers appear here by themselves.' },
  mine: { name: 'Mine', empty: 'You have no ticket. Press A on one to take it.' },
  unassigned: { name: 'Unassigned', empty: 'Every open ticket is in somebody’s hands.' },
  resolved: { name: 'Resolved', empty: 'Nothing has been resolved yet.' },
}

/** What has to be seen through, the one whose time runs out first at the top. */
export function TicketsPage() {
  const search = useSearch({ from: '/frame/tickets' })
  const navigate = useNavigate()
  const { canAct } = useRights()
  const scroller = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState(0)
  const filter = search.show ?? 'all'
  const list = usePaged({
    scroller,
    rowPx: ROW_PX,
    pageSize: PAGE,
    ask: (offset) => {
      const asked = filter === 'resolved' ? ({ status: 'resolved' } as const) : { filter }
      const part = withoutUnset({ ...asked, search: search.q, limit: PAGE, offset })
      return { queryKey: keys.ticketPage(part), queryFn: ({ signal }) => fetchTickets(part, signal) }
    },
    rowsOf: ({ tickets }) => tickets,
  })
  const commands = useTicketCommands()
  useTicketKeys({ list, chosen, onChoose: setChosen, commands: canAct ? commands : null })
  const change = (next: { show?: TicketFilterName | undefined; q?: string | undefined }) => {
    setChosen(0)
    void navigate({ to: '.', search: withoutUnset({ ...search, ...next }), replace: true })
  }
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>Tickets</h1>
        {list.total === null ? null : <span className={`${styles.total} number`}>{countWords(list.total)}</span>}
        <SegmentedControl
          aria-label="Which tickets"
          size="xs"
          value={filter}
          data={TICKET_FILTERS.map((value) => ({ value, label: FILTERS[value].name }))}
          onChange={(value) => change({ show: value === 'all' ? undefined : value })}
        />
        <SearchField
          className={styles.search}
          label="Search by number, name or subject"
          hint="Number, name or subject"
          value={search.q ?? ''}
          onSearch={(q) => change({ q: q || undefined })}
        />
      </header>
      {list.error !== null && list.total === null ? (
        <Trouble what="The tickets could not be loaded" error={list.error} onRetry={list.retry} />
      ) : null}
      {list.total === 0 ? (
        <Nothing icon={IconTicket} title={search.q === undefined ? 'No tickets here' : 'No ticket matches'}>
          {search.q === undefined ? FILTERS[filter].empty : 'Try its number, or a part of the name.'}
        </Nothing>
      ) : (
        <div className={styles.scroll} ref={scroller}>
          {list.total === null && list.error === null ? <ListSkeleton rowPx={ROW_PX} /> : null}
          <ul className={styles.rows} style={{ height: list.height }}>
            {list.shown.map(({ key, index, row, style }) => (
              <li key={key} className={styles.slot} style={style} aria-current={index === chosen || undefined}>
                <TicketEntry row={row} isChosen={index === chosen} commands={canAct ? commands : null} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
