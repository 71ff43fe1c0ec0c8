import { SegmentedControl, Skeleton } from '@mantine/core'
import { IconInbox } from '@tabler/icons-react'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useRef } from 'react'
import { INBOX_FILTERS, type InboxFilter, type InboxSearch, withoutUnset } from '../app/addresses.ts'
import { neighbour } from '../ui/neighbour.ts'
import { Nothing } from '../ui/nothing.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { useOpenNow } from '../ui/use-open-now.ts'
import { ConversationEntry } from './conversation-entry.tsx'
import styles from './conversation-list.module.css'
import { useConversations } from './conversation-query.ts'
import { StatusFilter } from './status-filter.tsx'

const ROW_PX = 76

const FILTERS: Record<InboxFilter, { readonly name: string; readonly empty: string }> = {
  all: { name: 'All', empty: 'No conversations yet. The first message of a customer opens one.' },
  attention: { name: 'Needs you', empty: 'Nobody is waiting for a person.' },
  unassigned: { name: 'Unassigned', empty: 'Nothing waits without somebody caring for it.' },
  mine: { name: 'Mine', empty: 'You have no conversation. Press T in one to take it over.' },
}

type Change = { [Key in 'filter' | 'status' | 'q']?: InboxSearch[Key] | undefined }

export function ConversationList() {
  const search = useSearch({ from: '/frame/inbox' })
  const { customerId } = useParams({ strict: false })
  const navigate = useNavigate()
  const openNow = useOpenNow('/inbox')
  const scroller = useRef<HTMLDivElement>(null)
  const filter = search.filter ?? 'all'
  const asked = withoutUnset({ filter, status: search.status, search: search.q })
  const list = useConversations(asked, ROW_PX, scroller)
  const isNarrowed = search.q !== undefined || search.status !== undefined
  const change = (next: Change) =>
    void navigate({ to: '.', search: withoutUnset({ ...search, ...next }), replace: true })
  const step = (by: 1 | -1) => {
    const order = list.shown.flatMap(({ row }) => row?.customerId ?? [])
    const open = openNow()
    const next = neighbour(order, open, by)
    if (next === null) return
    list.reveal(list.shown.find(({ row }) => row?.customerId === next)?.index ?? 0)
    void navigate({
      to: '/inbox/$customerId',
      params: { customerId: next },
      search: withoutUnset({ filter: search.filter, status: search.status, q: search.q }),
      replace: open !== undefined,
    })
  }
  useKeys({ j: () => step(1), k: () => step(-1) })

  return (
    <section className={styles.list} aria-label="Conversations">
      <header className={styles.head}>
        <div className={styles.search}>
          <SearchField
            label="Search conversations"
            hint="Search conversations"
            value={search.q ?? ''}
            onSearch={(q) => change({ q: q || undefined })}
          />
          <StatusFilter value={search.status} onChoose={(status) => change({ status })} />
        </div>
        <SegmentedControl
          aria-label="Which conversations"
          size="xs"
          fullWidth
          value={filter}
          data={INBOX_FILTERS.map((value) => ({ value, label: FILTERS[value].name }))}
          onChange={(value) => change({ filter: value === 'all' ? undefined : value })}
        />
      </header>
      <div className={styles.scroll} ref={scroller}>
        {list.error !== null && list.total === null ? (
          <Trouble what="The inbox could not be loaded" error={list.error} onRetry={list.retry} />
        ) : null}
        {list.total === 0 ? (
          <Nothing icon={IconInbox} title={isNarrowed ? 'Nobody matches' : 'All quiet'} isSmall>
            {isNarrowed ? 'Try another status, or a part of the name or the number.' : FILTERS[filter].empty}
          </Nothing>
        ) : null}
        {list.total === null && list.error === null ? <ListSkeleton /> : null}
        <ul className={styles.rows} style={{ height: list.height }}>
          {list.shown.map(({ key, row, style }) => (
            <li key={key} className={styles.slot} style={style}>
              <ConversationEntry row={row} isOpen={row?.customerId === customerId} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function ListSkeleton() {
  return (
    <div className={styles.skeleton} aria-hidden="true">
      {['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((key) => (
        <Skeleton key={key} height={ROW_PX - 16} radius="lg" />
      ))}
    </div>
  )
}
