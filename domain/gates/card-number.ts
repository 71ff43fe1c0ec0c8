const CANDIDATE = /(?<![\p{L}\p{N}])(?:\d[ -]?){12,18}\d(?![\p{L}\p{N}])/gu

function passesLuhn(digits: string): boolean {
  const sum = Array.from(digits)
    .toReversed()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
      return total + (value > 9 ? value - 9 : value)
    }, 0)
  return sum % 10 === 0
}

/** A payment card's number in a text, as written; it must never reach a prompt or a log. */
export function cardNumberIn(text: string): string | null {
  const found = text.match(CANDIDATE)?.find((candidate) => {
    const digits = candidate.replace(/\D/g, '')
    return /^[3-6]/.test(digits) && passesLuhn(digits) && new Set(digits).size > 1
  })
  return found ?? null
}
