import type { SandboxCore } from '../core/core.ts'
import type { Table } from '../core/table.ts'
import { textOf } from './form.ts'
import { limitOf, listObjects } from './lists.ts'
import type { StripeObject } from './objects.ts'
import type { Call } from './route.ts'
import { parseSearch } from './search.ts'
import { must } from './store.ts'

const SEARCH_LAG_MS = 1_000

/** Retrieving, listing and searching are the same for every resource. */
export function createReading(core: SandboxCore) {
  return {
    one:
      <T extends StripeObject, K extends string>(table: Table<T, K>, kind: string) =>
      ({ actor, id }: Call) =>
        must(table, actor.account.accountId, kind, id),
    list: <T extends StripeObject, K extends string>(
      { actor, params }: Call,
      url: string,
      table: Table<T, K>,
      where: Partial<Record<K, string | undefined>> = {},
      matches: (object: T) => boolean = () => true,
    ) => {
      const given = Object.entries(where).filter(([, value]) => value !== undefined)
      // Safe: a subset of `where` without its undefined members.
      const narrowed = Object.fromEntries(given) as Partial<Record<K, string>>
      return listObjects({ table, account: actor.account.accountId, params, url, where: narrowed, matches })
    },
    /** What is younger than the indexing lag is not found yet, as Stripe warns. */
    search: <T extends StripeObject, K extends string>(
      { actor, params }: Call,
      table: Table<T, K>,
      fields: readonly string[],
      resource: string,
      isAlive: (object: T) => boolean = () => true,
    ) => {
      const lag = core.faults.take('stripe', 'list_lag', `GET /v1/${resource}/search`, actor.account.accountId)
      const createdBeforeMs = core.clock.nowMs() - (lag ? (lag.ms ?? SEARCH_LAG_MS) : 0)
      const matches = parseSearch(textOf(params['query']) ?? '', fields, resource)
      const rows = table.list({ account: actor.account.accountId, createdBeforeMs })
      const found = rows.map(({ object }) => object).filter((object) => isAlive(object) && matches(object))
      const page = Number(textOf(params['page']) ?? 0)
      const limit = limitOf(params)
      const end = (page + 1) * limit
      const has_more = end < found.length
      const next_page = has_more ? String(page + 1) : null
      return {
        object: 'search_result',
        url: `/v1/${resource}/search`,
        has_more,
        next_page,
        data: found.slice(page * limit, end),
      }
    },
  }
}
