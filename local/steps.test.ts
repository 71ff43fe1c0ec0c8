import { describe, expect, it } from 'vitest'
import { runSteps, type Step } from './steps.ts'

describe('steps of a start', () => {
  it('run as soon as the ones before them are done', async () => {
    const told: string[] = []
    await runSteps([note('c', ['b'], told), note('a', [], told), note('b', ['a'], told)], new AbortController())
    expect(told).toEqual(['a', 'b', 'c'])
  })

  it('take names that are not part of the run as done', async () => {
    const told: string[] = []
    await runSteps([note('worker', ['temporal'], told)], new AbortController())
    expect(told).toEqual(['worker'])
  })

  it('stop at the first failure and tell that one', async () => {
    const told: string[] = []
    const failing = { name: 'a', after: [], run: () => Promise.reject(new Error('no disk')) }
    await expect(runSteps([failing, note('b', ['a'], told)], new AbortController())).rejects.toThrow('no disk')
    expect(told).toEqual([])
  })

  it('end with the reason when the start is called off', async () => {
    const abort = new AbortController()
    const waiting: Step = { name: 'a', after: [], run: () => untilAborted(abort.signal) }
    const run = runSteps([waiting], abort)
    abort.abort(new Error('stopped by you'))
    await expect(run).rejects.toThrow('stopped by you')
  })
})

function note(name: string, after: readonly string[], told: string[]): Step {
  return { name, after, run: async () => void told.push(name) }
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))
}
