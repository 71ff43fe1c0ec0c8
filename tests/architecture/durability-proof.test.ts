import { describe, expect, it } from 'vitest'
import { everyFile, read } from './support/files.ts'

const LIST = 'docs/durability-proof.md'
const FEWEST_RULES = 100

interface Row {
  readonly rule: string
  readonly test: string
  readonly takenOut: string
  readonly failed: string
}

const rows: readonly Row[] = read(LIST)
  .split('\n')
  .flatMap((line) => {
    const [, rule = '', test = '', takenOut = '', failed = ''] = line.split('|').map((cell) => cell.trim())
    const [, path] = /^`(.+\.test\.ts)`$/.exec(test) ?? []
    return path === undefined ? [] : [{ rule, test: path, takenOut, failed }]
  })

describe('the list of durability rules', () => {
  it('is there, and says of each what was taken out and what failed', () => {
    expect(rows.length).toBeGreaterThan(FEWEST_RULES)
    expect(
      rows.filter(({ rule, takenOut, failed }) => [rule, takenOut, failed].some((cell) => cell.length < 3)),
    ).toEqual([])
  })

  it('names tests that are there and say how they fail', () => {
    const named = new Set(rows.map(({ test }) => test))
    const silent = [...named].filter((path) => !everyFile.includes(path) || !read(path).startsWith('// Fails when: '))
    expect(silent).toEqual([])
  })

  it('names each test of the records, the engine and the model that says so', () => {
    const named = new Set(rows.map(({ test }) => test))
    const guards = everyFile.filter((path) => /^tests\/(records|engine|model)\/.*\.test\.ts$/.test(path))
    const unnamed = guards.filter((path) => read(path).startsWith('// Fails when: ') && !named.has(path))
    expect(unnamed.filter((path) => !read(LIST).includes(path))).toEqual([])
  })
})
