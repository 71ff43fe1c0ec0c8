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

const SHOWN_AT_START = 12
const SHOWN_AT_END = 16

/** What was written from a byte position on, without the middle, and where all of it is: for an error message. */
export function lastWords(path: string, from: number): string {
  if (sizeOf(path) <= from) return ''
  const text = readFileSync(path).subarray(from).toString('utf8')
  const lines = stripVTControlCharacters(text).trimEnd().split('\n')
  const middle = lines.length - SHOWN_AT_START - SHOWN_AT_END
  if (middle > 0) lines.splice(SHOWN_AT_START, middle, '  ...')
  return `${lines.join('\n')}\n(${path})`
}

export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? -1
}
