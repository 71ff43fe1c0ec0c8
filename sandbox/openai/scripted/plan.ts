import { newDetails } from './details.ts'
import { failsTwice } from './information.ts'
import { SEARCH } from './looked-up.ts'
import { personReason } from './person.ts'
import { type Reaction, reactionTo } from './reaction.ts'
import type { Reading } from './reading.ts'
import { composeReply } from './reply.ts'
import type { Scene } from './scene.ts'
import { nextQuery } from './search.ts'

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
 * for a person, look up what the texts at hand do not answer, then answer. Other tools than the search are called once a
 * turn, each only where it is allowed.
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
  const query = reason === null ? nextQuery(scene, reading) : null
  if (query !== null) return { name: SEARCH, arguments: { query } }
  if (reason === null && may('request_person') && failsTwice(scene, reading))
    return { name: 'request_person', arguments: { reason: 'no_answer_found' } }
  return answer()
}
