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

/** Calm lines: one per thing that happened, problems in colour where the terminal has any. */
export function terminalReport(stream: NodeJS.WriteStream): Report {
  const paint = (format: 'dim' | 'yellow' | 'red', text: string) => styleText(format, text, { stream })
  const line = (title: string, text: string) => stream.write(`  ${title.padEnd(TITLE_WIDTH)}${text}\n`)
  return {
    done: line,
    progress: (title, text) => line(title, paint('dim', text)),
    notice: (text) => stream.write(`  ${text}\n`),
    problem: (title, level, text) => line(title, paint(level === 'warn' ? 'yellow' : 'red', oneLine(text))),
  }
}

export const silentReport: Report = { done: nothing, progress: nothing, notice: nothing, problem: nothing }

function nothing(): void {}

function oneLine(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ')
  return flat.length > LINE_LIMIT ? `${flat.slice(0, LINE_LIMIT)}…` : flat
}
