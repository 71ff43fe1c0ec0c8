import type { Json } from './trim.ts'

interface Field {
  readonly name: string
  readonly types: readonly string[]
  readonly required: boolean
}
interface Described {
  readonly fields?: readonly Field[]
  readonly subtypes?: readonly string[]
}
interface BotApi {
  readonly methods: Readonly<Record<string, Described>>
  readonly types: Readonly<Record<string, Described>>
}

const PRIMITIVES: Readonly<Record<string, Json>> = {
  Integer: { type: 'integer' },
  Float: { type: 'number' },
  String: { type: 'string' },
  Boolean: { type: 'boolean' },
  True: { type: 'boolean', enum: [true] },
  // A file travels beside the JSON, or as the address or id of one.
  InputFile: {},
}

/** Telegram's own description as JSON Schema: one definition for every type, and one for the parameters of every method. */
export function botApiSchemas(document: Json): Json {
  // safe: the one file this is used for, as its source describes it
  const { methods, types } = document as unknown as BotApi
  const all = [...Object.entries(types), ...Object.entries(methods)]
  return { definitions: Object.fromEntries(all.map(([name, described]) => [name, schemaOf(described)])) }
}

function schemaOf({ fields = [], subtypes }: Described): Json {
  if (subtypes) return { anyOf: subtypes.map(typeSchema) }
  const required = fields.filter((field) => field.required).map(({ name }) => name)
  const properties = Object.fromEntries(fields.map(({ name, types }) => [name, oneOf(types)]))
  return { type: 'object', properties, ...(required.length > 0 && { required }) }
}

function oneOf(types: readonly string[]): Json {
  const [only, ...others] = types.map(typeSchema)
  return others.length === 0 ? (only ?? {}) : { anyOf: types.map(typeSchema) }
}

function typeSchema(name: string): Json {
  const inner = /^Array of (.+)$/.exec(name)?.[1]
  if (inner !== undefined) return { type: 'array', items: typeSchema(inner) }
  return PRIMITIVES[name] ?? { $ref: `#/definitions/${name}` }
}
