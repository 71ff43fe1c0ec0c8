import { expect, it } from 'vitest'
import { replyWindow } from './reply-window.ts'

const NOW = Date.parse('2026-11-21T12:00:00Z')
const open = (openUntil: string | null) => ({ channel: 'whatsapp' as const, hasWindow: true, openUntil })

it('says which channel the reply leaves on, and no clock while there is time', () => {
  expect(replyWindow(open('2026-11-22T07:12:00Z'), NOW)).toMatchObject({
    kind: 'open',
    words: 'Leaves on WhatsApp',
  })
})

it('shows the clock in its last four hours and shuts when it is over', () => {
  expect(replyWindow(open('2026-11-21T14:10:00Z'), NOW)).toMatchObject({
    kind: 'closing',
    words: '2 h 10 min left to write freely',
  })
  expect(replyWindow(open('2026-11-21T16:00:01Z'), NOW).kind).toBe('open')
  expect(replyWindow(open('2026-11-21T11:59:00Z'), NOW).kind).toBe('shut')
  expect(replyWindow(open(null), NOW).kind).toBe('shut')
})

it('does not hold for channels without a window, nor where there is nowhere to write to', () => {
  const sms = { channel: 'sms', hasWindow: false, openUntil: null } as const
  expect(replyWindow(sms, NOW)).toEqual({ kind: 'free', words: 'Leaves on SMS' })
  expect(replyWindow(null, NOW).kind).toBe('free')
})

it('says that a reply does not leave to somebody who asked for no more', () => {
  expect(replyWindow(open('2026-11-22T07:12:00Z'), NOW, true)).toMatchObject({
    kind: 'closing',
    words: 'They asked for no more messages on WhatsApp: a reply does not leave',
  })
  expect(replyWindow(open(null), NOW, true).kind).toBe('shut')
})
