import { styleText } from 'node:util'
import type { RunFile } from '../run-file.ts'

type Row = readonly [what: string, where: string, hint: string]

/** Where everything is, who can log in, and what each address is for. */
export function addressTable(run: RunFile, stream: NodeJS.WriteStream): string {
  const { addresses, logins } = run
  const places = columns(
    [
      ['Console', addresses.console, 'your desk: inbox, deals, decisions'],
      ['Phone', addresses.phone, 'a customer’s phone, to try it all out'],
      ['Temporal', `${addresses.temporalUi}/namespaces/steward`, 'every conversation and deal, step by step'],
      ['API', `${addresses.api}/docs`, 'for your own programs'],
    ],
    stream,
  )
  if (logins === undefined) return `${places}\n`
  const emailWidth = Math.max(...ROLES.map((role) => logins[role].email.length)) + 3
  const people = ROLES.map(
    (role): Row => [role, `${logins[role].email.padEnd(emailWidth)}${logins[role].password}`, MAY[role]],
  )
  return `${places}\n\nLog in to the console with an e-mail and its password:\n\n${columns(people, stream)}\n`
}

const ROLES = ['owner', 'staff', 'viewer'] as const
const MAY = { owner: 'may do everything', staff: 'may answer customers', viewer: 'may only look' } as const

function columns(rows: readonly Row[], stream: NodeJS.WriteStream): string {
  const width = Math.max(...rows.map(([, where]) => where.length)) + 3
  const line = ([what, where, hint]: Row) =>
    `  ${what.padEnd(12)}${where.padEnd(width)}${styleText('dim', hint, { stream })}`
  return rows.map(line).join('\n')
}

export const FIRST_THING =
  'Try this: open the phone, write "Hi, how much is the 5 kWh home battery?", and see the lead arrive in the console.\n' +
  'Everything runs on this machine; no message, contract or payment leaves it. "npm run demo" plays a whole deal.'
