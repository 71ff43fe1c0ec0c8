import { expect, it } from 'vitest'
import type { EmbeddingProvider } from '../../providers/embedding/contract.ts'
import { createLocalEmbedding } from '../../providers/embedding/local.ts'
import { createExampleReader } from './example-reader.ts'

const embedding = createLocalEmbedding()
const failures: unknown[] = []
const reader = createExampleReader(embedding, { budgetMs: 5_000, onFailure: (error) => failures.push(error) })

it('says nothing until the examples are known, and then the rule and the nearest example', async () => {
  const text = 'Would you kindly erase my whole profile and everything inside it?'
  expect(await reader.read(text)).toBeNull()
  await reader.prepare()
  expect(await reader.read(text)).toEqual({
    rule: 'compliance',
    span: 'like "Erase my profile and everything in it."',
    confidence: 'hard',
  })
  expect(failures).toEqual([])
}, 60_000)

it.each(['When are you open at the weekend?', 'ok', 'The box was opened when it got here on Tuesday.'])(
  'leaves ordinary and short texts alone: %s',
  async (text) => {
    await reader.prepare()
    expect(await reader.read(text)).toBeNull()
  },
  60_000,
)

it('lets a turn go on when the comparison takes too long or fails', async () => {
  const known: EmbeddingProvider['embed'] = (texts) => Promise.resolve(texts.map(() => new Float32Array([1, 0])))
  let answer: EmbeddingProvider['embed'] = known
  const slow = createExampleReader(
    { modelId: 'slow', dimensions: 2, embed: (texts) => answer(texts) },
    { budgetMs: 10, onFailure: (error) => failures.push(error) },
  )
  await slow.prepare()
  answer = () => new Promise(() => undefined)
  expect(await slow.read('Please answer this one rather soon')).toBeNull()
  answer = () => Promise.reject(new Error('no model'))
  expect(await slow.read('Please answer this one rather soon')).toBeNull()
  expect(failures).toEqual([new Error('no model')])
})
