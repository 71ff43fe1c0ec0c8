import type { CustomerId } from '../../../domain/ids.ts'
import { rows } from '../../support/rows.ts'
import type { TestTenant } from '../../support/tenant.ts'

export const MOMENTS = ['claimed', 'reserved', 'dispatched', 'answered'] as const
export type Moment = (typeof MOMENTS)[number]

const CAME = `select distinct customer_id || '/claimed' as moment from turns
union all select distinct customer_id || '/reserved' from outbound_ledger
union all select distinct customer_id || '/dispatched' from outbound_ledger where dispatched_at is not null
union all select distinct customer_id || '/answered' from outbound_ledger where state = 'confirmed'`

const LOOK_EVERY_MS = 60

/** Waits for moments of many conversations of one business with one look at all of them. */
export interface Moments {
  came(customerId: CustomerId, moment: Moment, withinMs: number): Promise<void>
}

export function watchMoments(tenant: TestTenant): Moments {
  const waiting = new Map<string, () => void>()
  let isLooking = false

  async function look(): Promise<void> {
    isLooking = true
    while (waiting.size > 0) {
      for (const { moment } of await rows<{ moment: string }>(tenant, CAME)) {
        waiting.get(moment)?.()
        waiting.delete(moment)
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
    isLooking = false
  }

  return {
    came: (customerId, moment, withinMs) =>
      new Promise((resolve, reject) => {
        const name = `${customerId}/${moment}`
        const late = setTimeout(() => reject(new Error(`${name} did not come within ${withinMs} ms`)), withinMs)
        waiting.set(name, () => {
          clearTimeout(late)
          resolve()
        })
        if (!isLooking) look().catch(reject)
      }),
  }
}
