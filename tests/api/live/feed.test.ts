import { describe, expect, inject, it } from 'vitest'
import { row, rows } from '../../support/rows.ts'
import { openTenant, type TestTenant } from '../../support/tenant.ts'
import { until } from '../../support/until.ts'
import { expiredSession, keyOf, revokedKey, sessionOf } from '../support/callers.ts'
import { knock, type Listening, listen } from '../support/live.ts'
import { SILENT } from '../support/settings.ts'
import { deliver } from '../support/twilio.ts'

const positionsOf = async (tenant: TestTenant) =>
  (await rows<{ position: number }>(tenant, 'select position from events order by position')).map(
    ({ position }) => position,
  )

/** Waits until everything there is was told, then hands over what was told. */
async function allTold(tenant: TestTenant, ...listenings: readonly Listening[]): Promise<readonly number[]> {
  const told = () => listenings.flatMap(({ heard }) => heard.map(({ position }) => position))
  await until('everything told', async () => {
    const positions = await positionsOf(tenant)
    return positions.every((position) => told().includes(position))
  })
  return told()
}

const hasHeard = ({ heard }: Listening, position: number) =>
  until(`event ${position}`, async () => heard.some((event) => event.position === position))

const lastPosition = async (tenant: TestTenant) => (await positionsOf(tenant)).at(-1) ?? 0

describe('the live feed', () => {
  it('is opened to people and keys of the business, and to nobody else', async () => {
    const tenant = await openTenant(SILENT)
    const session = await sessionOf(tenant, 'owner')
    const origin = inject('stack').api
    expect({
      owner: await knock('/live', session),
      itsOwnPage: await knock('/live', { ...session, origin }),
      key: await knock('/live', keyOf(tenant, 'staff')),
      nobody: await knock('/live'),
      program: await knock('/live', keyOf(tenant, 'tenant')),
      expired: await knock('/live', await expiredSession(tenant)),
      revoked: await knock('/live', await revokedKey(tenant)),
      foreignPage: await knock('/live', { ...session, origin: 'https://evil.example' }),
      elsewhere: await knock('/api/v1/board', session),
    }).toEqual({
      owner: 101,
      itsOwnPage: 101,
      key: 101,
      nobody: 401,
      program: 403,
      expired: 401,
      revoked: 401,
      foreignPage: 403,
      elsewhere: 404,
    })
  })

  it('tells a business what happens in it, and nothing of another', async () => {
    const [mine, theirs] = await Promise.all([openTenant(SILENT), openTenant(SILENT)])
    const listening = await listen(await sessionOf(mine, 'owner'))
    await deliver(theirs, 'whatsapp')
    await deliver(mine, 'whatsapp')
    await hasHeard(listening, await lastPosition(mine))
    expect(new Set(listening.heard.map(({ tenantId }) => tenantId))).toEqual(new Set([mine.tenantId]))
    expect(listening.heard.map(({ type }) => type)).toContain('message:received')
  })

  it('goes on behind the last event somebody heard, without a gap and without a repetition', async () => {
    const tenant = await openTenant(SILENT)
    const session = await sessionOf(tenant, 'owner')
    const first = await listen(session, 0)
    await deliver(tenant, 'whatsapp')
    await hasHeard(first, await lastPosition(tenant))
    first.socket.terminate()
    await first.closed
    const since = first.heard.at(-1)?.position ?? 0
    const sends = Promise.all([1, 2, 3, 4, 5, 6].map(() => deliver(tenant, 'whatsapp')))
    const second = await listen(session, since)
    await sends
    const told = await allTold(tenant, first, second)
    expect(told.length).toBeGreaterThan(7)
    expect(told).toEqual(told.toSorted((left, right) => left - right))
    expect(new Set(told).size).toBe(told.length)
  })

  it('tells more events than fit a page, in order, to somebody who was away', async () => {
    const tenant = await openTenant(SILENT)
    await rows(
      tenant,
      `insert into events (tenant_id, position, type, subject_kind, subject_id, actor, correlation_id, payload)
       select $1::uuid, event_position(place::int), 'settings:changed', 'tenant', $1::uuid::text, '{"kind":"system","part":"test"}', 'test', '{}'
       from generate_series(0, 899) as place`,
      [tenant.tenantId],
    )
    const listening = await listen(await sessionOf(tenant, 'owner'), 0)
    const there = await positionsOf(tenant)
    expect((await allTold(tenant, listening)).slice(0, there.length)).toEqual(there)
  })

  it.each(['nonsense', '-1', '1e400', '9'.repeat(40), ''])('starts from now at the position %j', async (since) => {
    const tenant = await openTenant(SILENT)
    await deliver(tenant, 'whatsapp')
    const before = await lastPosition(tenant)
    await until('the past to be final', async () => {
      const { horizon } = await row<{ horizon: number }>(tenant, 'select event_horizon() as horizon')
      return horizon > before
    })
    const listening = await listen(await sessionOf(tenant, 'owner'), since)
    const past = await positionsOf(tenant)
    await deliver(tenant, 'whatsapp')
    await hasHeard(listening, await lastPosition(tenant))
    expect(listening.heard.every(({ position }) => position > before)).toBe(true)
    expect(past.length).toBeGreaterThan(0)
  })

  it('takes no long speeches', async () => {
    const listening = await listen(await sessionOf(await openTenant(SILENT), 'owner'))
    listening.socket.send('x'.repeat(5_000))
    expect(await listening.closed).toBe(1009)
  })

  it('says that it is there to whoever asks', async () => {
    const { socket } = await listen(await sessionOf(await openTenant(SILENT), 'owner'))
    // It is no event, and only who asks hears it; events may come before it.
    socket.removeAllListeners('message')
    const said: string[] = []
    socket.on('message', (data: Buffer) => said.push(data.toString('utf8')))
    socket.send('ping')
    await expect.poll(() => said).toContain('pong')
  })

  it('ignores what it is told', async () => {
    const tenant = await openTenant(SILENT)
    const listening = await listen(await sessionOf(tenant, 'owner'))
    for (const text of ['{}', 'null', '{"since":0}', '\0']) listening.socket.send(text)
    await deliver(tenant, 'whatsapp')
    await hasHeard(listening, await lastPosition(tenant))
  })
})
