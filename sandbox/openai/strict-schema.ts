/** The rules a schema with `strict: true` must keep; anything else is refused before the model sees it. */
type Schema = Readonly<Record<string, unknown>>

const UNSUPPORTED = ['allOf', 'not', 'dependentRequired', 'dependentSchemas', 'if', 'then', 'else', 'oneOf', 'default']
const MOST_PROPERTIES = 5_000
const MOST_LEVELS = 10
const MOST_ENUM_VALUES = 1_000

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

interface Count {
  properties: number
  enumValues: number
}

const at = (path: readonly string[]): string => `In context=(${path.map((step) => `'${step}'`).join(', ')})`

function isObjectType({ type, properties }: Schema): boolean {
  return type === 'object' || (isList(type) && type.includes('object')) || properties !== undefined
}

function objectFault(schema: Schema, path: readonly string[]): string | null {
  if (!isObjectType(schema)) return null
  if (schema['additionalProperties'] !== false)
    return `${at(path)}, 'additionalProperties' is required to be supplied and to be false.`
  const names = Object.keys(isSchema(schema['properties']) ? schema['properties'] : {})
  const required = isList(schema['required']) ? schema['required'] : []
  const missing = names.find((name) => !required.includes(name))
  const extra = required.find((name) => !names.includes(String(name)))
  if (missing === undefined && extra === undefined) return null
  return `${at(path)}, 'required' is required to be supplied and to be an array including every key in properties. ${missing === undefined ? `Extra required key '${String(extra)}' supplied.` : `Missing '${missing}'.`}`
}

/** Sub-schemas with the step that leads to each; only properties count as a level. */
function below(schema: Schema): readonly (readonly [string, unknown, number])[] {
  const named = (key: string) => Object.entries(isSchema(schema[key]) ? schema[key] : {})
  return [
    ...named('properties').map(([name, inner]) => [name, inner, 1] as const),
    ...named('$defs').map(([name, inner]) => [name, inner, 0] as const),
    ...(isSchema(schema['items']) ? [['items', schema['items'], 1] as const] : []),
    ...(isList(schema['anyOf']) ? schema['anyOf'].map((inner, index) => [`anyOf[${index}]`, inner, 0] as const) : []),
  ]
}

function faultIn(schema: unknown, path: readonly string[], level: number, count: Count): string | null {
  if (!isSchema(schema)) return `${at(path)}, schema must be an object.`
  const keyword = UNSUPPORTED.find((name) => name in schema)
  if (keyword !== undefined) return `${at(path)}, '${keyword}' is not permitted.`
  if (level > MOST_LEVELS) return `${at(path)}, nesting is deeper than ${MOST_LEVELS} levels.`
  count.enumValues += isList(schema['enum']) ? schema['enum'].length : 0
  count.properties += Object.keys(isSchema(schema['properties']) ? schema['properties'] : {}).length
  if (count.enumValues > MOST_ENUM_VALUES) return `more than ${MOST_ENUM_VALUES} enum values.`
  if (count.properties > MOST_PROPERTIES) return `more than ${MOST_PROPERTIES} properties.`
  const own = objectFault(schema, path)
  if (own !== null) return own
  for (const [step, inner, deeper] of below(schema)) {
    const fault = faultIn(inner, [...path, step], level + deeper, count)
    if (fault !== null) return fault
  }
  return null
}

/** What is wrong with a strict schema, in the API's words; null where nothing is. */
export function strictFault(schema: unknown): string | null {
  if (!isSchema(schema) || schema['type'] !== 'object')
    return 'schema must be a JSON Schema of \'type: "object"\', got a different type.'
  if ('anyOf' in schema) return "'anyOf' is not permitted at the root."
  return faultIn(schema, [], 1, { properties: 0, enumValues: 0 })
}
