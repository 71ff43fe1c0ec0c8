import type { DealView } from '../../../api/contract/board.ts'
import { LOST_REASONS } from '../pipeline/stage-words.ts'
import { capital, plain } from '../ui/attention-words.ts'
import type { Tone } from '../ui/status.tsx'
import { documentSteps } from './document-steps.ts'
import { sourceWords } from './source-words.ts'
import { type Step, step } from './step.ts'

const OFFER_STATES: Record<string, string> = {
  open: 'On the table',
  superseded: 'Replaced by the next one',
  accepted: 'Accepted',
  declined: 'Declined',
  expired: 'Expired',
  awaiting_owner: 'Waits for your yes',
}

const offerTone = (state: string): Tone =>
  state === 'accepted' ? 'finished' : state === 'awaiting_owner' ? 'waiting' : state === 'open' ? 'moving' : 'sleeping'

const offerTitle = (round: number, isLast: boolean): string =>
  isLast ? 'Last offer' : round === 0 ? 'Opening offer' : `Offer ${round + 1}`

function offerSteps({ offers }: DealView): Step[] {
  return offers.map(({ id, round, isLast, state, amount, createdAt }) =>
    step({
      key: id,
      at: createdAt,
      title: offerTitle(round, isLast),
      about: OFFER_STATES[state] ?? capital(plain(state)),
      amount,
      tone: offerTone(state),
    }),
  )
}

function askedSteps({ negotiation }: DealView): Step[] {
  return negotiation.flatMap(({ at, round, asked }) =>
    asked === null
      ? []
      : [step({ key: `asked-${round}-${at}`, at, title: 'Customer asked for', amount: asked, tone: 'waiting' })],
  )
}

function endSteps({ card }: DealView): Step[] {
  if (card.stage !== 'lost') return []
  const about = card.lostReason === null ? null : LOST_REASONS[card.lostReason]
  return [step({ key: 'lost', at: card.stageChangedAt, title: 'Lost', about, tone: 'sleeping' })]
}

function nextSteps({ card }: DealView): Step[] {
  if (card.nextTimer === null) return []
  const { kind, at } = card.nextTimer
  return [step({ key: 'next', at, title: capital(plain(kind)), tone: 'sleeping', isAhead: true })]
}

/** The deal told from its first trace to its last, in order; what is still to come stands at the end. */
export function storyOf(deal: DealView): Step[] {
  const first = step({
    key: 'new',
    at: deal.createdAt,
    title: 'Lead came in',
    about: `From ${sourceWords(deal.source)}`,
  })
  const told = [
    first,
    ...askedSteps(deal),
    ...offerSteps(deal),
    ...documentSteps(deal),
    ...endSteps(deal),
    ...nextSteps(deal),
  ]
  return told.sort(
    (left, right) => Number(left.isAhead) - Number(right.isAhead) || Date.parse(left.at) - Date.parse(right.at),
  )
}
