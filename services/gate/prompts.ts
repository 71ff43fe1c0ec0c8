import { createHash } from 'node:crypto'
import { readPrompts } from '../prompt/read.ts'
import type { Tx } from '../transaction.ts'

export interface RunningPrompts {
  /** Slot -> version, of those in production. */
  readonly versions: Readonly<Record<string, string>>
  /** The same for the same texts, whatever they are numbered. */
  readonly digest: string
}

/** What every model of this business is told at present. */
export async function runningPrompts(tx: Tx): Promise<RunningPrompts> {
  const inOrder = [...(await readPrompts(tx)).production].toSorted(([one], [other]) => (one < other ? -1 : 1))
  const digest = createHash('sha256')
  for (const [slot, { sha256 }] of inOrder) digest.update(`${slot} ${sha256}\n`)
  return {
    versions: Object.fromEntries(inOrder.map(([slot, { version }]) => [slot, String(version)])),
    digest: digest.digest('hex'),
  }
}
