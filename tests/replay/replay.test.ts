import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker'
import { beforeAll, describe, expect, it } from 'vitest'
import { FAILURE_CONVERTER_PATH } from '../../temporal/runtime/data-converter.ts'
import { workflowBundle } from '../../workers/build-bundle.ts'
import * as workflows from '../../workflows/index.ts'
import { readHistories } from './support/histories.ts'
import { replayAll } from './support/replay-all.ts'

const recorded = readHistories()
type Outcome = Awaited<ReturnType<typeof replayAll>>

describe('the workflows of today', () => {
  let outcome: Outcome
  beforeAll(async () => {
    outcome = await replayAll({ codePath: await workflowBundle() }, recorded)
  })

  it.each(recorded)('still take every step of $name', ({ name }) => {
    expect(outcome.get(name)).toBeNull()
  })

  it('are all among the recorded paths', () => {
    const types = new Set(recorded.map(({ workflowType }) => workflowType))
    expect([...types].toSorted()).toEqual(Object.keys(workflows).toSorted())
  })
})

describe('workflows with one step more', () => {
  let outcome: Outcome
  beforeAll(async () => {
    const planted = await bundleWorkflowCode({
      workflowsPath: fileURLToPath(new URL('planted/workflows.ts', import.meta.url)),
      failureConverterPath: FAILURE_CONVERTER_PATH,
      workflowInterceptorModules: [fileURLToPath(new URL('../../workflows/correlation.ts', import.meta.url))],
      logger: new DefaultLogger('ERROR'),
    })
    outcome = await replayAll(planted, recorded)
  })

  it.each(recorded)('are noticed on $name', ({ name }) => {
    expect(outcome.get(name)).toMatch(/nondeterminism/i)
  })
})
