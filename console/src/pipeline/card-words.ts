import type { Card } from '../../../api/contract/board.ts'
import type { Stage } from '../api/nouns.ts'
import { capital, plain } from '../ui/attention-words.ts'
import { channelName } from '../ui/channel-words.ts'

const APPROVALS: Record<string, string> = {
  send_contract: 'Your yes to the contract',
  below_floor: 'Your yes to a lower price',
  refund: 'Your yes to a refund',
  money_on_closed_deal: 'Money on a closed deal',
}

/** What a lead waits for, short enough for a card: "approval:send_contract" becomes "Your yes to the contract". */
export function waitingWords(waitingFor: string): string {
  const [kind = '', what = ''] = waitingFor.split(':')
  if (kind === 'approval') return APPROVALS[what] ?? `Your decision: ${plain(what)}`
  if (kind === 'channel') return `No way to write: ${channelName(what)}`
  if (kind === 'consent') return `No consent yet: ${channelName(what)}`
  return `Waits for ${plain(waitingFor)}`
}

/** The workflow names its timers in words a person can read. */
export const timerWords = (kind: string): string => capital(plain(kind))

const DAY = 86_400_000

/** Days in one stage after which a lead deserves a look, and after which it is going cold. */
const PATIENCE: Record<Stage, readonly [number, number] | null> = {
  new: [0.25, 1],
  qualified: [1, 4],
  negotiating: [2, 6],
  contract_sent: [3, 8],
  signed: [1, 3],
  invoiced: [7, 14],
  paid: null,
  lost: null,
}

export type Age = 'fresh' | 'ageing' | 'old'

export function ageOf({ stage, stageChangedAt }: Pick<Card, 'stage' | 'stageChangedAt'>, now: number): Age {
  const patience = PATIENCE[stage]
  if (patience === null) return 'fresh'
  const days = (now - Date.parse(stageChangedAt)) / DAY
  if (days < patience[0]) return 'fresh'
  return days < patience[1] ? 'ageing' : 'old'
}
