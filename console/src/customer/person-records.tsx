import { Link } from '@tanstack/react-router'
import { type CustomerMatches, decideMatch, splitCustomer } from '../api/match.ts'
import { useRights } from '../app/session.ts'
import { useUndo } from '../app/undo-provider.tsx'
import { DoneButton } from '../home/done-button.tsx'
import { addressWords } from '../ui/address-words.ts'
import { Fold } from '../ui/fold.tsx'
import { Part } from '../ui/part.tsx'
import { shortName } from '../ui/person-name.ts'
import styles from './customer-panel.module.css'
import { JoinCustomer } from './join-customer.tsx'
import { matchWords } from './match-words.ts'

const nameOf = (name: string | null, address: string | null): string =>
  name ?? (address === null ? 'Somebody without a name' : addressWords(address))

interface Props {
  readonly customerId: string
  readonly matches: CustomerMatches
}

/** Those that count as one already, those somebody has to decide about, and what was decided before. */
export function PersonRecords({ customerId, matches: { matches, merged } }: Props) {
  const { canAct } = useRights()
  const undo = useUndo()
  const open = matches.filter(({ state }) => state === 'open')
  const decided = matches.filter(({ state }) => state !== 'open')
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
                act={async () => {
                  await splitCustomer(id)
                  undo.say(`${shortName({ name: nameOf(name, address) })} is a customer of their own again`)
                }}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {decided.length === 0 ? null : (
        <Fold title="Decided before">
          <ul className={styles.list}>
            {decided.map(({ id, otherId, otherName, otherAddress, state }) => (
              <li key={id} className={styles.row}>
                <Link to="/inbox/$customerId" params={{ customerId: otherId }} className={`${styles.value} link`}>
                  {nameOf(otherName, otherAddress)}
                </Link>
                <span className={styles.quiet}>{state === 'rejected' ? 'somebody else' : 'split off again'}</span>
                <JoinCustomer customerId={customerId} other={{ id: otherId, name: nameOf(otherName, otherAddress) }} />
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </Part>
  )
}
