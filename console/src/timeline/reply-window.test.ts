import { expect, it } from 'vitest'
import { replyWindow } from './reply-window.ts'

const NOW = Date.parse('2026-11-21T12:00:00Z')
const open = (openUntil: string | null) => [{ channel: 'whatsapp' as const, openUntil }]

it('shows the clock of the channel the reply leaves on', () => {
  expect(replyWindow(open('2026-11-22T07:12:00Z'), 'whatsapp', NOW)).toEqual({
    kind: 'open',
    words: 'Leaves on WhatsApp, window open for 19 h 12 min',
  })
})

it('warns in its last two hours and shuts when it is over', () => {
  expect(replyWindow(open('2026-11-21T13:00:00Z'), 'whatsapp', NOW).kind).toBe('closing')
  expect(replyWindow(open('2026-11-21T11:59:00Z'), 'whatsapp', NOW).kind).toBe('shut')
  expect(replyWindow(open(null), 'whatsapp', NOW).kind).toBe('shut')
})

it('does not hold for channels without a window', () => {
  expect(replyWindow(open(null), 'sms', NOW)).toEqual({ kind: 'free', words: 'Leaves on SMS' })
  expect(replyWindow([], null, NOW).kind).toBe('free')
})
