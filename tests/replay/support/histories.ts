import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const folder = join(import.meta.dirname, '..', 'histories')

const event = z.looseObject({ eventType: z.string() })
const started = z.looseObject({
  workflowExecutionStartedEventAttributes: z.object({ workflowType: z.object({ name: z.string() }) }),
})
const historySchema = z.object({ events: z.array(event).min(2) })
export type RecordedHistory = z.infer<typeof historySchema>

export interface Recorded {
  readonly name: string
  readonly workflowType: string
  readonly history: RecordedHistory
}

export function readHistories(): readonly Recorded[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => read(file.slice(0, -'.json'.length)))
}

function read(name: string): Recorded {
  const history = historySchema.parse(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')))
  const first = started.parse(history.events[0])
  return { name, workflowType: first.workflowExecutionStartedEventAttributes.workflowType.name, history }
}

/** One event a line: a recorded path can be read and compared. */
export function writeHistory(name: string, history: unknown): void {
  const { events } = historySchema.parse(history)
  mkdirSync(folder, { recursive: true })
  const lines = events.map((line) => JSON.stringify(line)).join(',\n')
  writeFileSync(join(folder, `${name}.json`), `{"events":[\n${lines}\n]}\n`)
}
