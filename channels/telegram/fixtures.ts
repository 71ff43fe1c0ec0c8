import type { GoldenSet } from '../channel.suite.ts'

// From Telegram's "Testing your bot with updates", with is_bot and chat.type as today's Bot API sends them.
const who = { last_name: 'Test Lastname', id: 1_111_111, first_name: 'Test Firstname', username: 'Testusername' }
const from = { ...who, is_bot: false }
const chat = { ...who, type: 'private' }
const bare = { date: 1_441_645_532, chat, message_id: 1_365, from }

type Members = Readonly<Record<string, unknown>>
const update = (members: Members) => JSON.stringify({ update_id: 10_000, ...members })
const message = (members: Members) => update({ message: { ...bare, ...members } })
const without = (name: string) =>
  update({ message: Object.fromEntries(Object.entries({ ...bare, text: 'x' }).filter(([key]) => key !== name)) })

const read = {
  kind: 'message',
  providerMessageId: '1111111/1365',
  from: '1111111',
  to: null,
  profileName: 'Test Firstname Test Lastname',
  providerAt: '2015-09-07T17:05:32.000Z',
} as const

const FILE = 'AwADBAADbXXXXXXXXXXXGBdhD2l6_XX'
const document = { file_id: FILE, file_unique_id: 'AgADXXXX', file_name: 'Testfile.pdf', mime_type: 'application/pdf' }
const voice = { file_id: FILE, file_unique_id: 'AgADYYYY', duration: 5, mime_type: 'audio/ogg', file_size: 23_000 }
const size = (file_id: string, width: number) => ({ file_id, file_unique_id: file_id, width, height: width })
const bot = { id: 2, is_bot: true, first_name: 'Bot' }
const membership = (status: string, inChat: Members = chat) =>
  update({
    my_chat_member: {
      chat: inChat,
      from,
      date: 1_441_645_600,
      old_chat_member: { user: bot, status: status === 'kicked' ? 'member' : 'kicked' },
      new_chat_member: { user: bot, status, until_date: 0 },
    },
  })
const pressed = {
  id: '4382bfdwdsb323b2d9',
  from,
  data: 'Data from button callback',
  inline_message_id: '1234csdbsk4839',
  chat_instance: '42a',
}
const keyboard = { inline_keyboard: [[{ text: 'Yes, book it', callback_data: 'book:42' }]] }
const group = { id: -1_001_234, type: 'supergroup', title: 'A group' }

