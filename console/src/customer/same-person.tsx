import { useQuery } from '@tanstack/react-query'
import { keys } from '../api/keys.ts'
import { fetchMatches } from '../api/match.ts'
import { useRights } from '../app/session.ts'
import styles from './customer-panel.module.css'
import { JoinCustomer } from './join-customer.tsx'
import { PersonRecords } from './person-records.tsx'

/** Other records of this person, found by rules or named by staff. */
export function SamePerson({ customerId }: { readonly customerId: string }) {
  const { canAct } = useRights()
  const { data } = useQuery({
    queryKey: [...keys.customer(customerId), 'matches'],
    queryFn: ({ signal }) => fetchMatches(customerId, signal),
  })
  if (data === undefined) return null
  const isEmpty = data.matches.length === 0 && data.merged.length === 0
  if (isEmpty && !canAct) return null
  return (
    <div>
      {isEmpty ? null : <PersonRecords customerId={customerId} matches={data} />}
      {/* In one place whatever is found meanwhile: nobody loses what they are writing. */}
      <div className={isEmpty ? styles.list : styles.below}>
        <JoinCustomer key={customerId} customerId={customerId} />
      </div>
    </div>
  )
}
