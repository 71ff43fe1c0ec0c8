import { styleText } from 'node:util'

/** Where a start and a running stack tell what happens. */
export interface Report {
  readonly done: (title: string, text: string) => void
  /** Something that takes long is alive. */
  readonly progress: (title: string, text: string) => void
  readonly notice: (text: string) => void
  readonly problem: (title: string, level: 'warn' | 'error', text: string) => void
}

const TITLE_WIDTH = 18
const LINE_LIMIT = 200
const PROGRESS_EVERY_MS = 15_000
const CLEAR_LINE = '\r\u001b[2K'

export interface TerminalOptions {
  /** Written before the first line. */
  readonly heading?: string
  readonly now?: () => number
}

/** Calm lines: one per thing that happened, problems in colour where the terminal has any. */
export function terminalReport(
  stream: NodeJS.WriteStream,
  { heading = '', now = Date.now }: TerminalOptions = {},
): Report {
  const paint = (format: 'dim' | 'yellow' | 'red', text: string) => styleText(format, text, { stream })
  const format = (title: string, text: string) => `  ${title.padEnd(TITLE_WIDTH)}${text}`
  let untold = heading
  let isPassing = false
  let lastProgress = -PROGRESS_EVERY_MS

  function write(text: string): void {
    stream.write(`${untold}${text}`)
    untold = ''
  }

  function line(text: string): void {
    write(`${isPassing ? CLEAR_LINE : ''}${text}\n`)
    isPassing = false
  }

  /** On a terminal one line that is written over; in a log file a line now and then. */
  function passing(text: string): void {
    if (stream.isTTY) {
      write(`${CLEAR_LINE}${text.slice(0, stream.columns - 1)}`)
      isPassing = true
    } else if (now() - lastProgress >= PROGRESS_EVERY_MS) {
      lastProgress = now()
      line(text)
    }
  }

  return {
    done: (title, text) => line(format(title, text)),
    progress: (title, text) => passing(format(title, text)),
    notice: (text) => line(`  ${text}`),
    problem: (title, level, text) => line(format(title, paint(level === 'warn' ? 'yellow' : 'red', oneLine(text)))),
  }
}

export const silentReport: Report = { done: nothing, progress: nothing, notice: nothing, problem: nothing }

function nothing(): void {}

function oneLine(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ')
  return flat.length > LINE_LIMIT ? `${flat.slice(0, LINE_LIMIT)}…` : flat
}
