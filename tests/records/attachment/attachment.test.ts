import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type AttachmentId, asId, type TenantId } from '../../../domain/ids.ts'
import type { Attachment } from '../../../domain/messaging/message.ts'
import { eraseAttachments, removeFiles } from '../../../services/attachment/erase.ts'
import { beginFetch, postponeFetch, settleFetch } from '../../../services/attachment/fetch.ts'
import { keepEnclosed } from '../../../services/attachment/keep-enclosed.ts'
import { removeOrphans } from '../../../services/attachment/orphans.ts'
import { createAttachmentStore } from '../../../services/attachment/store.ts'
import { receiveMessage } from '../../../services/inbox/receive.ts'
import { freshNumber } from '../../support/tenant.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { inbound } from '../support/people.ts'

const dir = mkdtempSync(join(tmpdir(), 'steward-files-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))
const store = createAttachmentStore({ dir, maxBytes: 1_000 })

const PHOTO = Buffer.from('\xff\xd8\xff\xe0 a photo', 'latin1')
const file = (url: string): Attachment => ({ url, contentType: 'image/jpeg', name: '../../etc/passwd' })

const rowsOf = (business: Business) =>
  business.rows<{
    id: AttachmentId
    state: string
    reason: string | null
    sha256: string | null
    attempts: number
    type: string
  }>('select id, state, reason, sha256, attempts, type from attachments order by place')

/** Somebody writes with files, of which those with bytes came along. */
async function write(
  business: Business,
  attachments: readonly Attachment[],
  enclosed = new Map<string, Uint8Array>(),
  from = freshNumber(),
) {
  const message = inbound(business, from)
  const kept = await keepEnclosed(store, business.tenantId, { attachments, enclosed })
  return business.run((tx) => receiveMessage(tx, { ...message, message: { ...message.message, attachments }, kept }))
}

describe('a file of a message', () => {
  it('that came along is on the disk under its digest, and under no name of its sender', async () => {
    const business = await openBusiness()
    await write(business, [file('mid:1')], new Map([['mid:1', PHOTO]]))
    const [row] = await rowsOf(business)
    expect(row).toMatchObject({ state: 'stored', type: 'image/jpeg' })
    const path = await store.find(business.tenantId, row?.sha256 ?? '')
    expect(path).toBe(join(dir, business.tenantId, row?.sha256?.slice(0, 2) ?? '', row?.sha256 ?? ''))
    expect(readFileSync(path ?? '')).toEqual(PHOTO)
    expect(statSync(path ?? '').mode & 0o777).toBe(0o600)
  })

  it.each([
    ['too_large', Buffer.concat([PHOTO, Buffer.alloc(1_000)])],
    ['empty', Buffer.alloc(0)],
    ['type', Buffer.from('<svg onload="alert(1)"/>')],
  ] as const)('is refused as %s, and nothing of it is kept', async (reason, bytes) => {
    const business = await openBusiness()
    await write(business, [file('mid:1')], new Map([['mid:1', bytes]]))
    expect(await rowsOf(business)).toMatchObject([{ state: 'refused', reason, sha256: null }])
    expect(readdirSync(dir)).not.toContain(business.tenantId)
  })

  it('that lies with the provider waits in the same transaction as its message', async () => {
    const business = await openBusiness()
    await write(business, [file('https://a'), file('https://b')])
    expect((await rowsOf(business)).map(({ state }) => state)).toEqual(['waiting', 'waiting'])
  })

  it('is asked for by one worker at a time, and settled once', async () => {
    const business = await openBusiness()
    await write(business, [file('https://a')])
    const [{ id } = { id: '' as AttachmentId }] = await rowsOf(business)
    const begin = () => business.run((tx) => beginFetch(tx, id, 60_000))
    const [first, second] = await Promise.all([begin(), begin()])
    const fetching = first ?? second
    expect([first, second].filter((one) => one !== null)).toHaveLength(1)
    if (fetching === null) throw new Error('nobody asks')
    const kept = await store.keep(business.tenantId, PHOTO, 'image/jpeg')
    expect(await business.run((tx) => settleFetch(tx, fetching, kept))).toBe(true)
    expect(await business.run((tx) => settleFetch(tx, fetching, kept))).toBe(false)
    expect((await business.events()).filter((type) => type === 'attachment:stored')).toHaveLength(1)
  })

  it('that never comes is given up in the end, and says so', async () => {
    const business = await openBusiness()
    await write(business, [file('https://a')])
    const [{ id } = { id: '' as AttachmentId }] = await rowsOf(business)
    for (let tries = 0; tries < 20; tries++) {
      await business.rows('update attachments set next_at = now() returning 1 as one')
      const fetching = await business.run((tx) => beginFetch(tx, id, 1))
      if (fetching === null) break
      await business.run((tx) => postponeFetch(tx, fetching, null))
    }
    expect(await rowsOf(business)).toMatchObject([{ state: 'refused', reason: 'unreachable', attempts: 10 }])
  })
})

describe('a person who is erased', () => {
  it('takes their files along, but none that somebody else sent too', async () => {
    const business = await openBusiness()
    const own = Buffer.concat([PHOTO, Buffer.from(' of mine')])
    const ann = await write(
      business,
      [file('1'), file('2')],
      new Map([
        ['1', PHOTO],
        ['2', own],
      ]),
    )
    await write(business, [file('1')], new Map([['1', PHOTO]]))
    const digests = await business.run((tx) => eraseAttachments(tx, [ann.customerId]))
    await removeFiles(store, business, digests)
    expect(digests).toHaveLength(1)
    expect((await rowsOf(business)).map(({ state }) => state).sort()).toEqual(['gone', 'gone', 'stored'])
    expect(await store.find(business.tenantId, digests[0] ?? '')).toBeNull()
    const left = (await rowsOf(business)).find(({ state }) => state === 'stored')
    expect(await store.find(business.tenantId, left?.sha256 ?? '')).not.toBeNull()
    expect(
      await business.rows(`select 1 from attachments where state = 'gone' and (name is not null or source <> '')`),
    ).toEqual([])
  })
})

it('bytes whose message came to nothing are removed, and no others', async () => {
  const business = await openBusiness()
  await write(business, [file('1')], new Map([['1', PHOTO]]))
  const kept = await store.keep(business.tenantId, Buffer.concat([PHOTO, Buffer.from(' of nobody')]), 'image/jpeg')
  if (kept.kind !== 'stored') throw new Error('it was refused')
  const { db } = business.records
  expect(await removeOrphans(db, store, business.tenantId)).toBe(0)
  expect(await removeOrphans(db, store, business.tenantId, -1_000)).toBe(1)
  expect(await store.find(business.tenantId, kept.sha256)).toBeNull()
  const [row] = await rowsOf(business)
  expect(await store.find(business.tenantId, row?.sha256 ?? '')).not.toBeNull()
})

it('a digest that is none leads nowhere', async () => {
  const tenantId = asId<TenantId>('0190b7a4-0000-7000-8000-000000000000')
  await expect(store.find(tenantId, '../../../etc/passwd')).rejects.toThrow(TypeError)
})
