import { describe, expect, it } from 'vitest'
import { code, everyFile, judged, linesWith, read, within } from './support/files.ts'

const scripts = everyFile.filter((path) => /\.(ts|tsx|mjs)$/.test(path))
const found = (files: readonly string[], pattern: RegExp) => files.flatMap((path) => linesWith(path, pattern))

describe('the environment', () => {
  it('is read in config/ only', () => {
    const excused = {
      'scripts/bootstrap.mjs': 'runs before anything is installed',
      'sandbox/environment.ts': 'a program of its own that knows nothing of the product',
      'sandbox/tests/restart.test.ts': 'starts that program with its own environment',
    }
    const files = scripts.filter((path) => !path.startsWith('config/'))
    expect(judged(found(files, /process\.env\b/), excused)).toEqual({ broken: [], stale: [] })
  })
})

describe('drizzle', () => {
  it('is loaded in schema/orm.ts only', () => {
    const excused = {
      'schema/orm.ts': 'the one door',
      'drizzle.config.ts': 'configures the tool that writes migrations',
    }
    expect(judged(found(scripts, /(from|require\(|import\() ?'drizzle/), excused)).toEqual({ broken: [], stale: [] })
  })
})

describe('the sandbox', () => {
  it('is imported by itself and by tests only', () => {
    const excused = { 'scripts/trim-specs.ts': 'makes the files the sandbox reads' }
    const files = code.filter((path) => !path.startsWith('sandbox/'))
    expect(judged(found(files, /(from|import\() ?'[./]+\/sandbox\//), excused)).toEqual({ broken: [], stale: [] })
  })

  it('knows nothing of the product but its words', () => {
    const files = within('sandbox')
    expect(files.length).toBeGreaterThan(50)
    const ours =
      /from '(\.\.\/)+(activities|api|channels|config|local|providers|services|schema|temporal|workers|workflows)\//
    expect(found(files, ours)).toEqual([])
  })
})

describe('workflow code', () => {
  it('takes activities by their types', () => {
    expect(found(within('workflows'), /^import (?!type)(?!.*\btype \b).*activities\//)).toEqual([])
  })
})

describe('decisions in domain/', () => {
  it('are given the time and the ids they need', () => {
    const impure = /\bDate\.now\(|new Date\(\)|Math\.random\(|randomUUID|DateTime\.(now|local|utc)\(\)|from 'node:/
    expect(found(within('domain'), impure)).toEqual([])
  })
})

it('swallows no error without a word about why', () => {
  const silent = code.filter((path) => /catch (\([^)]*\) )?\{\s*\}/.test(read(path)))
  expect(silent).toEqual([])
})

it('silences no type error', () => {
  expect(found(code, /@ts-(ignore|nocheck|expect-error)/)).toEqual([])
})

it('gives a prepared statement’s name to one file only: Postgres refuses a second text under it', () => {
  const named = within('services').flatMap((path) =>
    [...read(path).matchAll(/\.run(?:<[^(]*>)?\(\s*'(\w+)'/g)].map(([, name]) => ({ name: name ?? '', path })),
  )
  expect(named.length).toBeGreaterThan(100)
  const files = Map.groupBy(named, ({ name }) => name)
  const shared = [...files].filter(([, uses]) => new Set(uses.map(({ path }) => path)).size > 1)
  expect(shared.map(([name, uses]) => `${name}: ${uses.map(({ path }) => path).join(', ')}`)).toEqual([])
})
