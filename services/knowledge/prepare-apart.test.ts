import { describe, expect, it } from 'vitest'
import { prepareApart } from './prepare-apart.ts'

const text = (content: string) => prepareApart({ kind: 'text', title: null, bytes: Buffer.from(content) })

describe('reading apart', () => {
  it('gives each file its own text, however many come at once', async () => {
    const names = ['one', 'two', 'three', 'four', 'five']
    const read = await Promise.all(names.map((name) => text(`This is ${name}.`)))
    expect(read.map(({ chunks }) => chunks[0]?.text)).toEqual(names.map((name) => `This is ${name}.`))
  })

  it('refuses what cannot be read, and reads the next file all the same', async () => {
    const broken = { kind: 'pdf', title: null, bytes: Buffer.from('no pdf') } as const
    const [refused, fine] = await Promise.allSettled([prepareApart(broken), text('Still here.')])
    expect(refused).toMatchObject({ status: 'rejected', reason: { reason: 'unreadable_file' } })
    expect(fine.status).toBe('fulfilled')
    expect((await text('And here.')).title).toBe('And here.')
  })

  it('tells those who come in a crowd to come back', async () => {
    const crowd = await Promise.allSettled(Array.from({ length: 60 }, (_, at) => text(`Line ${at}.`)))
    const refused = crowd.flatMap((one) => (one.status === 'rejected' ? [one.reason as { reason: string }] : []))
    expect(refused.length).toBeGreaterThan(0)
    expect(new Set(refused.map(({ reason }) => reason))).toEqual(new Set(['busy_reading']))
    expect(crowd.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(30)
  })
})
