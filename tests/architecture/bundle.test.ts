import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { workflowBundle } from '../../workers/build-bundle.ts'

let bundle = ''
beforeAll(async () => {
  bundle = readFileSync(await workflowBundle(), 'utf8')
})

/** What a package of Temporal's brings along into every workflow. */
const PACKAGES = ['@temporalio/common', '@temporalio/workflow', 'long', 'ms', 'nexus-rpc']

describe('the workflow bundle', () => {
  it('holds the workflows', () => {
    for (const name of ['conversation', 'leadToPayment']) expect(bundle).toContain(name)
  })

  it('holds packages of Temporal and nothing else of others', () => {
    const packages = [...bundle.matchAll(/node_modules\/((?:@[^/"']+\/)?[^/"'!\s\\]+)/g)].map(([, name]) => name)
    expect(new Set(packages)).toEqual(new Set(PACKAGES))
  })

  it('holds no zod, which costs eight times the memory of everything else', () => {
    expect(bundle).not.toMatch(/ZodError|\$ZodType|_zod/)
  })

  it('reaches for nothing of Node', () => {
    expect(bundle).not.toMatch(/require\(["']node:/)
  })
})
