import type { CustomerId, PromiseId, TenantId } from '../domain/ids.ts'
import { fixedText } from '../domain/messaging/fixed-texts.ts'
import type { Database } from '../services/database.ts'
import { reserveNotice } from '../services/outbound/notice.ts'
import { type Broken, comeDue } from '../services/promise/come-due.ts'
import { inTenant, type Tx } from '../services/transaction.ts'
import type { Doorbell } from '../temporal/runtime/doorbell.ts'
import { composeNotice } from './compose-notice.ts'

export interface PromiseDeps {
  readonly db: Database
  readonly doorbell: Pick<Doorbell, 'ringConversation'>
}

export interface DuePromise {
  readonly tenantId: TenantId
  readonly promiseId: PromiseId
}

/** A deadline passed unmet: people see it, and the customer hears so once, where no person is writing already. */
export async function promiseDue({ db, doorbell }: PromiseDeps, { tenantId, promiseId }: DuePromise): Promise<void> {
  const actor = { kind: 'system', part: 'promise' } as const
  const customerId = await inTenant(db, { tenantId, actor, correlationId: `promise-${promiseId}` }, async (tx) => {
    const broken = await comeDue(tx, promiseId)
    return broken?.tellsCustomer === true ? tellCustomer(tx, broken) : null
  })
  if (customerId !== null) await doorbell.ringConversation(tenantId, customerId)
}

async function tellCustomer(tx: Tx, { promise, customerId }: Broken): Promise<CustomerId | null> {
  const reserved = await reserveNotice(tx, {
    customerId: promise.customerId,
    about: { kind: 'promise', id: promise.id },
    name: 'promise_due',
    purpose: 'service',
    isPrompted: false,
    to: null,
    compose: (context) =>
      composeNotice(context, {
        say: (language) => fixedText('promise_missed', language, { business: context.businessName }),
        template: null,
        name: context.customerName,
        caseId: promise.customerId,
      }),
  })
  return reserved.length === 0 ? null : customerId
}
