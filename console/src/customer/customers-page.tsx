import { IconUsers } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useRef } from 'react'
import { withoutUnset } from '../app/addresses.ts'
import { useConversations } from '../inbox/conversation-query.ts'
import { countWords } from '../ui/amount-words.ts'
import styles from '../ui/list-page.module.css'
import { ListSkeleton } from '../ui/list-skeleton.tsx'
import { Nothing } from '../ui/nothing.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { CustomerRow } from './customer-row.tsx'

const ROW_PX = 56

/** Everybody who ever wrote, those who wrote last first. */
export function CustomersPage() {
  const search = useSearch({ from: '/frame/customers' })
  const navigate = useNavigate()
  const scroller = useRef<HTMLDivElement>(null)
  const list = useConversations(search.q === undefined ? {} : { search: search.q }, ROW_PX, scroller)
  const find = (q: string) =>
    void navigate({ to: '.', search: withoutUnset({ ...search, q: q || undefined }), replace: true })
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>Customers</h1>
        {list.total === null ? null : <span className={`${styles.total} number`}>{countWords(list.total)}</span>}
        <SearchField
          className={styles.search}
          label="Search by name or number"
          hint="Name or number"
          value={search.q ?? ''}
          onSearch={find}
        />
      </header>
      {list.error !== null && list.total === null ? (
        <Trouble what="The customers could not be loaded" error={list.error} onRetry={list.retry} />
      ) : null}
      {list.total === 0 ? (
        <Nothing icon={IconUsers} title={search.q === undefined ? 'No customers yet' : 'Nobody matches'}>
          {search.q === undefined
            ? 'Whoever writes to you appears here by themselves.'
            : 'Try a part of the name or the number.'}
        </Nothing>
      ) : (
        <div className={styles.scroll} ref={scroller}>
          {list.total === null && list.error === null ? <ListSkeleton rowPx={ROW_PX} /> : null}
          <ul className={styles.rows} style={{ height: list.height }}>
            {list.shown.map(({ key, row, style }) => (
              <li key={key} className={styles.slot} style={style}>
                <CustomerRow row={row} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
