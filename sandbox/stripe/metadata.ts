import { StripeError } from './errors.ts'
import { isParams, type Param } from './form.ts'

type Metadata = Readonly<Record<string, string>>

/** Given keys are added or replaced, empty values remove theirs, an empty `metadata` removes all. */
export function mergeMetadata(known: Metadata, given: Param | undefined): Metadata {
  if (given === undefined) return known
  if (!isParams(given)) return {}
  const merged: Record<string, string> = { ...known }
  for (const [name, value] of Object.entries(given)) {
    if (value === '' || value === null) delete merged[name]
    else merged[name] = String(value as string | number)
  }
  const names = Object.keys(merged)
  if (names.length > 50) throw tooMuch('Metadata can have up to 50 keys.')
  const tooLong = names.find((name) => name.length > 40 || (merged[name] ?? '').length > 500)
  if (tooLong) throw tooMuch(`Metadata key or value too long: ${tooLong.slice(0, 40)}`)
  return merged
}

const tooMuch = (message: string) => new StripeError(message, { param: 'metadata', isValidation: true })
