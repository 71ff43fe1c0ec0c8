// Fails when: one mail that cannot be read keeps those behind it from being stored, or everything is read again each time.
import { expect, it } from 'vitest'
import { ProviderError } from '../../providers/provider-error.ts'
import { type Progress, takeAll } from './take-all.ts'

const nothingYet = (): Progress => ({ taken: new Set(), failed: new Set() })

async function look(progress: Progress, ids: readonly string[], fails: (id: string) => Error | null) {
  const asked: string[] = []
  const failure = await takeAll(ids, progress, async (id) => {
    asked.push(id)
    const error = fails(id)
    if (error !== null) throw error
  }).then(
    () => null,
    (error: unknown) => error,
  )
  return { asked, failure }
}

it('goes on behind what cannot be read, and comes back to that alone', async () => {
  const progress = nothingYet()
  const broken = new Error('no mail')
  const fails = (id: string) => (id === 'b' ? broken : null)
  expect(await look(progress, ['a', 'b', 'c'], fails)).toEqual({ asked: ['a', 'b', 'c'], failure: broken })
  expect(await look(progress, ['a', 'b', 'c', 'd'], fails)).toEqual({ asked: ['d', 'b'], failure: broken })
  expect(await look(progress, ['a', 'b', 'c', 'd'], () => null)).toEqual({ asked: ['b'], failure: null })
})

it('asks a provider that is away three times at most, and gets past three broken ones by and by', async () => {
  const progress = nothingYet()
  const isBroken = (id: string) => (Number(id) <= 3 ? new Error('away') : null)
  expect((await look(progress, ['1', '2', '3', '4', '5'], isBroken)).asked).toEqual(['1', '2', '3'])
  expect((await look(progress, ['1', '2', '3', '4', '5'], isBroken)).asked).toEqual(['4', '5', '1', '2', '3'])
})

it('leaves a provider alone at once that asks for it', async () => {
  const wait = new ProviderError({
    vendor: 'resend',
    code: '429',
    message: 'slower',
    effect: 'none',
    retryable: true,
    retryAfterMs: 1_000,
  })
  expect(await look(nothingYet(), ['a', 'b'], () => wait)).toEqual({ asked: ['a'], failure: wait })
})
