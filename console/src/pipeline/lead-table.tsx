import { Skeleton } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useRef } from 'react'
import type { PipelineSearch } from '../app/addresses.ts'
import { countWords } from '../ui/amount-words.ts'
import { neighbour } from '../ui/neighbour.ts'
import { Nothing } from '../ui/nothing.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { useOpenNow } from '../ui/use-open-now.ts'
import { ROW_PX, useLeads } from './lead-pages.ts'
import { LeadRow } from './lead-row.tsx'
import styles from './lead-table.module.css'

const HEADS = ['Name', 'Interest', 'Stage', 'Amount', 'Served by', 'State', 'In stage']

/** Every lead as a row; ten thousand are as quick as ten. */
export function LeadTable({ search }: { readonly search: PipelineSearch }) {
  const scroller = useRef<HTMLDivElement>(null)
  const leads = useLeads(search, scroller)
  const { leadId } = useParams({ strict: false })
  const navigate = useNavigate()
  const openNow = useOpenNow('/pipeline')

  const step = (by: 1 | -1) => {
    const order = leads.shown.flatMap(({ row }) => row?.leadId ?? [])
    const open = openNow()
    const next = neighbour(order, open, by)
    if (next === null) return
    leads.reveal(leads.shown.find(({ row }) => row?.leadId === next)?.index ?? 0)
    void navigate({ to: '/pipeline/$leadId', params: { leadId: next }, search, replace: open !== undefined })
  }
  useKeys({ j: () => step(1), k: () => step(-1) })

  if (leads.error !== null && leads.total === null)
    return <Trouble what="The leads could not be loaded" error={leads.error} onRetry={leads.retry} />
  return (
    <div className={styles.scroll} ref={scroller}>
      <table className={styles.table} aria-rowcount={(leads.total ?? 0) + 1}>
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {head}
                {head === 'Name' && leads.total !== null ? (
                  <span className={styles.total}>{countWords(leads.total)}</span>
                ) : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap px={leads.shown[0]?.start ?? 0} />
          {leads.shown.map(({ key, index, row }) => (
            <tr
              key={key}
              aria-rowindex={index + 2}
              className={styles.row}
              data-open={row?.leadId === leadId || undefined}
            >
              <LeadRow card={row} />
            </tr>
          ))}
          <Gap px={leads.height - (leads.shown.at(-1)?.start ?? 0) - ROW_PX} />
        </tbody>
      </table>
      {leads.total === null ? <Skeleton height={ROW_PX * 8} /> : null}
      {leads.total === 0 ? (
        <Nothing icon={IconFilterOff} title="No lead matches">
          Try fewer filters or another word.
        </Nothing>
      ) : null}
    </div>
  )
}

/** Room for the rows that are out of sight. One cell only: spanning all would bring hidden columns back. */
function Gap({ px }: { readonly px: number }) {
  return px <= 0 ? null : (
    <tr>
      <td style={{ height: px, padding: 0 }} />
    </tr>
  )
}
