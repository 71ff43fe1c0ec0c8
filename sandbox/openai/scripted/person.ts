import type { ToolInput } from '../../../domain/conversation/tools/tools.ts'
import type { CueName } from './cue.ts'
import { fold } from './fold.ts'
import { PERSON_OFFER, PHRASEBOOKS } from './phrasebook.ts'
import type { Reading } from './reading.ts'
import type { Scene } from './scene.ts'

export type Reason = ToolInput<'request_person'>['reason']

const REASONS: readonly (readonly [CueName, Reason])[] = [
  ['person', 'human_requested'],
  ['legal', 'legal'],
  ['refund', 'refund_request'],
  ['privacy', 'compliance'],
  ['angry', 'negative_sentiment'],
]

/** A message that is nothing but the word. */
const BARE =
  /^\W*(?:an? |the |un |una |une |ein |eine |um |uma )?(?:human|agent|person|representative|operator|manager|humano|agente|persona|operador|humain|conseiller|personne|mensch|mitarbeiter|person|operatore|umano|pessoa|atendente)\W*$/

const lastAnswer = (scene: Scene): string => scene.history.findLast(({ role }) => role === 'assistant')?.text ?? ''

/** Did we offer a person last, and do they now say yes to it? */
function takesOffer(scene: Scene, reading: Reading): boolean {
  return PERSON_OFFER.test(fold(lastAnswer(scene))) && reading.has('yes') && !reading.has('decline')
}

/** Did our last answer already say that we do not know? */
export function saidUnknownBefore(scene: Scene): boolean {
  const last = lastAnswer(scene)
  return Object.values(PHRASEBOOKS).some(({ unknown }) => unknown.some((phrase) => last.includes(phrase)))
}

/** Why a person is needed, as far as the customer's words say so; null where they do not. */
export function personReason(scene: Scene, reading: Reading): Reason | null {
  if (BARE.test(reading.folded) || takesOffer(scene, reading)) return 'human_requested'
  if (reading.has('bot') && !reading.has('person')) return null
  return REASONS.find(([cue]) => reading.has(cue))?.[1] ?? null
}
