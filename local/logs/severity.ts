const NUMBERS: Readonly<Record<string, number>> = { warn: 40, warning: 40, error: 50, fatal: 60, panic: 60 }

export interface Notable {
  readonly level: 'warn' | 'error'
  readonly text: string
}

/** A warning or an error worth a line on the terminal; undefined for everything else. */
export function notable(line: string): Notable | undefined {
  if (line.startsWith('{')) {
    const entry = parse(line)
    if (entry) return fromJson(entry)
  }
  return /^(?:Uncaught|\w*Error\b|Error:|node:internal.*Error|FATAL|PANIC)/.test(line.trim())
    ? { level: 'error', text: line.trim() }
    : fromPostgres(line)
}

function fromJson(entry: Readonly<Record<string, unknown>>): Notable | undefined {
  const { level, msg } = entry
  const number = typeof level === 'number' ? level : (NUMBERS[String(level).toLowerCase()] ?? 0)
  if (number < 40) return undefined
  const cause = causeOf(entry)
  return { level: number < 50 ? 'warn' : 'error', text: [msg, cause].filter(Boolean).join(': ') }
}

function causeOf(entry: Readonly<Record<string, unknown>>): string {
  const cause = entry['err'] ?? entry['error'] ?? entry['Error']
  if (typeof cause === 'string') return cause
  return typeof cause === 'object' && cause !== null && 'message' in cause ? String(cause.message) : ''
}

/** Errors of statements and of connections belong to the client, which reports them itself. */
function fromPostgres(line: string): Notable | undefined {
  const found = /\b(FATAL|PANIC): {1,2}(.*)$/.exec(line)
  const isPassing = /^(the database system is|terminating connection)/.test(found?.[2] ?? '')
  return found?.[2] && !isPassing ? { level: 'error', text: found[2] } : undefined
}

function parse(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(line) as Record<string, unknown>
  } catch {
    return undefined
  }
}
