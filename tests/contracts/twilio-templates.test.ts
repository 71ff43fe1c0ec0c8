import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MessagingProvider } from '../../providers/messaging/contract.ts'
import { createTwilioMessaging } from '../../providers/messaging/twilio.ts'
import { type Answerer, serve } from './loopback.ts'
import { type OpenSandbox, openSandbox } from './sandbox.ts'

const accountSid = `AC${'a7'.repeat(16)}`
const FIRST = {
  contentSid: `HX${'b2'.repeat(16)}`,
  language: 'en',
  body: 'Hello {{1}}.',
  approved: true,
  name: 'hello',
}
const SECOND = { contentSid: `HX${'b3'.repeat(16)}`, language: 'pt_BR', body: 'Oi {{1}}.', approved: false, name: 'oi' }

let sandbox: OpenSandbox
let provider: MessagingProvider

const open = (url: string) =>
  createTwilioMessaging({
    credentials: { accountSid, authToken: 'right' },
    baseUrl: url,
    messagingUrl: url,
    contentUrl: `${url}/`,
  })
const soon = () => AbortSignal.timeout(60_000)

beforeAll(async () => {
  sandbox = await openSandbox()
  const many = Array.from({ length: 120 }, (_, at) => ({
    ...FIRST,
    contentSid: `HX${String(at).padStart(32, '0')}`,
    name: `more ${at}`,
  }))
  await sandbox.control('PUT', `/accounts/twilio/${accountSid}`, {
    authToken: 'right',
    numbers: [],
    templates: [FIRST, SECOND, ...many],
  })
  provider = open(sandbox.urls.twilio)
})
afterAll(async () => sandbox?.close())

describe("Twilio's templates", () => {
  it('are listed over all pages, with what WhatsApp says of each', async () => {
    const listed = (await provider.listTemplates?.(soon())) ?? []
    expect(listed).toHaveLength(122)
    expect(listed.slice(0, 2)).toEqual([
      {
        providerRef: FIRST.contentSid,
        name: 'hello',
        language: 'en',
        body: FIRST.body,
        approval: 'approved',
        rejection: null,
      },
      {
        providerRef: SECOND.contentSid,
        name: 'oi',
        language: 'pt_BR',
        body: SECOND.body,
        approval: 'unsubmitted',
        rejection: null,
      },
    ])
  })

  it('are refused to whoever has the wrong key, as a failure that trying again does not mend', async () => {
    const stranger = createTwilioMessaging({
      credentials: { accountSid, authToken: 'wrong' },
      baseUrl: sandbox.urls.twilio,
      messagingUrl: sandbox.urls.twilio,
      contentUrl: sandbox.urls.twilio,
    })
    await expect(stranger.listTemplates?.(soon())).rejects.toMatchObject({ code: 'http_401', retryable: false })
  })
})

const content = (changes: object) => ({
  date_created: '2026-01-14T10:00:00Z',
  date_updated: '2026-01-14T10:00:00Z',
  sid: FIRST.contentSid,
  account_sid: accountSid,
  friendly_name: 'hello',
  language: 'en',
  variables: { '1': 'name' },
  types: { 'twilio/text': { body: FIRST.body } },
  approval_requests: { name: 'hello', status: 'approved', rejection_reason: '' },
  ...changes,
})

const answering =
  (contents: readonly object[]): Answerer =>
  (_, response) => {
    const meta = { key: 'contents', page: 0, page_size: 100, next_page_url: null }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ contents, meta }))
  }

const listOf = async (changes: object) => {
  const [listed] = (await open(await serve(answering([content(changes)]))).listTemplates?.(soon())) ?? []
  return listed
}

// What the sandbox cannot show: what accounts hold that were not made through it.
describe('a template of Twilio', () => {
  it('that carries a picture or a button with words of its own cannot be filled in here', async () => {
    const media = { 'twilio/media': { body: 'Hello {{1}}.', media: ['https://files.example/{{2}}'] } }
    expect(await listOf({ types: media, variables: { '1': 'name', '2': 'a.png' } })).toMatchObject({ body: null })
    expect(await listOf({ types: { 'twilio/location': { label: 'Here' } }, variables: {} })).toMatchObject({
      body: null,
    })
    expect(await listOf({ variables: { name: 'Ann' } })).toMatchObject({ body: null })
  })

  it.each([
    ['received', 'pending'],
    ['pending', 'pending'],
    ['rejected', 'rejected'],
    ['paused', 'paused'],
    ['disabled', 'disabled'],
    ['unsubmitted', 'unsubmitted'],
    ['something_new', 'unsubmitted'],
  ])('whose approval is %s counts as %s', async (status, approval) => {
    expect(await listOf({ approval_requests: { name: 'hello', status } })).toMatchObject({ approval })
  })

  it('nobody has submitted has no approval', async () => {
    expect(await listOf({ approval_requests: null })).toMatchObject({ approval: 'unsubmitted', name: 'hello' })
  })

  it('is never asked for at an address its own answers name', async () => {
    const meta = { key: 'contents', next_page_url: 'https://elsewhere.example/v1/ContentAndApprovals?Page=1' }
    const answer: Answerer = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ contents: [], meta }))
    }
    await expect(open(await serve(answer)).listTemplates?.(soon())).rejects.toThrow('another host')
  })

  it('cannot be listed while nobody answers', async () => {
    await expect(open('http://127.0.0.1:9').listTemplates?.(soon())).rejects.toMatchObject({ code: 'no_answer' })
  })
})
