import type { GoldenSet } from '../channel.suite.ts'

const ID = '0d9b5f9a-7c3e-4a52-9a54-0a5c0c1f7a11'
const THREAD = '7f1d2c3b-4a5e-4f60-8b71-92a3b4c5d6e7'

const body = (fields: Record<string, unknown> = {}) =>
  JSON.stringify({ id: ID, thread: THREAD, text: 'Hello', name: null, ...fields })

export const golden: GoldenSet = {
  tenantAddress: null,
  withText: (text) => body({ text }),
  addresses: [
    [THREAD, THREAD],
    [` ${THREAD.toUpperCase()} `, THREAD],
    ['+15005550001', null],
    ['', null],
  ],
  payloads: [
    {
      name: 'a filled-in form',
      body: body({ name: 'Robin Vale' }),
      expected: {
        kind: 'message',
        providerMessageId: ID,
        from: THREAD,
        to: null,
        text: 'Hello',
        profileName: 'Robin Vale',
      },
    },
    { name: 'emoji', body: body({ text: '👍🏿 ok' }), expected: { kind: 'message', text: '👍🏿 ok' } },
    { name: 'nothing at all', body: body({ text: ' ' }), expected: { kind: 'ignored' } },
    { name: 'no id', body: JSON.stringify({ thread: THREAD, text: 'Hello' }), expected: null },
    { name: 'a thread that is none', body: body({ thread: 'mine' }), expected: null },
  ],
}
