import { describe, expect, it } from 'vitest'
import { readTwiml } from './twiml.ts'

const messages = (type: string, body: string) => {
  const answer = readTwiml(type, body)
  return answer.kind === 'messages' ? answer.messages.map(({ body: text }) => text) : answer.code
}

describe('an answer to an incoming message', () => {
  it('asks for nothing when it is empty', () => {
    expect(messages('text/xml', '')).toEqual([])
    expect(messages('text/xml', '<?xml version="1.0"?><Response/>')).toEqual([])
    expect(messages('text/xml', '<Response></Response>')).toEqual([])
  })

  it('sends each message, text inside or in a body, entities decoded', () => {
    const twiml = '<Response><Message>a &amp; b</Message><Message><Body>c &lt;3 &#128512;</Body></Message></Response>'
    expect(messages('text/xml; charset=utf-8', twiml)).toEqual(['a & b', 'c <3 😀'])
  })

  it('keeps media apart', () => {
    const twiml = '<Response><Message>look<Media>http://127.0.0.1/a.png</Media></Message></Response>'
    expect(readTwiml('application/xml', twiml)).toMatchObject({
      messages: [{ body: 'look', media: ['http://127.0.0.1/a.png'] }],
    })
  })

  it('sends plain text to the customer, as Twilio does', () => {
    expect(messages('text/plain', 'OK')).toEqual(['OK'])
  })

  it('refuses JSON and broken documents', () => {
    expect(messages('application/json', '{"ok":true}')).toBe(12300)
    expect(messages('text/xml', '<Message>x</Message>')).toBe(12100)
  })
})
