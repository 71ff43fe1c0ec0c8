/** Fields of a form or query; a repeated name becomes a list. */
export type Fields = Record<string, string | string[]>

export function fieldsOf(pairs: Iterable<readonly [string, string]>): Fields {
  const fields: Fields = {}
  for (const [name, value] of pairs) {
    const known = fields[name]
    if (known === undefined) fields[name] = value
    else if (typeof known === 'string') fields[name] = [known, value]
    else known.push(value)
  }
  return fields
}
