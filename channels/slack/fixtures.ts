import type { GoldenSet } from '../channel.suite.ts'

// From docs.slack.dev, Events API: message.im, app_mention, message_changed, file_share.
type Members = Readonly<Record<string, unknown>>

const said = {
  type: 'message',
  channel: 'D024BE91L',
  user: 'U2147483697',
  text: 'Hello hello can you hear me?',
  ts: '1355517523.000005',
  event_ts: '1355517523.000005',
  channel_type: 'im',
}
const outer = {
  token: 'one-long-verification-token',
  team_id: 'T061EG9R6',
  api_app_id: 'A0PNCHHK2',
  type: 'event_callback',
  authorizations: [{ enterprise_id: null, team_id: 'T061EG9R6', user_id: 'U0BOT', is_bot: true }],
  event_id: 'Ev0PV52K21',
  event_time: 1_355_517_523,
}
const event = (members: Members, around: Members = {}) =>
  JSON.stringify({ ...outer, ...around, event: { ...said, ...members } })
const without = (name: string) =>
  JSON.stringify(Object.fromEntries(Object.entries({ ...outer, event: said }).filter(([key]) => key !== name)))
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const read = {
  kind: 'message',
  providerMessageId: 'Ev0PV52K21',
  ref: 'D024BE91L/1355517523.000005',
  from: 'T061EG9R6/U2147483697',
  to: 'T061EG9R6/A0PNCHHK2',
  profileName: null,
  providerAt: '2012-12-14T20:38:43.000Z',
} as const

const mention = { type: 'app_mention', channel: 'C0LAN2Q65', channel_type: undefined, text: '<@U0BOT> is it in stock?' }
const changed = (before: Members, after: Members) =>
  event({
    subtype: 'message_changed',
    hidden: true,
    user: undefined,
    text: undefined,
    ts: '1355517600.000100',
    event_ts: '1355517600.000100',
    previous_message: { type: 'message', user: said.user, text: said.text, ts: said.ts, ...before },
    message: { type: 'message', user: said.user, text: said.text, ts: said.ts, ...after },
  })
const edited = { user: said.user, ts: '1355517600.000100' }
const PRIVATE = 'https://files.slack.com/files-pri/T061EG9R6-F0RDC39U1/roof.png'
const file = {
  id: 'F0RDC39U1',
  name: 'roof.png',
  mimetype: 'image/png',
  size: 153_000,
  url_private: PRIVATE,
  url_private_download: `${PRIVATE}?download`,
}
const CHALLENGE = '3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P'

