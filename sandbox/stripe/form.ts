export type Param = string | number | boolean | null | Param[] | { [name: string]: Param }
export type Params = { [name: string]: Param }

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/** `metadata[a]=1&lines[0][amount]=5&expand[]=customer` as nested objects and lists; every leaf stays text. */
export function decodeForm(pairs: Iterable<readonly [string, string]>): Params {
  const root: Params = {}
  for (const [key, value] of pairs) {
    const path = pathOf(key)
    if (!path.some((name) => FORBIDDEN.has(name))) put(root, path, value)
  }
  for (const [name, member] of Object.entries(root)) root[name] = withLists(member)
  return root
}

function pathOf(key: string): string[] {
  const open = key.indexOf('[')
  if (open < 1 || !key.endsWith(']')) return [key]
  return [key.slice(0, open), ...key.slice(open + 1, -1).split('][')]
}

function put(target: Params, [name = '', ...rest]: string[], value: string): void {
  const key = name === '' ? String(Object.keys(target).length) : name
  if (rest.length === 0) {
    target[key] = value
    return
  }
  const known = target[key]
  const inner: Params = isParams(known) ? known : {}
  target[key] = inner
  put(inner, rest, value)
}

export const isParams = (value: Param | undefined): value is Params =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A leaf as text; nothing for lists and objects. */
export const textOf = (value: Param | undefined): string | undefined =>
  value === undefined || value === null || typeof value === 'object' ? undefined : String(value)

function withLists(value: Param): Param {
  if (!isParams(value)) return value
  const entries = Object.entries(value).map(([name, member]) => [name, withLists(member)] as const)
  const isList = entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name))
  return isList
    ? entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, member]) => member)
    : Object.fromEntries(entries)
}

/** The same for equal parameters, whatever their order. */
export const fingerprint = (value: Param): string =>
  JSON.stringify(value, (_, member: Param) =>
    isParams(member) ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1))) : member,
  )
