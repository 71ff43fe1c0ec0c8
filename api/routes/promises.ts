import { z } from 'zod'
import { asId, type PromiseId } from '../../domain/ids.ts'
import type { Database } from '../../services/database.ts'
import { movePromise } from '../../services/promise/move.ts'
import { releasePromise } from '../../services/promise/release.ts'
import { inTenant } from '../../services/transaction.ts'
import { STAFF } from '../auth/access.ts'
import { promiseMove } from '../contract/promise.ts'
import { done, id } from '../contract/shared.ts'
import { type Route, route } from '../route.ts'

export const promiseRoutes = ({ db }: { readonly db: Database }): Route[] => [
  route(
    STAFF,
    {
      method: 'post',
      path: '/api/v1/promises/{id}/release',
      summary: 'Say that nobody waits for what was promised any more',
      shapes: { params: z.object({ id }) },
      answers: done,
    },
    async ({ params, scope }) => {
      await inTenant(db, scope, (tx) => releasePromise(tx, asId<PromiseId>(params.id)))
      return { ok: true as const }
    },
  ),
  route(
    STAFF,
    {
      method: 'put',
      path: '/api/v1/promises/{id}',
      summary: 'Give a promise another time',
      shapes: { params: z.object({ id }), body: promiseMove },
      answers: done,
    },
    async ({ params, body, scope }) => {
      await inTenant(db, scope, (tx) => movePromise(tx, asId<PromiseId>(params.id), new Date(body.dueAt)))
      return { ok: true as const }
    },
  ),
]
