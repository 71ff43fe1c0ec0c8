import type { ToolInput } from '../../../domain/conversation/tools/tools.ts'
import { type Wording, wordDirective } from './directive-words.ts'
import { besideDeal, withoutDeal } from './inquiry.ts'
import { personReason } from './person.ts'
import { PHRASEBOOKS } from './phrasebook.ts'
import type { Reading } from './reading.ts'
import type { Scene } from './scene.ts'
import { opener } from './tone.ts'
import { createVoice } from './voice.ts'

export type Reply = ToolInput<'send_response'>

function forPerson({ scene, voice }: Wording): string {
  const isInformed = scene.calls.some(({ name, result }) => name === 'request_person' && result?.['informed'] === true)
  return voice.say(isInformed ? voice.phrases.personInformed : voice.phrases.personLooks)
}

/** As many of the parts, in their order, as fit; the core always. Optional parts go from the front. */
function fitted(parts: readonly { readonly text: string; readonly isCore: boolean }[], limit: number): string {
  const joined = parts
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ')
  const optional = parts.findIndex(({ text, isCore }) => !isCore && text !== '')
  if (joined.length <= limit || optional < 0) return joined
  return fitted(
    parts.filter((_, at) => at !== optional),
    limit,
  )
}

function wordingOf(scene: Scene, reading: Reading): Wording {
  const last = scene.history.findLast(({ role }) => role === 'assistant')?.text ?? ''
  const seed = `${scene.text}|${scene.rejections}`
  return { scene, reading, voice: createVoice(PHRASEBOOKS[reading.language], seed, last) }
}

/** What is left when a draft was sent back: the matter alone, without anything quoted. */
function corrected(wording: Wording): Reply {
  const { scene, reading, voice } = wording
  const directive = scene.deal?.directive ?? null
  const text =
    personReason(scene, reading) !== null
      ? forPerson(wording)
      : directive === null
        ? voice.say(voice.phrases.unknown)
        : wordDirective(directive, wording)
  return { text, language: reading.language, cites: [] }
}

/** The message that ends the turn. */
export function composeReply(scene: Scene, reading: Reading): Reply {
  const wording = wordingOf(scene, reading)
  if (scene.rejections > 0) return corrected(wording)
  const tone = { text: opener(wording), isCore: false }
  const { language } = reading
  const isHandedOver = scene.calls.some(({ name }) => name === 'request_person')
  if (isHandedOver || personReason(scene, reading) !== null)
    return {
      text: fitted([tone, { text: forPerson(wording), isCore: true }], scene.preferredLimit),
      language,
      cites: [],
    }
  const directive = scene.deal?.directive ?? null
  const answer = directive === null ? withoutDeal(wording) : besideDeal(wording)
  const matter = directive === null ? '' : wordDirective(directive, wording)
  const parts = [tone, { text: answer.text, isCore: matter === '' }, { text: matter, isCore: true }]
  const text = fitted(parts, scene.preferredLimit)
  return { text, language, cites: text.includes(answer.text) ? [...answer.cites] : [] }
}
