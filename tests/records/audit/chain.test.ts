// Fails when: the chainer reads past event_horizon(), or a link covers less than its event and the link before
// (services/audit/chain.ts).
import { describe, expect, it } from 'vitest'
import { auditBacklog, chainAll, chainEvents, findBrokenLink } from '../../../services/audit/chain.ts'
import { until } from '../../support/until.ts'
import { holdOpen } from '../support/barrier.ts'
import { type Business, openBusiness as openIn } from '../support/business.ts'
import { emptyDatabase } from '../support/database.ts'
import { newCustomer, write } from '../support/people.ts'

// The backlog is one list for a whole installation, so these businesses have one of their own. What may be chained ends
// before the oldest open transaction of the whole server, whoever holds it: hence the waiting.
const installation = await emptyDatabase('audit')
const openBusiness = () => openIn({}, installation)

const chain = (business: Business) => business.run(chainEvents)

/** Chains until nothing is left; returns how many links that made. */
async function chainEverything(business: Business): Promise<number> {
  const links = async () => (await business.row<{ n: number }>('select count(*) as n from audit_log')).n
  const before = await links()
  await until('every event has its link', async () => {
    await chain(business)
    return (await links()) === (await business.events()).length
  })
  return (await links()) - before
}
/** As the background does it: for whoever has something new. */
const chainAllOf = (business: Business) =>
  until('every event has its link', async () => {
    await chainAll(installation.db)
    const [open] = await business.rows(
      'select 1 from events e where not exists (select 1 from audit_log a where a.event_position = e.position)',
    )
    return open === undefined
  })

const brokenAt = (business: Business) => business.run(findBrokenLink)

/** Somebody with the server's password changes a row behind the product's back. */
const tamper = (business: Business, statement: string) =>
  installation.owner(`begin; select set_config('app.tenant_id', '${business.tenantId}', true); ${statement}; commit`)

/** A business with a history, all of it chained. */
async function openChained(): Promise<{ business: Business; links: number }> {
  const business = await openBusiness()
  const { phone } = await newCustomer(business)
  await write(business, phone)
  return { business, links: await chainEverything(business) }
}

const position = `(select event_position from audit_log where tenant_id = app_tenant() and sequence = 2)`
const at = (statement: string, { tenantId }: Business) => statement.replaceAll('app_tenant()', `'${tenantId}'`)

describe('the audit chain', () => {
  it('covers every committed event once, in order, and holds', async () => {
    const { business, links } = await openChained()
    expect(links).toBe((await business.events()).length)
    expect(
      await business.rows(
        `select a.sequence from audit_log a join events e on e.position = a.event_position and e.tenant_id = a.tenant_id
         where a.sequence <> (select count(*) from events f where f.position <= e.position)`,
      ),
    ).toEqual([])
    expect(await brokenAt(business)).toBeNull()
  })

  it('grows by what is new, and by nothing when there is nothing', async () => {
    const { business, links } = await openChained()
    expect(await chain(business)).toBe(0)
    await newCustomer(business)
    expect(await chainEverything(business)).toBe((await business.events()).length - links)
    expect(await brokenAt(business)).toBeNull()
  })

  it('waits for a transaction that began earlier, so that it never has to go back', async () => {
    // Without the bound of open transactions the earlier event comes too late for the chain and is never in it.
    const { business } = await openChained()
    const early = await holdOpen(business, async (tx) => {
      await tx.run('', 'select pg_current_xact_id()', [])
      tx.emit({ type: 'note:added', subject: { kind: 'tenant', id: tx.tenantId }, payload: { text: 'early' } })
    })
    await newCustomer(business)
    expect(await chain(business)).toBe(0)
    await early.commit()
    expect(await chainEverything(business)).toBeGreaterThan(1)
    expect(
      await business.rows(
        'select 1 from events e where not exists (select 1 from audit_log a where a.event_position = e.position)',
      ),
    ).toEqual([])
    expect(await brokenAt(business)).toBeNull()
  })

  it('is built for every business that has something new, and leaves the others alone', async () => {
    const [one, other] = [await openChained(), await openChained()]
    await newCustomer(one.business)
    const isAlone = (backlog: readonly string[]) => backlog.length === 1 && backlog[0] === one.business.tenantId
    await until('one business waits', async () => isAlone(await auditBacklog(installation.db)))
    await chainAllOf(one.business)
    expect(await auditBacklog(installation.db)).toEqual([])
    expect(await brokenAt(one.business)).toBeNull()
    expect(await brokenAt(other.business)).toBeNull()
  })

  it('goes on over as many events as there are', async () => {
    const business = await openBusiness()
    await business.run(async (tx) => {
      for (let n = 0; n < 1_010; n++)
        tx.emit({ type: 'note:added', subject: { kind: 'tenant', id: tx.tenantId }, payload: { n } })
    })
    await chainAllOf(business)
    expect(await business.row('select count(*) as n from audit_log')).toEqual({ n: (await business.events()).length })
    expect(await brokenAt(business)).toBeNull()
  })
})

