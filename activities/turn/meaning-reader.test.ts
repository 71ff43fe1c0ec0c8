import { afterEach, describe, expect, it } from 'vitest'
import { readInbound } from '../../domain/gates/detect-inbound.ts'
import type { EmbeddingProvider } from '../../providers/embedding/contract.ts'
import { createLocalEmbedding } from '../../providers/embedding/local.ts'
import { createTurnMeaning } from './meaning-reader.ts'

const failures: unknown[] = []
const onFailure = (error: unknown) => void failures.push(error)
const embedding = createLocalEmbedding()
const meaning = createTurnMeaning(embedding, { budgetMs: 30_000, onFailure })
const read = (text: string) => meaning.read({ text, plain: readInbound(text).plain })
const never = (): EmbeddingProvider => ({ ...embedding, embed: () => new Promise(() => undefined) })
afterEach(() => failures.splice(0))

describe('what neither rule nor word is sure of', () => {
  it.each([
    ['Which of your tables would fit a room of three by four metres?'],
    ['We are on holiday until the tenth, any day after that suits us well.'],
  ])('is left alone where it is ordinary: %s', async (text) => {
    expect(await read(text)).toBeNull()
  })

  it('is not waited for longer than the turn can', async () => {
    const slow = createTurnMeaning(never(), { budgetMs: 5, onFailure })
    expect(await slow.read({ text: 'a b c d', plain: 'a b c d' })).toBeNull()
    expect(failures).toEqual([])
  })

  it('is not read where too many wait already', async () => {
    let asked = 0
    const counting = createTurnMeaning(
      {
        ...embedding,
        embed: () => {
          asked++
          return new Promise(() => undefined)
        },
      },
      { budgetMs: 5, onFailure },
    )
    await Promise.all(Array.from({ length: 100 }, () => counting.read({ text: 'a', plain: 'a' })))
    expect(asked).toBe(32)
  })

  it('goes on without it where it cannot be embedded, and says so', async () => {
    const reason = new Error('no model')
    const broken = createTurnMeaning({ ...embedding, embed: () => Promise.reject(reason) }, { onFailure })
    expect(await broken.read({ text: 'a b c d', plain: 'a b c d' })).toBeNull()
    expect(failures).toEqual([reason])
  })
})
