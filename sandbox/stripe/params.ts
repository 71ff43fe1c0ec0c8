import type { SchemaRef } from '../core/provider.ts'
import type { ErrorObject, Specs } from '../core/specs.ts'
import { StripeError } from './errors.ts'
import { isParams, type Param, type Params } from './form.ts'

/** Holds parameters against their schema, turning text into numbers and booleans in place; throws Stripe's own complaint. */
export function checkParams(specs: Specs, schema: SchemaRef, params: Params): void {
  const errors = specs.checkForm(schema, params)
  const unknown = errors.filter(({ keyword }) => keyword === 'additionalProperties').map(nameOfUnknown)
  if (unknown.length > 0) throw unknownParameters([...new Set(unknown)])
  const missing = errors.find(({ keyword, instancePath }) => keyword === 'required' && instancePath === '')
  if (missing) throw missingParameter(String((missing.params as { missingProperty: string }).missingProperty))
  const wrong = errors[0]
  if (wrong) throw invalidParameter(wrong, params)
  checkIntegers(params, '')
}

const unknownParameters = (names: readonly string[]) =>
  new StripeError(`Received unknown parameter${names.length > 1 ? 's' : ''}: ${names.join(', ')}`, {
    code: 'parameter_unknown',
    param: names[0] ?? '',
    isValidation: true,
  })

export const missingParameter = (name: string): StripeError =>
  new StripeError(`Missing required param: ${name}.`, { code: 'parameter_missing', param: name, isValidation: true })

function nameOfUnknown({ instancePath, params }: ErrorObject): string {
  const name = String((params as { additionalProperty: string }).additionalProperty)
  return bracketed([...instancePath.split('/').slice(1), name])
}

const bracketed = ([first = '', ...rest]: readonly string[]) => first + rest.map((name) => `[${name}]`).join('')

function invalidParameter(error: ErrorObject, params: Params): StripeError {
  const path = error.instancePath.split('/').slice(1)
  const param = bracketed(path)
  const given = valueAt(params, path)
  const shown = typeof given === 'string' ? given : JSON.stringify(given)
  if (error.keyword === 'type' && /number|integer/.test(String((error.params as { type: unknown }).type)))
    return new StripeError(`Invalid integer: ${shown}`, {
      code: 'parameter_invalid_integer',
      param,
      isValidation: true,
    })
  const allowed = (error.params as { allowedValues?: readonly string[] }).allowedValues?.filter((value) => value !== '')
  const wanted = allowed ? `must be ${allowed.length > 1 ? `one of ${either(allowed)}` : allowed.join('')}` : shown
  return new StripeError(`Invalid ${param}: ${wanted}`, { param, isValidation: true })
}

const either = (values: readonly string[]) => `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`

function valueAt(params: Param, [name, ...rest]: readonly string[]): Param | undefined {
  if (name === undefined) return params
  const inner = Array.isArray(params) ? params[Number(name)] : isParams(params) ? params[name] : undefined
  return inner === undefined ? undefined : valueAt(inner, rest)
}

/** All numbers of this API are integers; decimals travel as text. */
function checkIntegers(value: Param, param: string): void {
  if (typeof value === 'number' && !Number.isInteger(value))
    throw new StripeError(`Invalid integer: ${value}`, { code: 'parameter_invalid_integer', param, isValidation: true })
  if (typeof value !== 'object' || value === null) return
  for (const [name, member] of Object.entries(value)) checkIntegers(member, param === '' ? name : `${param}[${name}]`)
}
