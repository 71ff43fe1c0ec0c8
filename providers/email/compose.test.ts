import { describe, expect, it } from 'vitest'
import type { OutboundMessage } from '../messaging/contract.ts'
import { composeMail } from './compose.ts'
import { htmlOf } from './html.ts'

const message = (changes: Partial<OutboundMessage> = {}): OutboundMessage => ({
  channel: 'email',
  from: 'hello@shop.example',
  to: 'ann@mail.example',
  body: { form: 'text', text: 'Hello', attachments: [], subject: 'A message from the shop' },
  statusCallbackUrl: '',
  validForMs: null,
  ledgerId: '0199',
  purpose: 'reply',
  senderName: 'The shop',
  replyTo: null,
  isByStaff: false,
  ...changes,
})
const answering = (subject: string, references = '', id = '<asked@mail.example>') =>
  composeMail(message({ replyTo: { providerMessageId: id, metadata: { subject, references, threadId: 't1' } } }))

describe('a mail', () => {
  it.each([
    ['Table', 'Re: Table'],
    ['Re: Table', 'Re: Table'],
    ['AW: Tisch', 'AW: Tisch'],
    ['RE[2]: Table', 'RE[2]: Table'],
    ['Regarding the table', 'Re: Regarding the table'],
    ['Table\r\nBcc: all@x.example', 'Re: Table Bcc: all@x.example'],
    ['', 'A message from the shop'],
  ])('about %j answers as %j', (asked, subject) => {
    expect(answering(asked).subject).toBe(subject)
  })

  it('names the mail it answers and those before it, of a long thread the first and the last', () => {
    expect(answering('x', '<a@x> <b@x>').headers).toMatchObject({
      'In-Reply-To': '<asked@mail.example>',
      References: '<a@x> <b@x> <asked@mail.example>',
    })
    const long = Array.from({ length: 40 }, (_, index) => `<${index}@x>`).join(' ')
    const references = answering('x', long).headers['References']?.split(' ') ?? []
    expect(references).toHaveLength(12)
    expect([references[0], references.at(-1)]).toEqual(['<0@x>', '<asked@mail.example>'])
  })

  it('lets no line of its own into the headers', () => {
    const evil = answering('x', '<a@x>\r\nBcc:', '<a@x>\r\nBcc: all@x.example')
    expect(JSON.stringify(evil.headers)).not.toContain('Bcc')
    expect(composeMail(message({ senderName: 'Shop\r\nBcc: x' })).from.name).toBe('Shop Bcc: x')
  })

  it('says that a machine wrote it, unless a person did', () => {
    expect(answering('x').headers['Auto-Submitted']).toBe('auto-replied')
    expect(composeMail(message()).headers['Auto-Submitted']).toBe('auto-generated')
    expect(composeMail(message({ isByStaff: true })).headers).toEqual({ 'X-Steward-Loop': 'hello@shop.example' })
  })

  it('can be unsubscribed from with one request when it is marketing, and only then', () => {
    expect(
      composeMail(message({ purpose: 'marketing', unsubscribeUrl: 'https://s.example/u/1' })).headers,
    ).toMatchObject({
      'List-Unsubscribe': '<https://s.example/u/1>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    })
    expect(composeMail(message()).headers).not.toHaveProperty('List-Unsubscribe')
  })
})

describe('the HTML of a text', () => {
  it('shows the same and nothing else', () => {
    expect(htmlOf('Hello <b>Ann</b>,\n\nline & line\nnext "line"')).toBe(
      '<p>Hello &lt;b&gt;Ann&lt;/b&gt;,</p>\n<p>line &amp; line<br>next &quot;line&quot;</p>',
    )
  })

  it('links addresses without the punctuation behind them', () => {
    expect(htmlOf('See https://x.example/a?b=1&c=2.')).toBe(
      '<p>See <a href="https://x.example/a?b=1&amp;c=2">https://x.example/a?b=1&amp;c=2</a>.</p>',
    )
    expect(htmlOf('javascript:alert(1) https://x.example/"onclick="x')).not.toContain('"onclick')
  })
})
