import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SpecPlan, Take } from './plan.ts'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Schema = { [key: string]: Json }

const FORMATS = new Set(['uri', 'date-time'])
const DROPPED = [
  'examples',
  'example',
  'summary',
  'title',
  'description',
  'maxLength',
  'minLength',
  'xml',
  'discriminator',
]
const ANYTHING: Schema = {}

const isSchema = (value: Json | undefined): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function resolvePointer(document: Json, pointer: string): Json {
  const steps = pointer.slice(2).split('/').filter((step) => step !== '')
  let value: Json | undefined = document
  for (const step of steps) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
    value = isSchema(value) ? value[name] : Array.isArray(value) ? value[Number(name)] : undefined
  }
  if (value === undefined) throw new Error(`nothing at ${pointer}`)
  return value
}

/** OpenAPI 3.0 and Swagger 2 schemas as plain JSON Schema, without prose. */
export function plainSchema(value: Json, refOf: (pointer: string) => string): Json {
  if (Array.isArray(value)) return value.map((item) => plainSchema(item, refOf))
  if (!isSchema(value)) return value
  if (typeof value['$ref'] === 'string') return { $ref: refOf(value['$ref']) }
  const plain: Schema = {}
  for (const [key, member] of Object.entries(value)) {
    if (key === 'properties' && isSchema(member)) plain[key] = membersOf(member, refOf)
    else if (isKept(key, member)) plain[key] = plainSchema(member, refOf)
  }
  return value['nullable'] === true ? orNull(plain) : plain
}

const membersOf = (members: Schema, refOf: (pointer: string) => string): Schema =>
  Object.fromEntries(Object.entries(members).map(([name, member]) => [name, plainSchema(member, refOf)]))

function isKept(key: string, member: Json): boolean {
  if (key === 'format') return typeof member === 'string' && FORMATS.has(member)
  return key !== 'nullable' && !key.startsWith('x-') && !DROPPED.includes(key)
}

function orNull(schema: Schema): Schema {
  const { type } = schema
  if (typeof type !== 'string') return { anyOf: [schema, { type: 'null' }] }
  const withNull = { ...schema, type: [type, 'null'] }
  return Array.isArray(schema['enum']) ? { ...withNull, enum: [...schema['enum'], null] } : withNull
}

/** Query and form parameters as one object schema. */
function schemaOfParameters(parameters: Json[]): Schema {
  const queries = parameters.filter(isSchema).filter((parameter) => parameter['in'] === 'query' || parameter['in'] === 'formData')
  const properties = queries.map((parameter) => [
    parameter['name'] as string,
    parameter['schema'] ?? { type: parameter['type'] ?? 'string' },
  ])
  return { type: 'object', properties: Object.fromEntries(properties) as Schema }
}

function shaped(schema: Schema, take: Take): Schema {
  const properties = {
    ...(isSchema(schema['properties']) ? schema['properties'] : {}),
    ...(take.add as Schema | undefined),
  }
  if (take.as === 'answer') return schema
  if (take.as === 'request') return { ...schema, properties, additionalProperties: false }
  return { ...schema, properties, required: Object.keys(properties), additionalProperties: false }
}

function withoutUnused(schema: Schema, name: string, plan: SpecPlan): Schema {
  const properties = schema['properties']
  if (!isSchema(properties)) return schema
  const only = plan.only?.[name]
  const kept = Object.entries(properties).filter(([member]) => !only || only.includes(member))
  const opaque = new Set(plan.opaque?.[name])
  const isOpaque = (member: string) => opaque.has(member) || (plan.opaqueNames?.test(member) ?? false)
  return {
    ...schema,
    properties: Object.fromEntries(kept.map(([member, inner]) => [member, isOpaque(member) ? ANYTHING : inner])),
  }
}

/** All definitions of one plan, with everything they refer to. */
export function trimSpec(plan: SpecPlan, folder: string): Schema {
  const definitions: Schema = { ...(plan.own as Schema | undefined) }
  for (const { file, takes, read = (given: Json) => given } of plan.sources) {
    const document = read(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Json)
    const isRequestSource = (name: string) => takes[name]?.as === 'request'
    const follow = (pointer: string, closed: boolean): string => {
      const inner = pointer.split('/').at(-1) ?? pointer
      const name = closed ? `${inner}.request` : inner
      if (!(name in definitions)) {
        definitions[name] = ANYTHING
        const source = resolvePointer(document, pointer) as Schema
        const plain = plainSchema(withoutUnused(source, inner, plan), (next) => follow(next, closed)) as Schema
        definitions[name] = closed && isSchema(plain['properties']) ? { ...plain, additionalProperties: false } : plain
      }
      return `#/definitions/${name}`
    }
    for (const [name, take] of Object.entries(takes)) {
      const source = resolvePointer(document, take.from)
      const schema = Array.isArray(source) ? schemaOfParameters(source) : (source as Schema)
      const upstream = take.from.split('/').at(-1) ?? name
      const trimmed = withoutUnused(withoutUnused(schema, name, plan), upstream, plan)
      const plain = plainSchema(trimmed, (pointer) => follow(pointer, isRequestSource(name))) as Schema
      definitions[name] = shaped(plain, take)
    }
  }
  return definitions
}
