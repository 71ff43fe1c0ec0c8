import { StripeError } from './errors.ts'
import type { StripeObject } from './objects.ts'

interface Clause {
  readonly isNegated: boolean
  readonly field: string
  readonly key: string | null
  readonly operator: ':' | '~' | '>' | '>=' | '<' | '<='
  readonly value: string
}

const CLAUSE = /^\s*(-?)(\w+)(?:\[(["'])(.*?)\3\])?(:|~|>=|<=|>|<)(?:(["'])((?:\\.|(?!\6).)*)\6|([\w.-]+))/
const JOIN = /^\s+(AND|OR)\s+/i

/** Stripe's search query language: clauses joined by AND or by OR, never by both. */
export function parseSearch(
  query: string,
  fields: readonly string[],
  resource: string,
): (object: StripeObject) => boolean {
  const clauses: Clause[] = []
  const joins = new Set<string>()
  let rest = query
  for (;;) {
    const match = CLAUSE.exec(rest)
    if (!match) throw invalid(query)
    const clause = clauseOf(match)
    if (!fields.includes(clause.field))
      throw new StripeError(`Field \`${clause.field}\` is an unsupported search field for resource \`${resource}\`.`)
    clauses.push(clause)
    rest = rest.slice(match[0].length)
    if (rest.trim() === '') break
    const join = JOIN.exec(rest)
    if (!join) throw invalid(query)
    joins.add((join[1] ?? '').toUpperCase())
    rest = rest.slice(join[0].length)
  }
  if (joins.size > 1) throw new StripeError('Search queries cannot mix AND and OR.')
  const all = !joins.has('OR')
  return (object) =>
    all ? clauses.every((clause) => holds(clause, object)) : clauses.some((clause) => holds(clause, object))
}

const invalid = (query: string) =>
  new StripeError(`We were unable to parse your search query: ${query}`, { param: 'query', isValidation: true })

function clauseOf(match: RegExpExecArray): Clause {
  const [, minus, field = '', , key, operator, , quoted, bare] = match
  return {
    isNegated: minus === '-',
    field,
    key: key ?? null,
    operator: operator as Clause['operator'],
    value: (quoted ?? bare ?? '').replaceAll(/\\(.)/g, '$1'),
  }
}

function holds(clause: Clause, object: StripeObject): boolean {
  const actual = clause.key === null ? object[clause.field] : object.metadata?.[clause.key]
  return compare(clause, actual) !== clause.isNegated
}

function compare({ operator, value }: Clause, actual: unknown): boolean {
  if (value === 'null') return actual === null || actual === undefined
  if (actual === null || actual === undefined) return false
  switch (operator) {
    case ':':
      return String(actual as string).toLowerCase() === value.toLowerCase()
    case '~':
      return String(actual as string)
        .toLowerCase()
        .includes(value.toLowerCase())
    case '>':
      return Number(actual) > Number(value)
    case '>=':
      return Number(actual) >= Number(value)
    case '<':
      return Number(actual) < Number(value)
    case '<=':
      return Number(actual) <= Number(value)
  }
}
