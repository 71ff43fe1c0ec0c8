import type { InboundHit } from './inbound-rule.ts'
import { createMatcher } from './match-rules.ts'
import { MANIPULATION_LIMIT, SIGNS } from './rules/manipulation.ts'

const DETECTORS = SIGNS.map((sign) => ({ ...sign, find: createMatcher([sign.phrases]) }))

/** Adds up the signs of someone steering the assistant; null below the limit. */
export function manipulationIn(text: string): InboundHit | null {
  const found = DETECTORS.flatMap(({ name, weight, isSharp, isHarm, find }) => {
    const hit = find(text)
    return hit === null ? [] : [{ name, weight, isSharp: isSharp === true, isHarm: isHarm === true, span: hit.span }]
  })
  const total = found.reduce((sum, { weight }) => sum + weight, 0)
  if (total < MANIPULATION_LIMIT || !found.some(({ isSharp }) => isSharp)) return null
  const span = found.map(({ span }) => span).join(' … ')
  return { rule: found.some(({ isHarm }) => isHarm) ? 'illegal' : 'prompt_injection', span, confidence: 'hard' }
}
