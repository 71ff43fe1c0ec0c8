import { describe, expect, it } from 'vitest'
import { itemsOf } from './groups.ts'
import { message } from './message.fixture.ts'
import { keyOf, messagesOf, threadOf } from './threads.ts'
import { answeredIds, tickOf } from './ticks.ts'

const shape = (messages: Parameters<typeof itemsOf>[0]) =>
  itemsOf(messages).map((item) =>
    item.kind === 'day'
      ? 'day'
      : `${item.isFirst ? '[' : ''}${item.message.text}${item.isLast ? ']' : ''}${item.isLost ? ' lost' : ''}`,
  )

describe('what the screen shows', () => {
  it('has a rule per day and runs of one side within three minutes', () => {
    const messages = [
      message('sent', 0, { text: 'a' }),
      message('sent', 1, { text: 'b' }),
      message('received', 1, { text: 'c' }),
      message('received', 30, { text: 'd' }),
      message('received', 31, { text: 'e', at: new Date(2026, 9, 16, 9, 0).toISOString() }),
    ]
    expect(shape(messages)).toEqual(['day', '[a', 'b]', '[c]', '[d]', 'day', '[e]'])
  })

  it('leaves out what has not arrived yet and sets apart what never will', () => {
    const messages = [
      message('received', 0, { text: 'a' }),
      message('received', 0, { text: 'b', status: 'undelivered', errorCode: 63_016 }),
      message('received', 0, { text: 'c', status: 'queued' }),
      message('received', 0, { text: 'd', status: 'read' }),
    ]
    expect(shape(messages)).toEqual(['day', '[a]', '[b] lost', '[d]'])
  })

  it('is one conversation only, oldest first', () => {
    const [late, early] = [message('sent', 9), message('received', 2)]
    const others = [message('sent', 1, { channel: 'sms' }), message('sent', 1, { from: '+353209120002' })]
    expect(messagesOf([late, ...others, early], threadOf(late))).toEqual([early, late])
    expect(keyOf(threadOf(late))).toBe(keyOf(threadOf(early)))
  })
})

describe('ticks', () => {
  const unknown = { webhookStatus: undefined, isUnderWay: false, isAnswered: false }
  it('go from sent over delivered to answered, or say that nobody took it', () => {
    expect(tickOf({ ...unknown, isUnderWay: true })).toBe('sent')
    expect(tickOf(unknown)).toBe('delivered')
    expect(tickOf({ ...unknown, webhookStatus: 204, isUnderWay: true })).toBe('delivered')
    expect(tickOf({ ...unknown, webhookStatus: 503 })).toBe('refused')
    expect(tickOf({ ...unknown, webhookStatus: 0 })).toBe('refused')
    expect(tickOf({ ...unknown, webhookStatus: 0, isAnswered: true })).toBe('read')
  })

  it('count as answered only before the last answer', () => {
    const messages = [
      message('sent', 0),
      message('received', 1),
      message('sent', 2),
      message('received', 3),
      message('sent', 4),
    ]
    expect([...answeredIds(messages)]).toEqual([messages[0]?.id, messages[2]?.id])
    expect(answeredIds([message('sent', 0)]).size).toBe(0)
  })
})
