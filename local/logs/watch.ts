import type { Report } from '../screen/report.ts'
import { notable } from './severity.ts'
import { followLog, type Tail } from './tail.ts'

export interface WatchedLog {
  readonly title: string
  readonly path: string
  /** Servers warn about things that are none of the owner's business. */
  readonly errorsOnly: boolean
}

const WINDOW_MS = 10_000
const LINES_PER_WINDOW = 5

/** Brings warnings and errors of a log to the terminal, a few at a time. */
export function watchLog({ title, path, errorsOnly }: WatchedLog, report: Report, now = Date.now): Tail {
  let windowStart = 0
  let shown = 0
  return followLog(path, (line) => {
    const found = notable(line)
    if (!found || (errorsOnly && found.level !== 'error')) return
    if (now() - windowStart > WINDOW_MS) [windowStart, shown] = [now(), 0]
    shown++
    if (shown <= LINES_PER_WINDOW) report.problem(title, found.level, found.text)
    if (shown === LINES_PER_WINDOW) report.problem(title, 'warn', `more in ${path}`)
  })
}
