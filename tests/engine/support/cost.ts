import { historyToJSON } from '@temporalio/common/lib/proto-utils.js'
import { z } from 'zod'
import type { conversationOf } from './engine.ts'

const recorded = z.object({ events: z.array(z.looseObject({ eventType: z.string() })) })

/** What each event costs beyond being one: Temporal counts these as actions. */
const ACTIONS: ReadonlySet<string> = new Set(
  [
    'WORKFLOW_EXECUTION_STARTED',
    'WORKFLOW_EXECUTION_SIGNALED',
    'WORKFLOW_EXECUTION_UPDATE_ACCEPTED',
    'ACTIVITY_TASK_SCHEDULED',
    'TIMER_STARTED',
    'UPSERT_WORKFLOW_SEARCH_ATTRIBUTES',
  ].map((name) => `EVENT_TYPE_${name}`),
)

export interface Cost {
  readonly events: number
  readonly actions: number
}

/** Event types of a run so far, oldest first. */
export async function eventsOf(handle: ReturnType<typeof conversationOf>): Promise<readonly string[]> {
  return recorded.parse(JSON.parse(historyToJSON(await handle.fetchHistory()))).events.map(({ eventType }) => eventType)
}

/** All local activities of one workflow task are one action; they stand behind its end in a row. */
export function costOf(events: readonly string[]): Cost {
  const single = events.filter((type) => ACTIONS.has(type)).length
  const local = events.filter(
    (type, at) => type === 'EVENT_TYPE_MARKER_RECORDED' && events[at - 1] !== 'EVENT_TYPE_MARKER_RECORDED',
  ).length
  return { events: events.length, actions: single + local }
}

export const plus = (left: Cost, right: Cost): Cost => ({
  events: left.events + right.events,
  actions: left.actions + right.actions,
})
