import type { Wording } from './directive-words.ts'
import { fold } from './fold.ts'
import { PHRASEBOOKS } from './phrasebook.ts'
import type { Scene } from './scene.ts'

const sameWords = (left: string, right: string): boolean => fold(left).startsWith(fold(right).replace(/[.!¡]/g, ''))

const firstName = (name: string): string =>
  name.replace(/^(.)([^ ]*).*$/su, (_, first: string, rest: string) => first.toUpperCase() + rest)

function apologises(scene: Scene): boolean {
  const last = scene.history.findLast(({ role }) => role === 'assistant')?.text ?? ''
  return Object.values(PHRASEBOOKS).some(({ apology }) => apology.some((phrase) => sameWords(last, phrase)))
}

function savedName(scene: Scene): string | null {
  const saved = scene.calls.find(({ name }) => name === 'record_details')?.result?.['saved']
  const name = typeof saved === 'object' && saved !== null && 'name' in saved ? saved.name : null
  return typeof name === 'string' && name !== '' ? name : null
}

/** Warmth fits who is moving forward, not who bargains or was told that something is unknown. */
function moodOf({ scene, reading, voice }: Wording): string {
  const { phrases } = voice
  const isForward = ['buy', 'accept', 'yes'].some((cue) => reading.has(cue as 'buy' | 'accept' | 'yes'))
  if (scene.deal === null || reading.has('discount') || reading.has('decline')) return ''
  if (scene.persona === 'closer') return isForward ? voice.say(phrases.warm) : ''
  return scene.persona === 'concierge' ? voice.say(phrases.attentive) : ''
}

/** The tone of the persona, as a sentence before the matter; empty where it has none to add. */
export function opener(wording: Wording): string {
  const { scene, reading, voice } = wording
  const { phrases } = voice
  const isUpset = reading.has('complaint') || reading.has('angry')
  if (scene.persona === 'empath' || isUpset)
    return voice.say(!isUpset && apologises(scene) ? phrases.patience : phrases.apology)
  const name = savedName(scene)
  if (name !== null) return voice.say(phrases.thanksName, { name: firstName(name) })
  return reading.has('thanks') && !reading.has('decline') ? voice.say(phrases.welcome) : moodOf(wording)
}