export const golden: GoldenSet = {
  tenantAddress: 'T061EG9R6/A0PNCHHK2',
  withText: (text) => event({ text: escaped(text) }),
  addresses: [
    ['T061EG9R6/U2147483697', 'T061EG9R6/U2147483697'],
    [' t061eg9r6/w012a3cde ', 'T061EG9R6/W012A3CDE'],
    ['T061EG9R6/A0PNCHHK2', 'T061EG9R6/A0PNCHHK2'],
    ['U2147483697', null],
    ['T061EG9R6/C0LAN2Q65', null],
    ['T061EG9R6/U1/U2', null],
    ['ann@example.com', null],
    ['', null],
  ],
  payloads: [
    {
      name: 'a message to us alone',
      body: event({}),
      expected: { ...read, text: said.text, attachments: [], metadata: { place: 'D024BE91L' } },
    },
    {
      name: 'a message in a thread',
      body: event({ thread_ts: '1355517000.000001' }),
      expected: {
        ...read,
        metadata: { place: 'D024BE91L', thread: '1355517000.000001', repliedTo: 'D024BE91L/1355517000.000001' },
      },
    },
    {
      name: 'a mention in a channel: the answer opens a thread under it',
      body: event(mention),
      expected: {
        ...read,
        ref: 'C0LAN2Q65/1355517523.000005',
        text: 'is it in stock?',
        metadata: { place: 'C0LAN2Q65', thread: '1355517523.000005' },
      },
    },
    {
      name: 'a mention in a thread',
      body: event({ ...mention, thread_ts: '1355517000.000001', text: 'Tell me, <@U0BOT>' }),
      expected: {
        text: 'Tell me, @U0BOT',
        metadata: { place: 'C0LAN2Q65', thread: '1355517000.000001', repliedTo: 'C0LAN2Q65/1355517000.000001' },
      },
    },
    {
      name: 'somebody of another organisation',
      body: event({ user_team: 'T0OTHER', team: 'T0OTHER' }),
      expected: { from: 'T0OTHER/U2147483697' },
    },
    { name: 'emoji', body: event({ text: 'Hi 👋🏽 :tada: 🇧🇷' }), expected: { text: 'Hi 👋🏽 :tada: 🇧🇷' } },
    { name: 'right-to-left text', body: event({ text: 'שלום مرحبا' }), expected: { text: 'שלום مرحبا' } },
    { name: '20,000 characters', body: event({ text: 'ä'.repeat(20_000) }), expected: { text: 'ä'.repeat(20_000) } },
    {
      name: 'what Slack makes of links, names and signs',
      body: event({
        text: 'See <https://a.example/x?y=1&amp;z=2> and <https://b.example|our page>, <mailto:a@b.example|a@b.example> <@U1|ann> <#C1|general> <!here> 1 &lt; 2',
      }),
      expected: {
        text: 'See https://a.example/x?y=1&z=2 and our page (https://b.example), a@b.example @ann #general @here 1 < 2',
      },
    },
    {
      name: 'a file with words',
      body: event({ subtype: 'file_share', text: 'the roof', files: [file] }),
      expected: {
        ...read,
        text: 'the roof',
        attachments: [{ url: `${PRIVATE}?download`, contentType: 'image/png', name: 'roof.png', sizeBytes: 153_000 }],
      },
    },
    {
      name: 'a file that another organisation still keeps',
      body: event({ subtype: 'file_share', text: '', files: [{ id: 'F1', file_access: 'check_file_info' }] }),
      expected: { kind: 'ignored' },
    },
    {
      name: 'a changed message',
      body: changed({}, { text: 'Hello, is it <https://x.example> now?', edited }),
      expected: {
        ...read,
        text: 'Hello, is it https://x.example now?',
        providerAt: '2012-12-14T20:40:00.000Z',
        editOf: { ref: read.ref, version: 1_355_517_600_000_100 },
      },
    },
    {
      name: 'a mention that was put in afterwards',
      body: event({ ...mention, edited }),
      expected: {
        text: 'is it in stock?',
        editOf: { ref: 'C0LAN2Q65/1355517523.000005', version: 1_355_517_600_000_100 },
      },
    },
    { name: 'a link that unfolded', body: changed({}, { attachments: [{ id: 1 }] }), expected: { kind: 'ignored' } },
    { name: 'a change that changed no word', body: changed({}, { edited }), expected: { kind: 'ignored' } },
    {
      name: 'a change of our own message',
      body: changed({}, { text: 'x', edited, bot_id: 'B1', user: 'U0BOT' }),
      expected: { kind: 'ignored' },
    },
    {
      name: 'a deleted message',
      body: event({
        subtype: 'message_deleted',
        hidden: true,
        deleted_ts: said.ts,
        user: undefined,
        previous_message: said,
      }),
      expected: { kind: 'deleted', from: read.from, ref: read.ref },
    },
    {
      name: 'a message of ours that somebody deleted',
      body: event({ subtype: 'message_deleted', deleted_ts: said.ts, previous_message: { ...said, bot_id: 'B1' } }),
      expected: { kind: 'ignored' },
    },
    {
      name: 'a deletion that does not say whose',
      body: event({ subtype: 'message_deleted', deleted_ts: said.ts }),
      expected: { kind: 'ignored' },
    },
    { name: 'our own message', body: event({ user: 'U0BOT', text: 'Hi' }), expected: { kind: 'ignored' } },
    { name: "another machine's", body: event({ bot_id: 'B0001', app_id: 'A9' }), expected: { kind: 'ignored' } },
    {
      name: "an old integration's",
      body: event({ subtype: 'bot_message', user: undefined, username: 'hook' }),
      expected: { kind: 'ignored' },
    },
    {
      name: 'what people say to each other in a channel',
      body: event({ channel: 'C0LAN2Q65', channel_type: 'channel', thread_ts: '1.000001' }),
      expected: { kind: 'ignored' },
    },
    { name: 'a group of people', body: event({ channel_type: 'mpim' }), expected: { kind: 'ignored' } },
    { name: 'somebody who joined', body: event({ subtype: 'channel_join' }), expected: { kind: 'ignored' } },
    {
      name: 'an event whose members mean something else',
      body: event({ type: 'channel_created', channel: { id: 'C1', name: 'new' }, user: { id: 'U1' } }),
      expected: { kind: 'ignored' },
    },
    { name: 'no author', body: event({ user: undefined }), expected: { kind: 'ignored' } },
    { name: 'nothing at all', body: event({ text: ' \n' }), expected: { kind: 'ignored' } },
    { name: 'a NUL character', body: event({ text: 'a\0b' }), expected: { text: 'ab' } },
    { name: 'fields nobody announced', body: event({ brand_new: [1] }, { new_too: 1 }), expected: { ...read } },
    {
      name: 'the question whether the address is ours',
      body: JSON.stringify({ token: 'Jhj5dZrVaK7ZwHHjRyZWjbDl', challenge: CHALLENGE, type: 'url_verification' }),
      expected: { kind: 'ignored' },
      acknowledged: { status: 200, contentType: 'text/plain', body: CHALLENGE },
    },
    {
      name: 'too many events',
      body: JSON.stringify({ type: 'app_rate_limited', team_id: 'T1', minute_rate_limited: 1, api_app_id: 'A1' }),
      expected: { kind: 'ignored' },
      acknowledged: { body: '' },
    },
    { name: 'no event id', body: without('event_id'), expected: null },
    { name: 'no workspace', body: without('team_id'), expected: null },
    { name: 'no app', body: without('api_app_id'), expected: null },
    { name: 'no event', body: without('event'), expected: null },
    { name: 'another type', body: JSON.stringify({ ...outer, type: 'block_actions' }), expected: null },
  ],
}
