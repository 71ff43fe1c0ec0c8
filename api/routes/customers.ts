import { z } from 'zod'
import { asId, type CustomerId, type CustomerMatchId, type UserId } from '../../domain/ids.ts'
import { blockCustomer, unblockCustomer } from '../../services/customer/block.ts'
import { decideMatch } from '../../services/customer/decide-match.ts'
import { readMatches, readMerged } from '../../services/customer/matches.ts'
import { readPerson } from '../../services/customer/members.ts'
import { mergeCustomers } from '../../services/customer/merge.ts'
import { splitCustomer } from '../../services/customer/split.ts'
import type { Database } from '../../services/database.ts'
import { inTenant, type Scope } from '../../services/transaction.ts'
import type { Doorbell } from '../../temporal/runtime/doorbell.ts'
import { mayReadTexts, READERS, STAFF } from '../auth/access.ts'
import {
  answering,
  blocked,
  blockRequest,
  customerMatches,
  matchRequest,
  mergeRequest,
  splitRequest,
} from '../contract/customer.ts'
import { id } from '../contract/shared.ts'
import type { Log } from '../log.ts'
import { ringQuietly } from '../ring.ts'
import { type Route, route } from '../route.ts'
import { addressFor, instant } from './present.ts'

export interface CustomerDeps {
  readonly db: Database
  readonly doorbell: Pick<Doorbell, 'ringConversation'>
  readonly log: Log
}

const params = z.object({ id })
const customerOf = (text: string) => asId<CustomerId>(text)

/** Two records of one person become one, and two again. */
export function customerRoutes({ db, doorbell, log }: CustomerDeps): Route[] {
  const ring = async (scope: Scope, customers: readonly CustomerId[]) => {
    for (const customerId of customers) await ringQuietly({ doorbell, log }, scope, customerId)
  }

  return [
    route(
      STAFF,
      {
        method: 'post',
        path: '/api/v1/customers/{id}/merge',
        summary: 'Say that another customer is the same person',
        shapes: { params, body: mergeRequest },
        answers: answering,
      },
      async ({ params: { id: keep }, body, scope }) => {
        const customers = { keep: customerOf(keep), merge: customerOf(body.merge) }
        await inTenant(db, scope, (tx) => mergeCustomers(tx, { ...customers, why: body.why }))
        await ring(scope, [customers.merge, customers.keep])
        return { customers: [keep] }
      },
    ),
    route(
      STAFF,
      {
        method: 'post',
        path: '/api/v1/customers/{id}/split',
        summary: 'Undo a merge: this customer is a person of their own again',
        shapes: { params, body: splitRequest },
        answers: answering,
      },
      async ({ params: { id: split }, body, scope }) => {
        const customerId = customerOf(split)
        const from = await inTenant(db, scope, (tx) => splitCustomer(tx, customerId, body.why))
        await ring(scope, [from, customerId])
        return { customers: [from, split] }
      },
    ),
    route(
      STAFF,
      {
        method: 'post',
        path: '/api/v1/customers/{id}/block',
        summary: 'Let no machine answer this person: what they write is stored and that is all',
        shapes: { params, body: blockRequest },
        answers: blocked,
      },
      async ({ params: { id: sender }, body, scope, identity }) => {
        const by = { userId: identity.userId === null ? null : asId<UserId>(identity.userId), why: body.reason }
        await inTenant(db, scope, (tx) => blockCustomer(tx, customerOf(sender), by))
        return { blocked: true }
      },
    ),
    route(
      STAFF,
      {
        method: 'post',
        path: '/api/v1/customers/{id}/unblock',
        summary: 'Answer this person again, from their next message on',
        shapes: { params },
        answers: blocked,
      },
      async ({ params: { id: sender }, scope }) => {
        await inTenant(db, scope, (tx) => unblockCustomer(tx, customerOf(sender)))
        return { blocked: false }
      },
    ),
    route(
      READERS,
      {
        method: 'get',
        path: '/api/v1/customers/{id}/matches',
        summary: 'Who else on file this customer may be, and what was decided about it',
        shapes: { params },
        answers: customerMatches,
      },
      ({ params: { id: of }, scope, identity }) =>
        inTenant(db, scope, async (tx) => {
          const mayRead = await mayReadTexts(tx, identity)
          const { id: answeringId, members } = await readPerson(tx, customerOf(of))
          const matches = (await readMatches(tx, members)).map((row) => ({
            id: row.id,
            otherId: row.other_id,
            otherName: row.other_name,
            otherAddress: addressFor(row.other_address, mayRead),
            score: row.score,
            why: [...row.why],
            state: row.state,
            at: instant(row.created_at),
          }))
          const merged = (await readMerged(tx, answeringId)).map(({ id, name, address }) => ({
            id,
            name,
            address: addressFor(address, mayRead),
          }))
          return { matches, merged }
        }),
    ),
    route(
      STAFF,
      {
        method: 'post',
        path: '/api/v1/matches/{id}',
        summary: 'Say whether two customers are one person',
        shapes: { params, body: matchRequest },
        answers: answering,
      },
      async ({ params: { id: match }, body, scope }) => {
        const id = asId<CustomerMatchId>(match)
        const customers = await inTenant(db, scope, (tx) => decideMatch(tx, id, body.decision))
        await ring(scope, customers)
        return { customers: [...customers] }
      },
    ),
  ]
}
