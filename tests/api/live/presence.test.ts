import { randomUUID } from 'node:crypto'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { PING, PONG } from '../../../api/contract/ping.ts'
import { livePresence, type PersonPresent } from '../../../api/contract/presence.ts'
import { rows } from '../../support/rows.ts'
import { openTenant, type TestTenant } from '../../support/tenant.ts'
import { until } from '../../support/until.ts'
import { type Credentials, keyOf, sessionOf } from '../support/callers.ts'
import { startOwnApi } from '../support/own-api.ts'
import { SILENT } from '../support/settings.ts'

/** A page of the console: what it was told of colleagues last, and what it says of itself. */
async function openPage(headers: Credentials, base = inject('stack').api) {
  const socket = new WebSocket(`${base.replace(/^http/, 'ws')}/live`, { headers })
  onTestFinished(() => socket.terminate())
  const told: (readonly PersonPresent[])[] = []
  let pongs = 0
  socket.on('message', (data: Buffer) => {
    const said = data.toString('utf8')
    if (said === PONG) return void pongs++
    const line = livePresence.safeParse(JSON.parse(said))
    if (line.success) told.push(line.data.people)
  })
  await new Promise<void>((resolve, reject) => socket.once('open', resolve).once('error', reject))
  const sees = (name: string, isTyping: boolean) =>
    until(`${name} ${isTyping ? 'typing' : 'looking'}`, async () =>
      told.at(-1)?.some((person) => person.name === name && person.isTyping === isTyping),
    )
  /** What was said to this page before has been heard. */
  const hasCaughtUp = () => {
    const before = pongs
    socket.send(PING)
    return until('an answer to the page', async () => pongs > before)
  }
  return { socket, told, sees, hasCaughtUp, say: (report: unknown) => socket.send(JSON.stringify(report)) }
}

const customerId = randomUUID()
const eventsOf = (tenant: TestTenant) => rows(tenant, 'select 1 from events')

describe('presence', () => {
  it('tells colleagues who is at a conversation and writes, and that they left, and stores nothing', async () => {
    const tenant = await openTenant(SILENT)
    const [owner, staff] = [
      await openPage(await sessionOf(tenant, 'owner')),
      await openPage(await sessionOf(tenant, 'staff')),
    ]
    const before = await eventsOf(tenant)
    staff.say({ customerId, isTyping: false })
    await owner.sees('The staff', false)
    staff.say({ customerId, isTyping: true })
    await owner.sees('The staff', true)
    staff.socket.close()
    await until('nobody there', async () => owner.told.at(-1)?.length === 0)
    expect(await eventsOf(tenant)).toHaveLength(before.length)
  })

  it('tells whoever comes later at once', async () => {
    const tenant = await openTenant(SILENT)
    const staff = await openPage(await sessionOf(tenant, 'staff'))
    staff.say({ customerId, isTyping: true })
    await staff.sees('The staff', true)
    await (await openPage(await sessionOf(tenant, 'owner'))).sees('The staff', true)
  })

  it('is nobody else’s business, and programs are nowhere', async () => {
    const [mine, theirs] = await Promise.all([openTenant(SILENT), openTenant(SILENT)])
    const stranger = await openPage(await sessionOf(theirs, 'owner'))
    const [owner, program] = [await openPage(await sessionOf(mine, 'owner')), await openPage(keyOf(mine, 'staff'))]
    program.say({ customerId, isTyping: true })
    owner.say({ customerId, isTyping: true })
    await program.sees('The owner', true)
    await Promise.all([program.hasCaughtUp(), stranger.hasCaughtUp()])
    expect(program.told.flat().map(({ name }) => name)).not.toContain('staff key')
    expect(stranger.told).toEqual([])
  })

  it('ignores what is no report, and the connection stays', async () => {
    const tenant = await openTenant(SILENT)
    const page = await openPage(await sessionOf(tenant, 'staff'))
    page.socket.send('{nonsense')
    page.say({ customerId: 'nobody', isTyping: true })
    page.say({ customerId, isTyping: true })
    await page.sees('The staff', true)
  })

  it('reaches colleagues at another process of the api', async () => {
    const tenant = await openTenant(SILENT)
    const other = await startOwnApi()
    const owner = await openPage(await sessionOf(tenant, 'owner'), other.base)
    const staff = await openPage(await sessionOf(tenant, 'staff'))
    // Both processes begin to hear with the first word of their own.
    owner.say({ customerId, isTyping: false })
    await owner.sees('The owner', false)
    await until('the colleague elsewhere', async () => {
      staff.say({ customerId, isTyping: staff.told.length % 2 === 0 })
      return owner.told.at(-1)?.some(({ name }) => name === 'The staff')
    })
  })
})
