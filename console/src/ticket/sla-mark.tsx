import { IconClock } from '@tabler/icons-react'
import type { SlaBadge } from '../../../api/contract/ticket.ts'
import { Status } from '../ui/status.tsx'
import { exactly } from '../ui/time-words.ts'
import { useNow } from '../ui/use-now.ts'
import { slaWords } from './ticket-words.ts'

/** How much time is left to answer or to solve; nothing where no clock runs. */
export function SlaMark({ sla, isQuiet = false }: { readonly sla: SlaBadge | null; readonly isQuiet?: boolean }) {
  const now = useNow()
  if (sla === null) return null
  const { tone, brief, full } = slaWords(sla, now)
  return (
    <Status
      tone={tone}
      icon={tone === 'broken' ? undefined : IconClock}
      title={`${full}: ${exactly(sla.dueAt)}`}
      isQuiet={isQuiet}
    >
      {brief}
      <span className="only-read">, {full}</span>
    </Status>
  )
}