describe('the first broken link is found when', () => {
  it.each([
    [
      'an event’s content',
      `update events set payload = payload || '{"edited": true}' where tenant_id = app_tenant() and position = ${position}`,
    ],
    [
      'its time',
      `update events set at = at + interval '1 minute' where tenant_id = app_tenant() and position = ${position}`,
    ],
    [
      'who did it',
      `update events set actor = '{"kind": "system", "part": "forged"}' where tenant_id = app_tenant() and position = ${position}`,
    ],
    [
      'whose it is',
      `update events set customer_id = gen_random_uuid() where tenant_id = app_tenant() and position = ${position}`,
    ],
    ['its link’s hash', `update audit_log set hash = repeat('a', 64) where tenant_id = app_tenant() and sequence = 2`],
    [
      'its link’s word of the one before',
      `update audit_log set previous_hash = repeat('a', 64) where tenant_id = app_tenant() and sequence = 2`,
    ],
  ])('%s was changed', async (_, statement) => {
    const { business } = await openChained()
    await tamper(business, at(statement, business))
    expect(await brokenAt(business)).toBe(2)
  })

  it('an event was deleted', async () => {
    const { business } = await openChained()
    await tamper(business, at(`delete from events where tenant_id = app_tenant() and position = ${position}`, business))
    expect(await brokenAt(business)).toBe(2)
  })

  it('an event and its link were deleted', async () => {
    const { business } = await openChained()
    await tamper(business, at(`delete from events where tenant_id = app_tenant() and position = ${position}`, business))
    await tamper(business, at('delete from audit_log where tenant_id = app_tenant() and sequence = 2', business))
    expect(await brokenAt(business)).toBe(3)
  })

  it('an event was changed and its own link made anew to fit', async () => {
    // Without the predecessor in the hash, whoever forges one event has to forge one link, not all that follow.
    const { business } = await openChained()
    const later = `select sequence, previous_hash, hash from audit_log where sequence > 2`
    const before = await business.rows<{ sequence: number; previous_hash: string; hash: string }>(later)
    const edit = `update events set payload = payload || '{"edited": true}' where tenant_id = app_tenant() and position = ${position}`
    await tamper(business, at(edit, business))
    await tamper(business, at('delete from audit_log where tenant_id = app_tenant() and sequence >= 2', business))
    await chainEverything(business)
    const [forged] = await business.rows<{ hash: string }>('select hash from audit_log where sequence = 2')
    for (const link of before) {
      const previous = link.sequence === 3 ? forged?.hash : link.previous_hash
      const restore = `update audit_log set hash = '${link.hash}', previous_hash = '${previous}' where tenant_id = app_tenant() and sequence = ${link.sequence}`
      await tamper(business, at(restore, business))
    }
    expect(await brokenAt(business)).toBe(3)
  })

  it('a link was taken out and the others moved up', async () => {
    const { business } = await openChained()
    await tamper(business, at('delete from audit_log where tenant_id = app_tenant() and sequence = 2', business))
    await tamper(
      business,
      at('update audit_log set sequence = sequence - 1 where tenant_id = app_tenant() and sequence = 3', business),
    )
    expect(await brokenAt(business)).toBe(2)
  })
})

it('the product itself can change neither an event nor a link', async () => {
  const { business } = await openChained()
  for (const statement of [
    'update events set payload = payload',
    'delete from events',
    'update audit_log set hash = hash',
    'delete from audit_log',
  ])
    await expect(business.rows(statement)).rejects.toThrow('permission denied')
})
