import { newDetails } from './details.ts'
import { failsTwice } from './information.ts'
import { personReason } from './person.ts'
import { PHRASEBOOKS } from './phrasebook.ts'
import { type Reaction, reactionTo } from './reaction.ts'
import type { Reading } from './reading.ts'
import { composeReply } from './reply.ts'
import type { Scene } from './scene.ts'
import { createVoice } from './voice.ts'

export interface ToolCall {
  readonly name: string
  readonly arguments: unknown
}

/** Only to what was on the table before: an offer made in this turn has not been read yet. */
function reaction(scene: Scene, reading: Reading): Reaction | null {
  const directive = scene.dealBefore?.directive
  if (directive?.kind === 'offer') return reactionTo(reading, directive.amount)
  if (directive?.kind !== 'hold_for_owner') return null
  if (reading.has('decline')) return { reaction: 'declines', amount: null, currency: null }
  const standing = directive.standing === undefined ? null : reactionTo(reading, directive.standing)
  // Whoever asks for less once more still waits for the owner.
  return standing?.reaction === 'accepts' ? standing : null
}

/**
 * The next step of the turn, one call at a time as with parallel calls forbidden: note details, react to the offer, ask
 * for a person, then answer. A tool is called once a turn, and only where it is allowed.
 */
export function nextCall(scene: Scene, reading: Reading): ToolCall {
  const answer = (): ToolCall => ({ name: 'send_response', arguments: composeReply(scene, reading) })
  if (scene.rejections > 0) return answer()
  const may = (name: string): boolean => scene.allowed.includes(name) && !scene.calls.some((call) => call.name === name)

  const details = may('record_details') ? newDetails(scene, reading) : null
  if (details !== null) return { name: 'record_details', arguments: details }
  const reason = personReason(scene, reading)
  if (reason !== null && may('request_person')) return { name: 'request_person', arguments: { reason } }
  const reacts = reason === null && may('respond_to_offer') ? reaction(scene, reading) : null
  if (reacts !== null) return { name: 'respond_to_offer', arguments: reacts }
  if (
    reason === null &&
    may('request_person') &&
    failsTwice(scene, reading, createVoice(PHRASEBOOKS[reading.language], '', ''))
  )
    return { name: 'request_person', arguments: { reason: 'no_answer_found' } }
  return answer()
}
