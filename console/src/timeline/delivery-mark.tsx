import { IconBan, IconCheck, IconChecks, IconClock, IconHelpCircle, IconX, type TablerIcon } from '@tabler/icons-react'
import type { DeliveryWords, Mark } from './delivery-words.ts'

const ICONS: Record<Mark, TablerIcon> = {
  waiting: IconClock,
  sent: IconCheck,
  delivered: IconChecks,
  read: IconChecks,
  failed: IconX,
  unsure: IconHelpCircle,
  gone: IconBan,
}

/** Usual ticks need no words; everything else has them. */
export function DeliveryMark({ outcome }: { readonly outcome: DeliveryWords }) {
  const Icon = ICONS[outcome.mark]
  const isTick = outcome.mark === 'sent' || outcome.mark === 'delivered'
  return (
    <span
      title={outcome.words}
      style={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 4,
        color: outcome.mark === 'read' ? 'var(--accent)' : undefined,
      }}
    >
      <Icon size={15} stroke={2} aria-hidden="true" />
      <span className={isTick ? 'only-read' : undefined}>{outcome.words}</span>
    </span>
  )
}
