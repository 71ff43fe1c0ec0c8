import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { normaliseAddress } from './address.ts'
import { eventOf } from './event.ts'

const folder = new URL('../../../shared/data/eml/', import.meta.url)
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')) : []
const read = (name: string) =>
  eventOf({ raw: readFileSync(new URL(name, folder)), to: 'us@shop.example', checkedBy: null })

describe.skipIf(files.length === 0)('mails as the world sends them', () => {
  it.each(files)('%s is a message or is refused with a reason', async (name) => {
    const event = await read(name)
    if (event === null) return
    if (event.kind === 'ignored') return expect(event.reason).toMatch(/\w/)
    if (event.kind !== 'message') throw new Error(event.kind)
    expect(normaliseAddress(event.from)).toBe(event.from)
    expect(event.providerMessageId).toMatch(/^<[^<>\s]+>$/)
    expect(event.text.length + event.attachments.length).toBeGreaterThan(0)
    expect(event.text.isWellFormed()).toBe(true)
    expect(event.text).not.toContain('\0')
  })

  it('reads nearly all of them, whatever their charset', async () => {
    const events = await Promise.all(files.map(read))
    expect(events.filter((event) => event?.kind === 'message').length).toBeGreaterThan(files.length * 0.7)
    const japanese = await Promise.all(files.filter((name) => name.includes('japanese')).map(read))
    for (const event of japanese) expect(event?.kind === 'message' && event.text).not.toMatch(/\uFFFD/)
  })
})
