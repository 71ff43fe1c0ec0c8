import type { GoldenSet } from '../channel.suite.ts'

// SendGrid's inbound parse in raw mode, as its own library's sample data shows it; values replaced.
const BOUNDARY = 'xYzZY'
const US = 'hello@shop.example'
const THEM = 'ann.poe@mail.example'
const OURS = '019a9c0e-5b1d-7c3a-9f4e-3d2c1b0a9f8e'

const form = (fields: Record<string, string>): string =>
  [
    ...Object.entries(fields).map(
      ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    ),
    `--${BOUNDARY}--\r\n`,
  ].join('')

const HEAD = {
  From: `Ann Poe <${THEM}>`,
  To: `The shop <${US}>`,
  Subject: 'A question',
  'Message-ID': '<m1@mail.example>',
  Date: 'Fri, 20 Nov 2026 10:00:00 +0100',
  'MIME-Version': '1.0',
  'Content-Type': 'text/plain; charset=utf-8',
}

const mail = (head: Record<string, string>, body: string): string =>
  `${Object.entries({ ...HEAD, ...head })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n${body}`

const posted = (email: string, more: Record<string, string> = {}): string =>
  form({
    dkim: '{@mail.example : pass}',
    email,
    to: US,
    from: `Ann Poe <${THEM}>`,
    envelope: JSON.stringify({ to: [US], from: THEM }),
    SPF: 'pass',
    charsets: '{"to":"UTF-8","from":"UTF-8"}',
    ...more,
  })

const ignored = { kind: 'ignored' } as const
const auto = (name: string, head: Record<string, string>) => ({
  name,
  body: posted(mail(head, 'I am away until Monday.')),
  expected: ignored,
})

const QUOTED = [
  'Yes, Tuesday suits me.',
  '',
  'On Thu, 19 Nov 2026 at 18:00, The shop <hello@shop.example> wrote:',
  '> Does Tuesday suit you?',
  '> Best regards',
].join('\r\n')

const GERMAN = [
  'Ja, das passt.',
  '',
  'Am 19.11.2026 um 18:00 schrieb The shop <hello@shop.example>:',
  '> Passt Dienstag?',
].join('\r\n')

const TWO_PARTS = [
  '--part',
  'Content-Type: text/plain; charset=iso-8859-1',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Gr=FC=DFe aus K=F6ln',
  '--part',
  'Content-Type: image/png; name="roof.png"',
  'Content-Disposition: attachment; filename="roof.png"',
  'Content-Transfer-Encoding: base64',
  '',
  'iVBORw0KGgo=',
  '--part--',
  '',
].join('\r\n')

const HTML = '<p>Hello&nbsp;there</p><p>I want a <b>table</b></p><blockquote>the old mail</blockquote>'

