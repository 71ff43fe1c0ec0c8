import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { fetchConversations } from '../api/conversation.ts'
import { keys } from '../api/keys.ts'
import { addressWords } from '../ui/address-words.ts'
import { Face } from '../ui/face.tsx'
import { nameOf } from '../ui/person-name.ts'
import { SearchField } from '../ui/search-field.tsx'
import { Trouble } from '../ui/trouble.tsx'
import styles from './join-customer.module.css'
import type { Joinable } from './join-customer.tsx'

const MOST = 8

interface Props {
  readonly customerId: string
  readonly onPick: (other: Joinable) => void
  readonly onCancel: () => void
}

/** Finds the other record by name or number. */
export function PickCustomer({ customerId, onPick, onCancel }: Props) {
  const [search, setSearch] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const filter = { search, limit: MOST }
  const { data, error, refetch } = useQuery({
    queryKey: keys.conversationPage(filter),
    queryFn: ({ signal }) => fetchConversations(filter, signal),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  })
  const found = search === '' ? [] : (data?.conversations ?? []).filter((row) => row.customerId !== customerId)
  return (
    <>
      <SearchField
        inputRef={field}
        label="Who is the same person? Search by name or number"
        hint="Name or number"
        value={search}
        onSearch={setSearch}
      />
      {error === null ? null : (
        <Trouble isSmall what="Nobody could be looked up" error={error} onRetry={() => void refetch()} />
      )}
      <ul className={styles.found}>
        {found.map((row) => (
          <li key={row.customerId}>
            <button
              type="button"
              className={styles.person}
              onClick={() => onPick({ id: row.customerId, name: nameOf(row) })}
            >
              <Face name={row.name} address={row.address} seed={row.customerId} size={26} />
              <span className={styles.words}>
                <bdi className="one-line">{nameOf(row)}</bdi>
                {row.address === null || row.name === null ? null : (
                  <span className={`${styles.quiet} one-line`}>{addressWords(row.address)}</span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {search !== '' && data !== undefined && found.length === 0 ? (
        <p className={styles.quiet}>Nobody else matches.</p>
      ) : null}
      <div className={styles.acts}>
        <Button variant="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </>
  )
}
