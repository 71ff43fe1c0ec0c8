import { styleText } from 'node:util'
import type { RunFile } from '../run-file.ts'

type Row = readonly [what: string, where: string, hint: string]

/** The addresses of a running stack and what to do first. */
export function addressTable(run: RunFile, stream: NodeJS.WriteStream): string {
  const { addresses, logins } = run
  const rows: readonly Row[] = [
    ['Console', addresses.console, logins ? `${logins.owner.email}  ${logins.owner.password}` : ''],
    ['Phone', addresses.phone, 'write to the business as a customer'],
    ['Temporal', `${addresses.temporalUi}/namespaces/steward`, 'every conversation and deal as a workflow'],
    ['API', `${addresses.api}/docs`, ''],
  ]
  const width = Math.max(...rows.map(([, where]) => where.length)) + 3
  const dim = (text: string) => (text === '' ? '' : styleText('dim', text, { stream }))
  const lines = rows.map(([what, where, hint]) => `  ${what.padEnd(12)}${where.padEnd(width)}${dim(hint)}`)
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

export const FIRST_THING = 'Open the phone, write "Hi, do you have time this week?" and watch the console answer.'
