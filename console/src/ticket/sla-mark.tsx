import type { SlaBadge } from '../../../api/contract/ticket.ts'
import { Status } from '../ui/status.tsx'
import { exactly, leftBrief } from '../ui/time-words.ts'
import { useNow } from '../ui/use-now.ts'
import { Ring } from './ring.tsx'
import { slaShare, slaWords } from './ticket-words.ts'

/** How much time is left to answer or to solve, as a ring that empties; nothing where no clock runs. */
export function SlaMark({ sla, isQuiet = false }: { readonly sla: SlaBadge | null; readonly isQuiet?: boolean }) {
  const now = useNow()
  if (sla === null) return null
  const { tone, brief, full } = slaWords(sla, now)
  const isLate = tone === 'broken'
  return (
    <Status
      tone={tone}
      mark={isLate ? undefined : <Ring share={slaShare(sla, now)} />}
      title={`${full}: ${exactly(sla.dueAt)}`}
      isQuiet={isQuiet}
    >
      {isQuiet && !isLate ? leftBrief(sla.dueAt, now) : brief}
      <span className="only-read">, {full}</span>
    </Status>
  )
}
