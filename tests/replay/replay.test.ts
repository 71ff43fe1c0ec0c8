import { DefaultLogger, Runtime, Worker } from '@temporalio/worker'
import { beforeAll, describe, expect, it } from 'vitest'
import { FAILURE_CONVERTER_PATH } from '../../temporal/runtime/data-converter.ts'
import { workflowBundle } from '../../workers/build-bundle.ts'
import * as workflows from '../../workflows/index.ts'
import { type RecordedHistory, readHistories } from './support/histories.ts'

const recorded = readHistories()
let codePath = ''

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') })
  codePath = await workflowBundle()
})

const replay = (history: RecordedHistory) =>
  Worker.runReplayHistory(
    { workflowBundle: { codePath }, dataConverter: { failureConverterPath: FAILURE_CONVERTER_PATH } },
    structuredClone(history),
  )

describe('the workflows of today', () => {
  it.each(recorded)('still take every step of $name', async ({ history }) => {
    await replay(history)
  })

  it('are all among the recorded paths', () => {
    const types = new Set(recorded.map(({ workflowType }) => workflowType))
    expect([...types].toSorted()).toEqual(Object.keys(workflows).toSorted())
  })
})

describe('a workflow that would take another step than it took', () => {
  const paths = recorded.filter(({ history }) =>
    JSON.stringify(history).includes('activityTaskScheduledEventAttributes'),
  )

  it.each(paths)('is noticed on $name when an activity has another name', async ({ history }) => {
    await expect(
      replay(changed(history, 'activityTaskScheduledEventAttributes', { activityType: { name: 'other' } })),
    ).rejects.toThrow(/nondeterminism/i)
  })

  it('is noticed when it no longer waits', async () => {
    const waits = recorded.find(({ history }) =>
      history.events.some(({ eventType }) => eventType === 'EVENT_TYPE_TIMER_FIRED'),
    )
    const without = waits?.history.events.filter(({ eventType }) => !eventType.startsWith('EVENT_TYPE_TIMER_'))
    await expect(replay({ events: without ?? [] })).rejects.toThrow()
  })
})

/** The same history with the first such event claiming something else. */
function changed(history: RecordedHistory, attributes: string, to: Record<string, unknown>): RecordedHistory {
  const at = history.events.findIndex((event) => attributes in event)
  const events = history.events.map((event, index) =>
    index === at ? { ...event, [attributes]: { ...Object(event[attributes]), ...to } } : event,
  )
  return { events }
}
