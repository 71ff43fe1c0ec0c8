import type { GoldenSet } from '../channel.suite.ts'

// From Twilio's documentation of inbound SMS, values replaced.
const SID = 'SM0123456789abcdef0123456789abcdef'

const base = {
  ToCountry: 'US',
  ToState: 'CA',
  SmsMessageSid: SID,
  NumMedia: '0',
  ToCity: 'SAN FRANCISCO',
  FromZip: '94107',
  SmsSid: SID,
  FromState: 'CA',
  SmsStatus: 'received',
  FromCity: 'SAN FRANCISCO',
  Body: 'Hello',
  FromCountry: 'US',
  To: '+15005550006',
  ToZip: '94105',
  NumSegments: '1',
  MessageSid: SID,
  AccountSid: 'AC0123456789abcdef0123456789abcdef',
  From: '+15005550001',
  ApiVersion: '2010-04-01',
}

const form = (fields: Record<string, string> = {}) => new URLSearchParams({ ...base, ...fields }).toString()
const without = (name: string) => new URLSearchParams(Object.entries(base).filter(([key]) => key !== name)).toString()

const read = {
  kind: 'message',
  providerMessageId: SID,
  from: '+15005550001',
  to: '+15005550006',
  profileName: null,
  providerAt: null,
} as const

const MEDIA = 'https://api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME'
const album = {
  NumMedia: '2',
  MediaUrl0: `${MEDIA}0`,
  MediaContentType0: 'image/png',
  MediaUrl1: `${MEDIA}1`,
  MediaContentType1: 'text/vcard',
}

export const golden: GoldenSet = {
  tenantAddress: '+15005550006',
  withText: (text) => form({ Body: text }),
  takesBlanks: true,
  addresses: [
    ['+15005550001', '+15005550001'],
    ['+44 7911 123456', '+447911123456'],
    ['24273', '24273'],
    ['whatsapp:+15005550001', null],
    ['5005550001', null],
    ['ACME', null],
    ['+1', null],
    ['', null],
  ],
  payloads: [
    {
      name: 'a text',
      body: form(),
      expected: { ...read, text: 'Hello', attachments: [], metadata: { fromCountry: 'US' } },
    },
    { name: 'emoji', body: form({ Body: '👍🏿 ok' }), expected: { ...read, text: '👍🏿 ok' } },
    { name: 'right-to-left text', body: form({ Body: 'مرحبا' }), expected: { ...read, text: 'مرحبا' } },
    { name: '20,000 characters', body: form({ Body: '😀'.repeat(10_000) }), expected: { text: '😀'.repeat(10_000) } },
    {
      name: 'a picture message with two parts',
      body: form({ ...album, Body: '' }),
      expected: {
        ...read,
        text: '',
        attachments: [
          { url: `${MEDIA}0`, contentType: 'image/png' },
          { url: `${MEDIA}1`, contentType: 'text/vcard' },
        ],
      },
    },
    {
      name: 'a stop word Twilio handled itself',
      body: form({ Body: 'STOP', OptOutType: 'STOP', MessagingServiceSid: 'MG0123456789abcdef0123456789abcdef' }),
      expected: {
        ...read,
        text: 'STOP',
        tookFor: 'out',
        metadata: { optOut: 'STOP', messagingService: 'MG0123456789abcdef0123456789abcdef', fromCountry: 'US' },
      },
    },
    { name: 'a message to a short code', body: form({ To: '24273' }), expected: { ...read, to: '24273' } },
    { name: 'a sender that is a short code', body: form({ From: '24273' }), expected: { kind: 'ignored' } },
    { name: 'a sender that is a name', body: form({ From: 'ACME' }), expected: { kind: 'ignored' } },
    { name: 'nothing at all', body: form({ Body: '' }), expected: { kind: 'message', text: '' } },
    {
      name: 'a location, which SMS does not know',
      body: form({ Body: '', Latitude: '1', Longitude: '2' }),
      expected: { kind: 'message', text: '' },
    },
    {
      name: 'a delivery report at the wrong address',
      body: form({ MessageStatus: 'sent' }),
      expected: { kind: 'ignored' },
    },
    { name: 'an id repeated with another value', body: `${form()}&MessageSid=SM1`, expected: null },
    { name: 'no message id', body: without('MessageSid'), expected: null },
    { name: 'no sender', body: without('From'), expected: null },
    { name: 'no recipient', body: without('To'), expected: null },
    { name: 'a WhatsApp message at the wrong address', body: form({ To: 'whatsapp:+14155238886' }), expected: null },
  ],
}
