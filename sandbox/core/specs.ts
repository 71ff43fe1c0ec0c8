import { readFileSync } from 'node:fs'
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import type { SchemaRef } from './provider.ts'

export type { ErrorObject } from 'ajv'

/** Checks against `sandbox/specs/*.json`, each compiled when it is first needed. Returns no errors when it fits. */
export interface Specs {
  /** Turns form text into the numbers and booleans the schema asks for, in place. */
  checkForm(schema: SchemaRef, value: object): readonly ErrorObject[]
  checkJson(schema: SchemaRef, value: unknown): readonly ErrorObject[]
  /** Without formats: upstream calls relative addresses `uri`. */
  checkAnswer(schema: SchemaRef, value: unknown): readonly ErrorObject[]
}

const OPTIONS = { strict: false, allErrors: true, unicodeRegExp: false } as const

export function createSpecs(): Specs {
  const form = createChecker({ ...OPTIONS, coerceTypes: true, validateFormats: true })
  const json = createChecker({ ...OPTIONS, validateFormats: true })
  const answer = createChecker({ ...OPTIONS, validateFormats: false })
  return { checkForm: form, checkJson: json, checkAnswer: answer }
}

function createChecker(options: NonNullable<ConstructorParameters<typeof Ajv>[0]>) {
  let ajv: Ajv | undefined
  const compiled = new Map<string, ValidateFunction>()
  const loaded = new Set<string>()
  const compile = (schema: SchemaRef) => {
    if (!ajv) {
      ajv = new Ajv(options)
      addFormats.default(ajv)
    }
    const [file = '', ...name] = schema.split('.')
    if (!loaded.has(file)) ajv.addSchema(readSpec(file))
    loaded.add(file)
    return ajv.compile({ $ref: `${file}#/definitions/${name.join('.')}` })
  }
  return (schema: SchemaRef, value: unknown): readonly ErrorObject[] => {
    const validate = compiled.get(schema) ?? compile(schema)
    compiled.set(schema, validate)
    return validate(value) ? [] : (validate.errors ?? [])
  }
}

const readSpec = (file: string) =>
  JSON.parse(readFileSync(new URL(`../specs/${file}.json`, import.meta.url), 'utf8')) as object
