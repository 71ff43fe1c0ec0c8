import { IconClockHour4 } from '@tabler/icons-react'
import type { Card } from '../../../api/contract/board.ts'
import { attentionWords } from '../ui/attention-words.ts'
import { Status } from '../ui/status.tsx'
import { untilBrief } from '../ui/time-words.ts'
import { useNow } from '../ui/use-now.ts'
import { timerWords, waitingWords } from './card-words.ts'
import { LOST_REASONS } from './stage-words.ts'

type Props = { readonly card: Pick<Card, 'attention' | 'waitingFor' | 'nextTimer' | 'lostReason'> }

/** The one thing to know about a card: what needs a person, what it waits for, or what happens next. */
export function CardState({ card }: Props) {
  const now = useNow()
  if (card.lostReason !== null) return <Status tone="sleeping">{LOST_REASONS[card.lostReason]}</Status>
  if (card.attention !== null) {
    const { brief, tone } = attentionWords(card.attention)
    return <Status tone={tone}>{brief}</Status>
  }
  if (card.waitingFor !== null) return <Status tone="waiting">{waitingWords(card.waitingFor)}</Status>
  if (card.nextTimer === null) return null
  const words = `${timerWords(card.nextTimer.kind)} ${untilBrief(card.nextTimer.at, now)}`
  return (
    <Status tone="sleeping" icon={IconClockHour4} title={words}>
      {words}
    </Status>
  )
}
