import { expect, it } from 'vitest'
import { createEmbeddingApart } from './apart.ts'
import { embeddingSuite } from './contract.suite.ts'
import { createLocalEmbedding } from './local.ts'

const apart = createEmbeddingApart()
embeddingSuite('apart', () => apart)

it('says what the local embedding says, to many who ask at once', async () => {
  const texts = ['Do you deliver on Saturdays?', 'The roof leaks.', 'When are you open?']
  const local = await createLocalEmbedding().embed(texts)
  const asked = await Promise.all(texts.map((text) => apart.embed([text])))
  expect(asked.map(([vector]) => vector)).toEqual([...local])
})

it('leaves the process free to do other things', async () => {
  let beats = 0
  const beating = setInterval(() => beats++, 1)
  await apart.embed(Array.from({ length: 20 }, (_, at) => `Sentence number ${at} about the delivery of a table.`))
  clearInterval(beating)
  expect(beats).toBeGreaterThan(5)
})
