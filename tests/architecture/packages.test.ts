import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { read } from './support/files.ts'

const versions = z.record(z.string(), z.string())
const manifest = z
  .object({
    dependencies: versions,
    devDependencies: versions,
    overrides: versions,
    allowScripts: z.record(z.string(), z.boolean()),
  })
  .parse(JSON.parse(read('package.json')))

const EXACT = /^(npm:[\w@./-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/

describe('package.json', () => {
  it.each(['dependencies', 'devDependencies', 'overrides'] as const)('pins %s exactly', (section) => {
    const loose = Object.entries(manifest[section]).filter(([, version]) => !EXACT.test(version))
    expect(loose).toEqual([])
  })

  it('names no package twice', () => {
    const both = Object.keys(manifest.dependencies).filter((name) => name in manifest.devDependencies)
    expect(both).toEqual([])
  })

  it('keeps the packages of Temporal at one version', () => {
    const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    const ofTemporal = all.filter(([name]) => name.startsWith('@temporalio/'))
    expect(new Set(ofTemporal.map(([, version]) => version)).size).toBe(1)
  })

  it('lets no package run a script at its installation but those listed', () => {
    const allowed = Object.entries(manifest.allowScripts).filter(([, isAllowed]) => isAllowed)
    expect(allowed.length).toBeLessThan(10)
  })
})