export const golden: GoldenSet = {
  headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  tenantAddress: US,
  // Base64 keeps every character, as mail programs do with text that is not plain ASCII.
  withText: (text) =>
    posted(
      mail({ 'Content-Transfer-Encoding': 'base64', Subject: '' }, Buffer.from(text.toWellFormed()).toString('base64')),
    ),
  kept: (text) => text.replaceAll('\0', '').toWellFormed().replaceAll(/\r\n?/g, '\n').trim(),
  addresses: [
    ['Ann.Poe@Mail.example', THEM],
    ['Ann Poe <ann.poe@mail.example>', THEM],
    ['"Poe, Ann" <ann.poe@mail.example> ', THEM],
    ['jdöe@mächine.example', 'jdöe@mächine.example'],
    ['ann+roof@mail.example', 'ann+roof@mail.example'],
    ['ann', null],
    ['ann@mail', null],
    ['ann@@mail.example', null],
    ['ann poe@mail.example', null],
    ['.ann@mail.example', null],
    [`${'a'.repeat(65)}@mail.example`, null],
    ['ann@mail.example, bob@mail.example', null],
    ['', null],
  ],
  payloads: [
    {
      name: 'a plain mail',
      body: posted(mail({}, 'How much is a table?\r\n')),
      expected: {
        kind: 'message',
        providerMessageId: '<m1@mail.example>',
        from: THEM,
        to: US,
        text: 'A question\n\nHow much is a table?',
        profileName: 'Ann Poe',
        providerAt: '2026-11-20T09:00:00.000Z',
        attachments: [],
        isSenderUnproven: false,
        metadata: { subject: 'A question', references: '' },
      },
    },
    {
      name: 'an answer, without what it quotes',
      body: posted(mail({ 'In-Reply-To': '<b@x>', References: '<a@x>\r\n <b@x>' }, QUOTED)),
      expected: {
        kind: 'message',
        text: 'Yes, Tuesday suits me.',
        metadata: { subject: 'A question', references: '<a@x> <b@x>', repliedTo: '<b@x>' },
      },
    },
    {
      name: 'an answer to one of our mails',
      body: posted(mail({ 'In-Reply-To': `<${OURS}@shop.example>`, References: '<a@x>' }, 'Yes.')),
      expected: { metadata: { repliedTo: OURS } },
    },
    {
      name: 'an answer to a mail of somebody who numbers theirs as we do',
      body: posted(mail({ 'In-Reply-To': `<${OURS}@mail.example>` }, 'Yes.')),
      expected: { metadata: { repliedTo: `<${OURS}@mail.example>` } },
    },
    {
      name: 'an answer in German',
      body: posted(mail({}, GERMAN)),
      expected: { kind: 'message', text: 'Ja, das passt.' },
    },
    {
      name: 'a signature that the sender marked',
      body: posted(mail({}, 'Please call me.\r\n\r\n-- \r\nAnn Poe\r\nPoe & Sons\r\n+1 555 0100\r\n')),
      expected: { kind: 'message', text: 'Please call me.' },
    },
    {
      name: 'another charset, and a file of which only the facts are kept',
      body: posted(mail({ 'Content-Type': 'multipart/mixed; boundary=part' }, TWO_PARTS)),
      expected: {
        kind: 'message',
        text: 'A question\n\nGrüße aus Köln',
        attachments: [{ url: 'mid:m1%40mail.example/1', contentType: 'image/png', name: 'roof.png', sizeBytes: 8 }],
      },
    },
    {
      name: 'a mail that is HTML only',
      body: posted(mail({ 'Content-Type': 'text/html; charset=utf-8' }, HTML)),
      expected: { kind: 'message', text: 'A question\n\nHello there\n\nI want a table' },
    },
    {
      name: 'an empty mail whose subject says it all',
      body: posted(mail({ Subject: '=?utf-8?B?Q2Fmw6kgb3Blbj8=?=' }, '')),
      expected: { kind: 'message', text: 'Café open?' },
    },
    {
      name: 'a mail without an id: the same bytes have the same one',
      body: posted(mail({ 'Message-ID': '' }, 'Hello')),
      expected: {
        kind: 'message',
        providerMessageId: '<b28e595565ebc945d30ed1bbc6a25f97ee20925373fa6145c6d7b8bbd801b8a9@no-message-id.invalid>',
      },
    },
    {
      name: 'a sender nothing speaks for',
      body: posted(mail({}, 'Hello'), { dkim: '{@spam.example : pass}' }),
      expected: { kind: 'message', isSenderUnproven: true },
    },
    {
      name: 'the envelope, not the header, says whose mailbox it is',
      body: posted(mail({ To: 'someone@else.example' }, 'Hello')),
      expected: { kind: 'message', to: US },
    },
    auto('an out-of-office note', { 'Auto-Submitted': 'auto-replied' }),
    auto('an out-of-office note of an older program', { 'X-Autoreply': 'yes' }),
    auto('a program that wants no automatic answer', { 'X-Auto-Response-Suppress': 'OOF, AutoReply' }),
    auto('a mailing list', { 'List-Id': '<news.mail.example>' }),
    auto('a bulk mail', { Precedence: 'bulk' }),
    auto('a bounce', { 'Return-Path': '<>' }),
    auto('a mail server', { From: 'Mail Delivery Subsystem <MAILER-DAEMON@mail.example>' }),
    auto('a delivery report', { 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=x' }),
    auto('a sender that takes no answers', { From: 'orders-noreply@mail.example' }),
    auto('our own mail that came back', { 'X-Steward-Loop': US }),
    auto('our own address', { From: `The shop <${US}>` }),
    auto('a mail of two authors', { From: `${THEM}, bob@mail.example\r\nFrom: eve@mail.example` }),
    auto('a mail of nobody', { From: '' }),
    {
      name: 'a mail that says "no" to being automatic',
      body: posted(mail({ 'Auto-Submitted': 'no' }, 'Hello')),
      expected: { kind: 'message' },
    },
    { name: 'nothing at all', body: posted(mail({ Subject: '' }, '')), expected: ignored },
    { name: 'a form without the mail', body: form({ to: US, envelope: JSON.stringify({ to: [US] }) }), expected: null },
    { name: 'a form without its envelope', body: form({ email: mail({}, 'Hello') }), expected: null },
    { name: 'an envelope to nowhere', body: posted(mail({}, 'Hello'), { envelope: '{"to":["x"]}' }), expected: null },
    { name: 'bytes that are no mail', body: posted('\r\n\r\n'), expected: null },
  ],
}
