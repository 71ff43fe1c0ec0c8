import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

const ROTATE_AT_BYTES = 10_000_000
const KEPT = 3

/** Puts a log that has grown large aside: x.log becomes x.log.1, x.log.1 becomes x.log.2. */
export function rotateLog(path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  if (sizeOf(path) < ROTATE_AT_BYTES) return
  for (let age = KEPT - 1; age >= 0; age--) {
    const from = age === 0 ? path : `${path}.${age}`
    if (sizeOf(from) >= 0) renameSync(from, `${path}.${age + 1}`)
  }
}

/** Lets a child write to its log itself, so that a supervisor that dies neither loses lines nor breaks a pipe. */
export function withLog<T>(path: string, use: (descriptor: number) => T): T {
  const descriptor = openSync(path, 'a', 0o600)
  try {
    return use(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** The last lines of a log from a byte position on and where the rest is, for an error message. */
export function lastWords(path: string, from: number, count = 30): string {
  if (sizeOf(path) <= from) return ''
  const text = readFileSync(path).subarray(from).toString('utf8')
  const lines = stripVTControlCharacters(text).trimEnd().split('\n')
  return `${lines.slice(-count).join('\n')}\n(${path})`
}

export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? -1
}