export const golden: GoldenSet = {
  tenantAddress: null,
  withText: (text) => message({ text }),
  addresses: [
    ['1111111', '1111111'],
    [' 353209120001 ', '353209120001'],
    ['@Northlight_Bot', '@northlight_bot'],
    ['-1001234', null],
    ['0123', null],
    ['+15005550001', null],
    ['@abc', null],
    ['12345678901234567', null],
    ['', null],
  ],
  payloads: [
    { name: 'a text', body: message({ text: '/start' }), expected: { ...read, text: '/start', attachments: [] } },
    {
      name: 'an answer to one of our messages',
      body: message({ text: 'Yes', reply_to_message: { ...bare, message_id: 1_334, text: 'Original' } }),
      expected: { ...read, text: 'Yes', metadata: { username: 'Testusername', repliedTo: '1111111/1334' } },
    },
    {
      name: 'an answer to a part of one of our messages',
      body: message({
        text: 'Yes',
        reply_to_message: { ...bare, message_id: 1_334, text: 'Original' },
        quote: { text: 'gin', position: 3, is_manual: true },
      }),
      expected: { metadata: { username: 'Testusername', repliedTo: '1111111/1334', repliedPart: 'gin' } },
    },
    { name: 'emoji', body: message({ text: 'Hi 👋🏽 👨‍👩‍👧‍👦 🇧🇷' }), expected: { text: 'Hi 👋🏽 👨‍👩‍👧‍👦 🇧🇷' } },
    { name: 'right-to-left text', body: message({ text: 'שלום مرحبا' }), expected: { text: 'שלום مرحبا' } },
    { name: '20,000 characters', body: message({ text: 'ä'.repeat(20_000) }), expected: { text: 'ä'.repeat(20_000) } },
    { name: 'a NUL character', body: message({ text: 'a\0b' }), expected: { text: 'ab' } },
    { name: 'half of a surrogate pair', body: message({ text: 'a\uD800b' }), expected: { text: 'a\uFFFDb' } },
    {
      name: 'an edit',
      body: update({ edited_message: { ...bare, text: 'Edited text', edit_date: 1_441_646_600 } }),
      expected: {
        ...read,
        providerMessageId: '1111111/1365@10000',
        text: 'Edited text',
        providerAt: '2015-09-07T17:23:20.000Z',
        editOf: { ref: '1111111/1365', version: 10_000 },
      },
    },
    {
      name: 'a document',
      body: message({ document }),
      expected: {
        ...read,
        text: '',
        attachments: [{ url: `telegram-file:${FILE}`, contentType: 'application/pdf', name: 'Testfile.pdf' }],
      },
    },
    {
      name: 'a voice note',
      body: message({ voice }),
      expected: {
        ...read,
        text: '',
        attachments: [{ url: `telegram-file:${FILE}`, contentType: 'audio/ogg', sizeBytes: 23_000 }],
      },
    },
    {
      name: 'a photo with a caption: the largest size',
      body: message({ photo: [size('small', 90), size('large', 1_280)], caption: 'The roof' }),
      expected: {
        ...read,
        text: 'The roof',
        attachments: [{ url: 'telegram-file:large', contentType: 'image/jpeg' }],
      },
    },
    {
      name: 'an animation, which comes as a document too',
      body: message({ animation: { file_id: 'a1' }, document: { file_id: 'a1' } }),
      expected: { attachments: [{ url: 'telegram-file:a1', contentType: 'video/mp4' }] },
    },
    {
      name: 'a location',
      body: message({ location: { latitude: 48.1, longitude: 11.5 } }),
      expected: {
        ...read,
        text: '📍 48.1, 11.5',
        metadata: { username: 'Testusername', latitude: '48.1', longitude: '11.5' },
      },
    },
    {
      name: 'a place with a name',
      body: message({ location: { latitude: 48.1, longitude: 11.5 }, venue: { title: 'Shop', address: 'Main St 1' } }),
      expected: { text: '📍 Shop, Main St 1 (48.1, 11.5)' },
    },
    {
      name: 'a live location that moves on',
      body: update({
        edited_message: { ...bare, edit_date: 1_441_646_600, location: { latitude: 48.2, longitude: 11.5 } },
      }),
      expected: { kind: 'ignored' },
    },
    {
      name: 'a shared contact',
      body: message({ contact: { phone_number: '+15005550001', first_name: 'Ann' } }),
      expected: {
        ...read,
        text: '👤 Ann +15005550001',
        metadata: { username: 'Testusername', contactPhone: '+15005550001' },
      },
    },
    {
      name: 'a button',
      body: update({
        callback_query: {
          ...pressed,
          data: 'book:42',
          message: { ...bare, from: bot, message_id: 1_400, text: 'Shall we?', reply_markup: keyboard },
        },
      }),
      expected: {
        kind: 'message',
        providerMessageId: 'button/4382bfdwdsb323b2d9',
        from: '1111111',
        text: 'Yes, book it',
        metadata: { buttonPayload: 'book:42', repliedTo: '1111111/1400' },
      },
      acknowledged: {
        contentType: 'application/json',
        body: '{"method":"answerCallbackQuery","callback_query_id":"4382bfdwdsb323b2d9"}',
      },
    },
    {
      name: 'a button without its message',
      body: update({ callback_query: pressed }),
      expected: { kind: 'message', text: 'Data from button callback', providerAt: null },
    },
    {
      name: 'a person who blocks the bot',
      body: membership('kicked'),
      expected: { kind: 'reachability', from: '1111111', isReachable: false, providerAt: '2015-09-07T17:06:40.000Z' },
    },
    {
      name: 'a person who starts the bot again',
      body: membership('member'),
      expected: { kind: 'reachability', from: '1111111', isReachable: true },
    },
    { name: 'the bot taken into a group', body: membership('member', group), expected: { kind: 'ignored' } },
    { name: 'a message in a group', body: message({ chat: group, text: 'Hi' }), expected: { kind: 'ignored' } },
    {
      name: 'an edit in a group',
      body: update({ edited_message: { ...bare, chat: group, text: 'Hi' } }),
      expected: { kind: 'ignored' },
    },
    {
      name: 'a post in a channel',
      body: update({ channel_post: { ...bare, text: 'x' } }),
      expected: { kind: 'ignored' },
    },
    { name: 'another bot', body: message({ from: bot, text: 'Hi' }), expected: { kind: 'ignored' } },
    { name: 'nothing at all', body: message({ text: ' \n' }), expected: { kind: 'ignored' } },
    { name: 'a notice of the app itself', body: message({ pinned_message: bare }), expected: { kind: 'ignored' } },
    { name: 'fields nobody announced', body: message({ text: 'Hi', brand_new: { x: 1 } }), expected: { text: 'Hi' } },
    { name: 'no update id', body: JSON.stringify({ message: { ...bare, text: 'x' } }), expected: null },
    { name: 'no message id', body: without('message_id'), expected: null },
    { name: 'no chat', body: without('chat'), expected: null },
    { name: 'a number for a text', body: message({ text: 5 }), expected: null },
  ],
}
