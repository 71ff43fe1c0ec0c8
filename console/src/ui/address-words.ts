const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/i
/** Country codes of one and two digits; all others have three. */
const ONE = new Set(['1', '7'])
const TWO = new Set(
  '20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98'.split(
    ' ',
  ),
)

/** An address as people read it: numbers in groups, a mailbox as it is, nothing of the ids behind forms and workspaces. */
export function addressWords(address: string): string {
  if (/^\+\d{7,15}$/.test(address)) return grouped(address.slice(1))
  if (UUID.test(address)) return 'Support form'
  const member = /^T[0-9A-Z]+\/([0-9A-Z]+)$/.exec(address)
  return member?.[1] ?? address
}

/** Country code, then groups of three from the right with four at the end. */
function grouped(digits: string): string {
  const code = ONE.has(digits.slice(0, 1)) ? 1 : TWO.has(digits.slice(0, 2)) ? 2 : 3
  const rest = digits.slice(code)
  const head = rest.slice(0, -4)
  const first = head.length % 3 === 1 && head.length > 3 ? 4 : head.length % 3
  const groups = [head.slice(0, first), ...(head.slice(first).match(/.{3}/g) ?? []), rest.slice(-4)]
  return `+${[digits.slice(0, code), ...groups].filter((group) => group !== '').join(' ')}`
}
