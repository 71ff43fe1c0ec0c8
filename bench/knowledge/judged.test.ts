import { describe, expect, it } from 'vitest'
import { DEFAULT_LEAST_COVER } from '../../domain/knowledge/cover.ts'
import { judge, judgedSets } from './judged.ts'
import { demoCollection } from './sets.ts'

const judged = judge(judgedSets(await demoCollection(), [], []))

const shareOf = (name: string, isTaken: boolean): number => {
  const asked = judged.filter(({ set }) => set.name === `demo business, ${name}`)
  return asked.filter(({ cover }) => cover >= DEFAULT_LEAST_COVER === isTaken).length / asked.length
}

describe('the demo business', () => {
  it.each([
    ['its own questions', 0.93],
    ['paraphrases', 0.8],
    ['keywords', 0.95],
  ])('takes %s for answerable', (name, least) => {
    expect(shareOf(name, true)).toBeGreaterThanOrEqual(least)
  })

  it.each([
    ['other subjects', 0.9],
    ['near misses', 0.75],
  ])('says that it does not know of %s', (name, least) => {
    expect(shareOf(name, false)).toBeGreaterThanOrEqual(least)
  })
})
