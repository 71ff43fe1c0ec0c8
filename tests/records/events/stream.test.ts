// Fails when: a reader goes past event_horizon() (services/events/read-live.ts).
import { describe, expect, it } from 'vitest'
import { readLive, readNow, readTail, type Tail } from '../../../services/events/read-live.ts'
import type { NewEvent } from '../../../services/transaction.ts'
import { until } from '../../support/until.ts'
import { holdOpen } from '../support/barrier.ts'
import { type Business, openBusiness as openIn } from '../support/business.ts'
import { emptyDatabase } from '../support/database.ts'

// The tail of the stream is one for a whole installation, so these businesses have one of their own. What is final ends
// before the oldest open transaction of the whole server, whoever holds it: hence the waiting.
const installation = await emptyDatabase('events')
const openBusiness = () => openIn({}, installation)

const noted = (text: string): NewEvent => ({
  type: 'note:added',
  subject: { kind: 'conversation', id: 'c' },
  payload: { text },
})

/** A reader as the live feed and the audit chain are: it remembers how far it came and asks for what is after. */
function openReader(business: Business) {
  let position = 0
  const seen: unknown[] = []
  async function look(): Promise<readonly unknown[]> {
    const rows = await business.run((tx) => readLive(tx, position, 1_000))
    position = rows.at(-1)?.position ?? position
    seen.push(...rows.filter(({ type }) => type === 'note:added').map(({ payload }) => payload['text']))
    return seen
  }
  /** Looks until it has seen as many. */
  const lookFor = (count: number) => until(`${count} notes`, async () => ((await look()).length >= count ? seen : null))
  return { look, lookFor }
}

/** The end of the stream once everything the business did so far is final. */
async function settled(business: Business): Promise<Tail> {
  await note(business, 'settled')
  await openReader(business).lookFor(1)
  return { newest: await readNow(installation.db), tenants: new Map() }
}

const note = (business: Business, text: string) => business.run(async (tx) => tx.emit(noted(text)))

/** A transaction that has its place in the stream and has not committed. */
const begun = (business: Business, text: string) =>
  holdOpen(business, async (tx) => {
    await tx.run('', 'select pg_current_xact_id()', [])
    tx.emit(noted(text))
  })

describe('a reader that remembers its position', () => {
  it('misses nothing of a transaction that began first and commits last', async () => {
    // With positions from a sequence, or without the bound of open transactions, "early" is never seen.
    const business = await openBusiness()
    const { look, lookFor } = openReader(business)
    const early = await begun(business, 'early')
    await note(business, 'late')
    const before = await look()
    expect(before).not.toContain('late')
    await early.commit()
    expect(await lookFor(2)).toEqual(['early', 'late'])
  })

  it('is told nothing of what was rolled back, and goes on after it', async () => {
    const business = await openBusiness()
    const { lookFor } = openReader(business)
    const early = await begun(business, 'early')
    await note(business, 'late')
    await early.rollBack()
    expect(await lookFor(1)).toEqual(['late'])
  })

  it('sees every event of many writers once, in one order', async () => {
    const business = await openBusiness()
    const { look, lookFor } = openReader(business)
    const texts = Array.from({ length: 40 }, (_, index) => `n${index}`)
    const writing = Promise.all(texts.map((text) => note(business, text)))
    const looks = Array.from({ length: 20 }, () => look)
    for (const again of looks) await again()
    await writing
    const seen = await lookFor(texts.length)
    expect(seen).toHaveLength(texts.length)
    expect(new Set(seen)).toEqual(new Set(texts))
  })

  it('sees the events of one transaction in the order in which they were reported', async () => {
    const business = await openBusiness()
    const texts = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k']
    await business.run(async (tx) => {
      for (const text of texts) tx.emit(noted(text))
    })
    expect(await openReader(business).lookFor(texts.length)).toEqual(texts)
  })
})

describe('whoever sleeps on the stream', () => {
  it('is woken for the businesses with news, and for those only', async () => {
    const [busy, quiet] = [await openBusiness(), await openBusiness()]
    const since = await settled(quiet)
    await note(busy, 'news')
    const tail = await until('news', async () => {
      const found = await readTail(installation.db, since)
      return found.tenants.size > 0 && found
    })
    expect([...tail.tenants.keys()]).toEqual([busy.tenantId])
    expect(tail.tenants.has(quiet.tenantId)).toBe(false)
    expect(tail.newest).toBe(tail.tenants.get(busy.tenantId))
  })

  it('is not woken past a transaction that is still open, and is woken for it later', async () => {
    const business = await openBusiness()
    const since = await settled(business)
    const early = await begun(business, 'early')
    await note(business, 'late')
    const asleep = await readTail(installation.db, since)
    expect(asleep.tenants.size).toBe(0)
    await early.commit()
    await until('news', async () => (await readTail(installation.db, asleep)).tenants.has(business.tenantId))
  })

  it('starts where everything before is final', async () => {
    const business = await openBusiness()
    await note(business, 'before')
    await openReader(business).lookFor(1)
    const now = await readNow(installation.db)
    await note(business, 'after')
    const rows = await until('news', async () => {
      const found = await business.run((tx) => readLive(tx, now, 10))
      return found.length > 0 && found
    })
    expect(rows.map(({ payload }) => payload['text'])).toEqual(['after'])
  })
})

it('reads no events of another business', async () => {
  const [business, other] = [await openBusiness(), await openBusiness()]
  await note(other, 'theirs')
  await openReader(other).lookFor(1)
  expect(await openReader(business).look()).toEqual([])
})
