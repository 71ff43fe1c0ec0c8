import { IconMinus, IconTrendingDown, IconTrendingUp } from '@tabler/icons-react'
import type { DealView } from '../../../api/contract/board.ts'
import { amountWords } from '../ui/amount-words.ts'
import { capital, plain } from '../ui/attention-words.ts'
import { Moment } from '../ui/moment.tsx'
import { Part } from '../ui/part.tsx'
import styles from './negotiation-log.module.css'

const UNMOVED = 0.03

/** Each turn of the haggling: what was asked, what the rules answered, and why. */
export function NegotiationLog({ deal: { negotiation } }: { readonly deal: DealView }) {
  if (negotiation.length === 0) return null
  return (
    <Part title="Negotiation">
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Asked</th>
              <th scope="col">Offered</th>
              <th scope="col">The rules said</th>
              <th scope="col">Mood</th>
              <th scope="col">When</th>
            </tr>
          </thead>
          <tbody>
            {negotiation.map(({ at, round, asked, offered, decision, reason, sentimentShift }) => (
              <tr key={`${round}-${at}`}>
                <td className="number">{asked === null ? '–' : amountWords(asked)}</td>
                <td className="number">{offered === null ? '–' : amountWords(offered)}</td>
                <td>
                  {capital(plain(decision))}
                  <span className={styles.reason}>{reason}</span>
                </td>
                <td>
                  <Mood shift={sentimentShift} />
                </td>
                <td>
                  <Moment at={at} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Part>
  )
}

function Mood({ shift }: { readonly shift: number }) {
  if (Math.abs(shift) < UNMOVED) return <IconMinus size={15} aria-label="unchanged" />
  return shift > 0 ? (
    <IconTrendingUp size={15} color="var(--finished)" aria-label="better" />
  ) : (
    <IconTrendingDown size={15} color="var(--broken)" aria-label="worse" />
  )
}
