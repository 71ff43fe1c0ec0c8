import { describe, expect, it } from 'vitest'
import { identify } from './identity.ts'
import type { Launched } from './launched.ts'
import { createSupervised } from './supervised.ts'

describe('a process that is kept running', () => {
  it('is started again at once when it ends, later with a pause', async () => {
    const world = createWorld()
    await world.kept.start(new AbortController().signal)
    await world.die(1)
    await world.die(2)
    expect(world.pauses).toEqual([0, 500])
    expect(world.kept.state().restarts).toBe(2)
    await world.kept.stop()
  })

  it('fails its start when it never gets anywhere', async () => {
    const world = createWorld(new Error('no such module'))
    await expect(world.kept.start(new AbortController().signal)).rejects.toThrow('no such module')
    expect(world.kept.state()).toEqual({ pid: null, restarts: 0 })
  })

  it('stays down once it was stopped', async () => {
    const world = createWorld()
    await world.kept.start(new AbortController().signal)
    await world.kept.stop()
    expect(world.launches()).toBe(1)
    expect(world.kept.state().pid).toBeNull()
  })

  it('is stopped when it comes up after stop was called', async () => {
    const world = createWorld()
    const starting = world.kept.start(new AbortController().signal)
    await Promise.all([expect(starting).rejects.toThrow('abort'), world.kept.stop()])
    expect(world.kept.isUsable()).toBe(false)
  })

  it('is not started at all when the start was called off', async () => {
    const world = createWorld()
    await expect(world.kept.start(AbortSignal.abort(new Error('called off')))).rejects.toThrow('called off')
    expect(world.launches()).toBe(0)
  })
})

/** Processes that exist on paper only and end when the test says so. */
function createWorld(refusal?: Error) {
  const pauses: number[] = []
  let launches = 0
  let end: () => void = () => undefined
  const kept = createSupervised({
    name: 'paper',
    launch: async () => {
      launches++
      if (refusal) throw refusal
      return paperProcess((ending) => {
        end = ending
      })
    },
    onChange: () => undefined,
    onDeath: (_, pauseMs) => pauses.push(pauseMs),
    onRecovery: () => undefined,
  })
  return {
    kept,
    pauses,
    launches: () => launches,
    async die(restartsAfter: number): Promise<void> {
      end()
      await expect.poll(() => kept.isUsable() && kept.state().restarts, { interval: 5 }).toBe(restartsAfter)
    },
  }
}

function paperProcess(onMade: (end: () => void) => void): Launched {
  const self = identify(process.pid)
  if (!self) throw new Error('this process is not there')
  const { promise, resolve } = Promise.withResolvers<string>()
  onMade(() => resolve('exit code 1'))
  return { identity: self, exited: promise, stop: async () => resolve('by SIGTERM') }
}
