// Fails when: a connection is closed under calls that are tried again from a timer (calls-in-flight.ts): what the timer
// throws then ends the process.
import { type AddressInfo, createServer } from 'node:net'
import { Connection, makeGrpcRetryInterceptor } from '@temporalio/client'
import { expect, it, onTestFinished } from 'vitest'
import { trackCalls } from './calls-in-flight.ts'

/** Accepts connections; what it does with them is silence or the end. */
async function engineThat(mood: 'hangs up' | 'says nothing'): Promise<string> {
  const server = createServer((socket) =>
    mood === 'hangs up' ? socket.destroy() : socket.on('error', () => undefined),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

function callTo(address: string) {
  const calls = trackCalls()
  const refused = Promise.withResolvers<void>()
  // Innermost, so it hears of every single attempt that failed.
  const listening = makeGrpcRetryInterceptor({
    retryableDecider() {
      refused.resolve()
      return false
    },
    delayFunction: () => 0,
  })
  const connection = Connection.lazy({ address, interceptors: [...calls.interceptors, listening] })
  const outcomes: string[] = []
  connection.workflowService.getSystemInfo({}).then(
    () => outcomes.push('answered'),
    () => outcomes.push('failed'),
  )
  return { calls, connection, outcomes, refused: refused.promise }
}

const aTick = () => new Promise((resolve) => setImmediate(resolve))

it('a call that waits to be tried again has ended when its connection is closed', async () => {
  const { calls, connection, outcomes, refused } = callTo(await engineThat('hangs up'))
  await refused
  await aTick()
  expect(outcomes).toEqual([])
  await calls.end()
  await connection.close()
  expect(outcomes).toEqual(['failed'])
})

it('a call that is not answered is given up', async () => {
  const { calls, connection, outcomes } = callTo(await engineThat('says nothing'))
  await aTick()
  await calls.end()
  await connection.close()
  expect(outcomes).toEqual(['failed'])
})

it('nothing under way ends at once', async () => {
  await expect(trackCalls().end()).resolves.toBeUndefined()
})
