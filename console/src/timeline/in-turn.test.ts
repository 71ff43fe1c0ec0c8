import { expect, it } from 'vitest'
import { inTurn } from './in-turn.ts'

it('runs so many at a time, in order, and goes on after a failure', async () => {
  const run = inTurn(2)
  const log: string[] = []
  const gates = Array.from({ length: 4 }, () => Promise.withResolvers<void>())
  const results = gates.map(({ promise }, at) =>
    run(async () => {
      log.push(`begin ${at}`)
      await promise
      return at
    }),
  )
  const settled = Promise.allSettled(results)
  await Promise.resolve()
  expect(log).toEqual(['begin 0', 'begin 1'])
  gates[1]?.reject(new Error('no'))
  await expect(results[1]).rejects.toThrow('no')
  await Promise.resolve()
  expect(log).toEqual(['begin 0', 'begin 1', 'begin 2'])
  for (const gate of gates) gate.resolve()
  expect((await settled).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
  expect(log).toHaveLength(4)
})
