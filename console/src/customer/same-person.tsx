import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { keys } from '../api/keys.ts'
import { decideMatch, fetchMatches, splitCustomer } from '../api/match.ts'
import { useRights } from '../app/session.ts'
import { DoneButton } from '../home/done-button.tsx'
import { addressWords } from '../ui/address-words.ts'
import { Part } from '../ui/part.tsx'
import styles from './customer-panel.module.css'
import { matchWords } from './match-words.ts'

const nameOf = (name: string | null, address: string | null): string =>
  name ?? (address === null ? 'Somebody without a name' : addressWords(address))

/** Other records of this person: those that count as one already, and those somebody has to decide about. */
export function SamePerson({ customerId }: { readonly customerId: string }) {
  const { canAct } = useRights()
  const { data } = useQuery({
    queryKey: [...keys.customer(customerId), 'matches'],
    queryFn: ({ signal }) => fetchMatches(customerId, signal),
  })
  const open = data?.matches.filter(({ state }) => state === 'open') ?? []
  const merged = data?.merged ?? []
  if (open.length === 0 && merged.length === 0) return null
  return (
    <Part title="Same person?">
      <ul className={styles.list}>
        {open.map(({ id, otherId, otherName, otherAddress, why }) => (
          <li key={id}>
            <Link to="/inbox/$customerId" params={{ customerId: otherId }} className="link">
              {nameOf(otherName, otherAddress)}
            </Link>
            <p className={styles.quiet}>{matchWords(why)}</p>
            {canAct ? (
              <span className={styles.acts}>
                <DoneButton
                  name="Same person"
                  effect="Both become one conversation. This can be undone."
                  act={() => decideMatch(id, 'accepted')}
                />
                <DoneButton name="No" effect="They are not proposed again." act={() => decideMatch(id, 'rejected')} />
              </span>
            ) : null}
          </li>
        ))}
        {merged.map(({ id, name, address }) => (
          <li key={id} className={styles.row}>
            <span className={styles.value}>
              {nameOf(name, address)}
              <span className={styles.quiet}> counts as this customer</span>
            </span>
            {canAct ? (
              <DoneButton
                name="Split"
                effect="They become a customer of their own again."
                act={() => splitCustomer(id)}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Part>
  )
}
