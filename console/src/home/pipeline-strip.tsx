import { Link } from '@tanstack/react-router'
import type { Home } from '../../../api/contract/home.ts'
import { COLUMNS } from '../pipeline/stage-words.ts'
import { countWords, roundWords } from '../ui/amount-words.ts'
import { Section } from '../ui/section.tsx'
import styles from './pipeline-strip.module.css'

/** The whole pipeline in one line; each number opens the list behind it. */
export function PipelineStrip({ columns }: { readonly columns: Home['pipeline'] }) {
  return (
    <Section
      title="Pipeline"
      aside={
        <Link to="/pipeline" className="link">
          Open the board
        </Link>
      }
    >
      <ol className={styles.strip}>
        {columns.map(({ column, count, sumMinor, currency }) => (
          <li key={column} className={styles.step}>
            <Link to="/pipeline" search={{ view: 'list', column }} className={styles.link ?? ''} data-column={column}>
              <span className={styles.name}>{COLUMNS[column].name}</span>
              <span className={`${styles.count} number`}>{countWords(count)}</span>
              <span className={`${styles.sum} number`}>
                {sumMinor === 0 ? 'no amount yet' : roundWords({ amountMinor: sumMinor, currency })}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </Section>
  )
}
