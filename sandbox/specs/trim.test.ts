import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SPEC_PLANS } from './plan.ts'
import { trimSpec } from './trim.ts'

const SOURCES = join(import.meta.dirname, '../../../shared/provider-contracts/specs')
const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'))

describe('the trimmed specifications', () => {
  it('stay small', () => {
    const bytes = files.map((name) => statSync(join(import.meta.dirname, name)).size)
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(300_000)
  })

  it.skipIf(!existsSync(SOURCES))('are what their plan makes of the upstream documents', () => {
    for (const [name, plan] of Object.entries(SPEC_PLANS)) {
      const kept = JSON.parse(readFileSync(join(import.meta.dirname, `${name}.json`), 'utf8')) as { definitions: object }
      expect(JSON.parse(JSON.stringify(trimSpec(plan, SOURCES)))).toEqual(kept.definitions)
    }
  })
})
