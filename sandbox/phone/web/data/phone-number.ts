/** `+353 20 912 0001`: groups for the eye, nothing a machine should read. */
export function shownNumber(e164: string): string {
  const digits = /^\+(\d{6,15})$/.exec(e164)?.[1]
  if (digits === undefined) return e164
  const code = /^(1|7|3[578]\d|42\d|\d\d)/.exec(digits)?.[1] ?? ''
  const rest = digits.slice(code.length)
  const tail = rest.slice(-4)
  const middle = rest.slice(-7, -4)
  return [`+${code}`, rest.slice(0, -7), middle, tail].filter((part) => part !== '').join(' ')
}
