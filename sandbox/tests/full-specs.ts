import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import { SPEC_PLANS } from '../specs/plan.ts'
import { type Json, plainSchema, resolvePointer } from '../specs/trim.ts'

const FOLDER = join(import.meta.dirname, '../../../shared/provider-contracts/specs')

/** The documents the trimmed specifications were cut from; null where they are not at hand. */
export const fullSpecs = existsSync(FOLDER) ? createFullSpecs() : null

function createFullSpecs() {
  const compiled = new Map<string, ValidateFunction | null>()
  const compile = (schema: string): ValidateFunction | null => {
    const [provider = '', name = ''] = schema.split(/\.(.*)/s)
    const plan = Object.entries(SPEC_PLANS).find(([key]) => key === provider)?.[1]
    const source = plan?.sources.find(({ takes }) => name in takes)
    const take = source?.takes[name]
    if (!source || !take) return null
    const read = source.read ?? ((given: Json) => given)
    const document = read(JSON.parse(readFileSync(join(FOLDER, source.file), 'utf8')) as Json)
    const definitions: Record<string, unknown> = {}
    const refTo = (pointer: string): string => {
      const key = pointer.replaceAll(/[^\w.-]/g, '_')
      if (!(key in definitions)) {
        definitions[key] = true
        definitions[key] = plainSchema(resolvePointer(document, pointer), refTo)
      }
      return `#/definitions/${key}`
    }
    const $ref = refTo(take.from)
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, validateFormats: false })
    return ajv.compile({ $ref, definitions })
  }
  return {
    check: (schema: string, value: unknown): readonly ErrorObject[] => {
      if (!compiled.has(schema)) compiled.set(schema, compile(schema))
      const validate = compiled.get(schema)
      return !validate || validate(value) ? [] : (validate.errors ?? [])
    },
  }
}
