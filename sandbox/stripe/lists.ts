import type { Query, Row, Table } from '../core/table.ts'
import { StripeError } from './errors.ts'
import { isParams, type Param, type Params } from './form.ts'
import type { StripeObject } from './objects.ts'

interface ListInput<T extends StripeObject, K extends string> {
  readonly table: Table<T, K>
  readonly account: string
  readonly params: Params
  readonly url: string
  readonly where?: Query<K>['where']
  readonly matches?: (object: T) => boolean
}

const BATCH = 200

/** Newest first, by cursor, at most 100 a page. */
export function listObjects<T extends StripeObject, K extends string>(input: ListInput<T, K>) {
  const { table, account, params, url } = input
  const limit = limitOf(params)
  const isBackwards = params['ending_before'] !== undefined
  const cursor = cursorOf(table, account, params)
  const found: Row<T>[] = []
  let position = cursor
  for (;;) {
    const edge = isBackwards ? { afterSeq: position ?? 0 } : position === null ? {} : { beforeSeq: position }
    const batch = table.list({
      account,
      limit: BATCH,
      order: isBackwards ? 'oldest' : 'newest',
      ...edge,
      ...whereOf(input),
    })
    found.push(...batch.filter(({ object }) => input.matches?.(object) ?? true))
    position = batch.at(-1)?.seq ?? null
    if (batch.length < BATCH || found.length > limit) break
  }
  const page = found.slice(0, limit).map(({ object }) => object)
  return { object: 'list' as const, url, has_more: found.length > limit, data: isBackwards ? page.reverse() : page }
}

const whereOf = <T extends StripeObject, K extends string>({ where }: ListInput<T, K>) => (where ? { where } : {})

export function limitOf(params: Params): number {
  const limit = typeof params['limit'] === 'number' ? params['limit'] : 10
  if (limit < 1 || limit > 100)
    throw new StripeError('Invalid integer: limit must be between 1 and 100', { param: 'limit', isValidation: true })
  return limit
}

function cursorOf<T extends StripeObject, K extends string>(table: Table<T, K>, account: string, params: Params) {
  const name = params['ending_before'] === undefined ? 'starting_after' : 'ending_before'
  const id = params[name]
  if (typeof id !== 'string') return null
  const row = table.find(id)
  if (row?.account !== account)
    throw new StripeError(`No such object: '${id}'`, { code: 'resource_missing', param: name })
  return row.seq
}

/** `created=5` or `created[gte]=5`. */
export function inRange(range: Param | undefined, value: number | null | undefined): boolean {
  if (range === undefined) return true
  if (value === null || value === undefined) return false
  if (!isParams(range)) return value === Number(range as number)
  const { gt, gte, lt, lte } = range
  const holds = (bound: Param | undefined, test: (limit: number) => boolean) =>
    bound === undefined || test(Number(bound as number))
  return (
    holds(gt, (limit) => value > limit) &&
    holds(gte, (limit) => value >= limit) &&
    holds(lt, (limit) => value < limit) &&
    holds(lte, (limit) => value <= limit)
  )
}
