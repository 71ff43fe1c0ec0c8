import { messageRequest } from '../../api/contract/conversation-commands.ts'
import type { USERS } from './business.ts'

export interface Asked {
  readonly id: string
  readonly query: Record<string, string>
  readonly body: unknown
  readonly user: (typeof USERS)[number] | null
}

type Answer = unknown
type Handler = (asked: Asked) => Answer
export type Routes = ReadonlyArray<readonly [method: string, path: RegExp, handle: Handler]>

export class Refused extends Error {
  readonly status: number
  constructor(status: number, title: string) {
    super(title)
    this.status = status
  }
}

export const OK = { ok: true }
const API = '/api/v1'
export const path = (pattern: string) => new RegExp(`^${API}${pattern.replace(':id', '([^/]+)')}$`)

export function after(run: () => unknown): typeof OK {
  run()
  return OK
}

export function found<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Refused(404, 'This does not exist, or not any more.')
  return thing
}

/** There are no templates here: what somebody would fill in is all there is to show. */
export function wordsOf(body: unknown): string {
  const words = messageRequest.parse(body)
  return 'text' in words ? words.text : words.template.variables.join(' ')
}
