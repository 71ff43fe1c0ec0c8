import type { GoldenSet } from '../channel.suite.ts'

// From Twilio's documentation of inbound WhatsApp messages and one recorded button reply, values replaced.
const SID = 'SM0123456789abcdef0123456789abcdef'
const MEDIA = `https://api.twilio.com/2010-04-01/Accounts/AC0123456789abcdef0123456789abcdef/Messages/${SID}/Media/ME0123456789abcdef0123456789abcdef`

const base = {
  SmsMessageSid: SID,
  NumMedia: '0',
  ProfileName: 'Ann Example',
  MessageType: 'text',
  SmsSid: SID,
  WaId: '15005550001',
  SmsStatus: 'received',
  Body: 'Hi',
  To: 'whatsapp:+14155238886',
  NumSegments: '1',
  ReferralNumMedia: '0',
  MessageSid: SID,
  AccountSid: 'AC0123456789abcdef0123456789abcdef',
  ChannelMetadata: '{"type":"whatsapp","data":{"context":{"ProfileName":"Ann Example","WaId":"15005550001"}}}',
  From: 'whatsapp:+15005550001',
  ApiVersion: '2010-04-01',
}

type Fields = Partial<typeof base> & Record<string, string>
const form = (fields: Fields = {}) => new URLSearchParams({ ...base, ...fields }).toString()
const without = (name: string) => new URLSearchParams(Object.entries(base).filter(([key]) => key !== name)).toString()

const read = {
  kind: 'message',
  providerMessageId: SID,
  from: '+15005550001',
  to: '+14155238886',
  profileName: 'Ann Example',
  providerAt: null,
} as const

const image = { url: MEDIA, contentType: 'image/jpeg' }
const media = { NumMedia: '1', MessageType: 'image', MediaContentType0: 'image/jpeg', MediaUrl0: MEDIA }
const rtl = 'שלום, כמה זה עולה? مرحبا'
const emoji = 'Hi 👋🏽 👨‍👩‍👧‍👦 🇧🇷 ❤️'

export const golden: GoldenSet = {
  tenantAddress: '+14155238886',
  withText: (text) => form({ Body: text }),
  takesBlanks: true,
  addresses: [
    ['whatsapp:+15005550001', '+15005550001'],
    ['+1 (500) 555-0001', '+15005550001'],
    ['+5215512345678', '+5215512345678'],
    ['5005550001', null],
    ['12345', null],
    ['ann@example.com', null],
    ['call me at +15005550001', null],
    ['', null],
  ],
  payloads: [
    { name: 'a text', body: form(), expected: { ...read, text: 'Hi', attachments: [] } },
    { name: 'emoji', body: form({ Body: emoji }), expected: { ...read, text: emoji } },
    { name: 'right-to-left text', body: form({ Body: rtl }), expected: { ...read, text: rtl } },
    { name: '20,000 characters', body: form({ Body: 'ä'.repeat(20_000) }), expected: { text: 'ä'.repeat(20_000) } },
    {
      name: 'a photo without text',
      body: form({ ...media, Body: '' }),
      expected: { ...read, text: '', attachments: [image] },
    },
    {
      name: 'a photo with text',
      body: form({ ...media, Body: 'look' }),
      expected: { text: 'look', attachments: [image] },
    },
    {
      name: 'media whose address is none',
      body: form({ ...media, MediaUrl0: 'javascript:1' }),
      expected: { attachments: [] },
    },
    {
      name: 'media without a type',
      body: form({ NumMedia: '1', MediaUrl0: MEDIA }),
      expected: { attachments: [{ url: MEDIA, contentType: 'application/octet-stream' }] },
    },
    {
      name: 'an absurd count of media',
      body: form({ NumMedia: '1e99', MediaUrl0: MEDIA }),
      expected: { attachments: [{ url: MEDIA, contentType: 'application/octet-stream' }] },
    },
    {
      name: 'a button reply',
      body: form({
        MessageType: 'interactive',
        Body: 'Confirm',
        ButtonText: 'Confirm',
        ButtonPayload: 'confirm:42',
        OriginalRepliedMessageSid: 'MM0123456789abcdef0123456789abcdef',
        OriginalRepliedMessageSender: 'whatsapp:+14155238886',
        ExternalUserId: 'whatsapp:ID.1234567890123456',
        FrequentlyForwarded: 'false',
        Forwarded: 'false',
      }),
      expected: {
        ...read,
        text: 'Confirm',
        metadata: {
          messageType: 'interactive',
          buttonPayload: 'confirm:42',
          buttonText: 'Confirm',
          repliedTo: 'MM0123456789abcdef0123456789abcdef',
          forwarded: 'false',
          frequentlyForwarded: 'false',
        },
      },
    },
    { name: 'a button without text', body: form({ Body: '', ButtonText: 'Yes' }), expected: { text: 'Yes' } },
    {
      name: 'a location',
      body: form({
        Body: '',
        MessageType: 'location',
        Latitude: '48.1',
        Longitude: '11.5',
        Label: 'Shop',
        Address: 'Main St 1',
      }),
      expected: {
        ...read,
        text: '📍 Shop, Main St 1 (48.1, 11.5)',
        metadata: {
          messageType: 'location',
          latitude: '48.1',
          longitude: '11.5',
          locationLabel: 'Shop',
          locationAddress: 'Main St 1',
        },
      },
    },
    { name: 'fields nobody announced', body: form({ BrandNewField: 'x' }), expected: { ...read, text: 'Hi' } },
    {
      name: 'a field repeated with the same value',
      body: `${form()}&MessageSid=${SID}`,
      expected: { ...read, text: 'Hi' },
    },
    { name: 'an id repeated with another value', body: `${form()}&MessageSid=SM1`, expected: null },
    { name: 'a sender repeated with another value', body: `${form()}&From=whatsapp%3A%2B1500`, expected: null },
    { name: 'plus and %20 as spaces', body: `${without('Body')}&Body=a+b%20c`, expected: { text: 'a b c' } },
    { name: 'bytes that are no UTF-8', body: `${without('Body')}&Body=caf%E9`, expected: { text: 'caf\uFFFD' } },
    {
      name: 'a NUL character',
      body: form({ Body: 'a\0b', ProfileName: 'A\0nn' }),
      expected: { text: 'ab', profileName: 'Ann' },
    },
    { name: 'nothing at all', body: form({ Body: ' \n' }), expected: { kind: 'message', text: ' \n' } },
    {
      name: 'a delivery report at the wrong address',
      body: form({ MessageStatus: 'delivered', Body: '' }),
      expected: { kind: 'ignored' },
    },
    {
      name: 'a sender without a number',
      body: form({ From: 'whatsapp:ID.1234567890123456' }),
      expected: { kind: 'ignored' },
    },
    { name: 'no message id', body: without('MessageSid'), expected: null },
    { name: 'an empty message id', body: form({ MessageSid: '' }), expected: null },
    { name: 'no sender', body: without('From'), expected: null },
    { name: 'no recipient', body: without('To'), expected: null },
    { name: 'an SMS at the wrong address', body: form({ To: '+14155238886', From: '+15005550001' }), expected: null },
  ],
}
