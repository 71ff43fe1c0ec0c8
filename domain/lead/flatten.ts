import { normalise } from '../text/normalise.ts'

/** One value of a caller's JSON with the way to it. */
export interface Leaf {
  /** "lead.contacts[].email": stable whatever the order of a list. */
  readonly path: string
  /** The names on the way, plain and without separators: "First_Name" is "firstname". */
  readonly names: readonly string[]
  readonly value: string | number | boolean
}

const MOST_LEAVES = 400
const MOST_NODES = 4_000
const DEEPEST = 8
const LONGEST_NAME = 80
const LONGEST_VALUE = 4_000

const LONGEST_PATH = 400

/** Pairs as form builders send them: {"name": "email", "value": "..."}. */
const PAIR_NAMES = ['name', 'key', 'label', 'field', 'question', 'title', 'id']
const PAIR_VALUES = ['value', 'values', 'answer', 'answers', 'response', 'choice', 'choices', 'boolean']

interface Node {
  readonly value: unknown
  readonly path: string
  readonly names: readonly string[]
}

export const compactName = (name: string): string =>
  normalise(name.slice(0, LONGEST_NAME)).plain.replace(/[^\p{L}\p{N}]/gu, '')

const cleanName = (name: string): string =>
  name
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .slice(0, LONGEST_NAME)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function child(node: Node, name: string, value: unknown): Node {
  const clean = cleanName(name)
  return { value, path: node.path === '' ? clean : `${node.path}.${clean}`, names: [...node.names, compactName(name)] }
}

/** The name and the value of a pair; null for an ordinary object. */
function pairOf(record: Readonly<Record<string, unknown>>): { name: string; value: unknown } | null {
  const name = PAIR_NAMES.map((key) => (Object.hasOwn(record, key) ? record[key] : null)).find(
    (text) => typeof text === 'string',
  )
  const valueKey = PAIR_VALUES.find((key) => Object.hasOwn(record, key))
  if (typeof name !== 'string' || name.length > LONGEST_NAME || valueKey === undefined) return null
  return { name, value: record[valueKey] }
}

function childrenOf(node: Node): readonly Node[] {
  if (Array.isArray(node.value)) {
    const items: readonly unknown[] = node.value.slice(0, MOST_LEAVES)
    return items.map((value) =>
      isRecord(value) && pairOf(value) !== null ? { ...node, value } : { ...node, value, path: `${node.path}[]` },
    )
  }
  if (!isRecord(node.value)) return []
  const pair = pairOf(node.value)
  if (pair !== null && node.path !== '') return [child(node, pair.name, pair.value)]
  return Object.keys(node.value)
    .slice(0, MOST_NODES)
    .map((name) => child(node, name, Object.getOwnPropertyDescriptor(node.value, name)?.value))
}

const isLeafValue = (value: unknown): value is Leaf['value'] =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))

const readable = (text: string): string => text.slice(0, LONGEST_VALUE).toWellFormed().replaceAll('\0', '').trim()

/** All values of any JSON, in order, within limits a hostile body cannot exceed. */
export function flatten(body: unknown): readonly Leaf[] {
  const leaves: Leaf[] = []
  const waiting: Node[] = [{ value: body, path: '', names: [] }]
  for (let seen = 0; seen < MOST_NODES && leaves.length < MOST_LEAVES; seen++) {
    const node = waiting.pop()
    if (node === undefined) break
    if (isLeafValue(node.value)) {
      const value = typeof node.value === 'string' ? readable(node.value) : node.value
      if (value !== '') leaves.push({ path: node.path, names: node.names, value })
    } else if (node.names.length < DEEPEST && node.path.length < LONGEST_PATH)
      waiting.push(...childrenOf(node).toReversed())
  }
  return leaves
}
