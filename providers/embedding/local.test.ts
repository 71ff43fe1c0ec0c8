import { describe, expect, it } from 'vitest'
import { embeddingSuite } from './contract.suite.ts'
import { createLocalEmbedding } from './local.ts'

embeddingSuite('local', () => createLocalEmbedding())

describe('the cache of the local embedding', () => {
  it('answers a known text from memory', async () => {
    const provider = createLocalEmbedding()
    const [first] = await provider.embed(['We are closed on Mondays.'])
    const [second] = await provider.embed(['We are closed on Mondays.'])
    expect(second).toBe(first)
  })

  it('forgets the text that was not used for longest', async () => {
    const provider = createLocalEmbedding({ cachedTexts: 2 })
    const [first] = await provider.embed(['one'])
    await provider.embed(['two'])
    expect((await provider.embed(['one']))[0]).toBe(first)
    await provider.embed(['three'])
    expect((await provider.embed(['one']))[0]).toBe(first)
    await provider.embed(['four', 'five'])
    expect((await provider.embed(['one']))[0]).not.toBe(first)
  })
})
