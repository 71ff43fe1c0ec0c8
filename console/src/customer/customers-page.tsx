import { IconUsers } from '@tabler/icons-react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useRef } from 'react'
import type { ConversationRow } from '../api/nouns.ts'
import { withoutUnset } from '../app/addresses.ts'
import { useConversations } from '../inbox/conversation-query.ts'
import { countWords } from '../ui/amount-words.ts'
import { channelName } from '../ui/channel-words.ts'
import { Face } from '../ui/face.tsx'
import { Moment } from '../ui/moment.tsx'
import { Nothing } from '../ui/nothing.tsx'
import { nameOf } from '../ui/person-name.ts'
import { SearchField } from '../ui/search-field.tsx'
import { Servant } from '../ui/servant.tsx'
import { Trouble } from '../ui/trouble.tsx'
import styles from './customers-page.module.css'

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

function CustomerRow({ row }: { readonly row: ConversationRow | undefined }) {
  if (row === undefined) return null
  return (
    <Link to="/customers/$customerId" params={{ customerId: row.customerId }} className={styles.row ?? ''}>
      <Face name={row.name} address={row.address} seed={row.customerId} size={34} />
      <span className={styles.who}>
        <bdi className={`${styles.name} one-line`}>{nameOf(row)}</bdi>
        <span className={`${styles.quiet} one-line`}>
          {channelName(row.channel)}
          {row.address === null || row.name === null ? '' : `, ${row.address}`}
        </span>
      </span>
      <span className={`${styles.last} one-line`} dir="auto">
        {row.lastText}
      </span>
      <span className={styles.servant}>
        <Servant controller={row.controller} persona={row.persona} staffName={row.controllerName} />
      </span>
      <Moment at={row.lastAt} className={styles.when} />
    </Link>
  )
}
