import { MockActivityEnvironment } from '@temporalio/testing'
import { pino } from 'pino'
import { inject } from 'vitest'
import { z } from 'zod'
import { scopeInterceptor } from '../../../activities/scope.ts'
import { loadConfig } from '../../../config/config.ts'
import { CONVERSATION_TIMINGS } from '../../../domain/conversation/timings.ts'
import type { CustomerId } from '../../../domain/ids.ts'
import { openDatabase } from '../../../services/database.ts'
import { workflowIds } from '../../../temporal/contract/workflow-ids.ts'
import { createDoorbell } from '../../../temporal/runtime/doorbell.ts'
import { createActivities } from '../../../workers/compose-activities.ts'
import { sandboxControl } from '../../support/providers.ts'
import type { TestTenant } from '../../support/tenant.ts'
import { engine } from './engine.ts'

const ready = z.object({ urls: z.object({ twilio: z.string(), openai: z.string() }) })

/**
 * The worker's own activities in this process, over a pool that counts what is sent to Postgres. A workflow in the
 * worker would do the same steps in the same order; here nothing else uses the pool.
 */
export async function countedConversation({ tenantId }: TestTenant, customerId: CustomerId) {
  const { appUrl, api, secretKeys } = inject('stack')
  const { urls } = ready.parse(await sandboxControl('/ready', {}, 'GET'))
  const config = loadConfig({
    PUBLIC_URL: api,
    DATABASE_URL: appUrl,
    STEWARD_SECRET_KEYS: secretKeys,
    TWILIO_BASE_URL: urls.twilio,
    TWILIO_MESSAGING_BASE_URL: urls.twilio,
    OPENAI_BASE_URL: `${urls.openai}/v1`,
  })
  let statements = 0
  const db = openDatabase({ url: appUrl, poolSize: 1, name: 'steward-test-counted' })
  db.pool.on('connect', (client) => {
    const send = client.query.bind(client)
    Object.assign(client, {
      query: (...given: Parameters<typeof send>) => {
        statements++
        return send(...given)
      },
    })
  })
  const doorbell = createDoorbell({ client: engine(), timings: CONVERSATION_TIMINGS })
  const { records, thinking } = createActivities({ config, db, doorbell, log: pino({ level: 'silent' }) })
  const workflowExecution = { workflowId: workflowIds.conversation(tenantId, customerId), runId: 'counted' }
  const inActivity = <Result>(run: () => Promise<Result>): Promise<Result> =>
    new MockActivityEnvironment({ workflowExecution }, { interceptors: [scopeInterceptor] }).run(run)

  return {
    close: () => db.close(),
    /** What one turn sends to Postgres, step by step; the answer is with the provider at its end. */
    async answer() {
      const counts: Record<string, number> = {}
      const counted = async <Result>(name: string, run: () => Promise<Result>): Promise<Result> => {
        const before = statements
        const result = await inActivity(run)
        counts[name] = statements - before
        return result
      }
      const step = await counted('nextStep', () => records.nextStep({ customerId }))
      if (step.kind !== 'think') throw new Error(`the conversation wants to ${step.kind}`)
      const thought = await counted('think', () => thinking.think(step))
      if (thought.kind !== 'reserved') throw new Error('the turn came to nothing')
      for (const ledgerId of thought.ledgerIds)
        await counted('send', () => records.sendMessage({ customerId, ledgerId }))
      return counts
    },
  }
}
