import { parseArgs } from 'node:util'

export interface StartFlags {
  readonly dataDir: string
  readonly offset: number
  readonly isFresh: boolean
  readonly isHeadless: boolean
  readonly isDurable: boolean
  readonly wantsHelp: boolean
}

export const USAGE = `npm start -- [flags]
  --data DIR    keep everything in DIR instead of .steward
  --fresh       empty the data directory first
  --offset N    add N to every port
  --headless    one JSON line on stdout when usable, everything else on stderr
  --durable     the Temporal server flushes every commit to disk (survives a power cut, slower)`

const options = {
  data: { type: 'string', default: '.steward' },
  fresh: { type: 'boolean', default: false },
  offset: { type: 'string', default: '0' },
  headless: { type: 'boolean', default: false },
  durable: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** Throws with the usage for a flag that does not exist or makes no sense. */
export function parseFlags(args: readonly string[]): StartFlags {
  const { values } = parse(args)
  if (!/^-?\d+$/.test(values.offset))
    throw new Error(`--offset wants a whole number, not "${values.offset}"\n\n${USAGE}`)
  return {
    dataDir: values.data,
    offset: Number(values.offset),
    isFresh: values.fresh,
    isHeadless: values.headless,
    isDurable: values.durable,
    wantsHelp: values.help,
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false })
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`, { cause: error })
  }
}
