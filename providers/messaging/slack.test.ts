import { describe, expect, it } from 'vitest'
import { isSignedBySlack } from '../slack/signature.ts'
import type { SlackAnswer } from '../slack/web-api.ts'
import type { OutboundMessage } from './contract.ts'
import { fieldsOf, outcomeOf } from './slack.send.ts'

const answer = (status: number, body: Record<string, unknown>, retryAfterMs: number | null = null): SlackAnswer => ({
  status,
  isOk: status < 300 && body['ok'] === true,
  error: typeof body['error'] === 'string' ? body['error'] : null,
  retryAfterMs,
  body,
})
const no = (error: string) => answer(200, { ok: false, error })

describe('an answer of the Web API', () => {
  it('is proof of the message it names', () => {
    const sent = answer(200, { ok: true, channel: 'D024BE91L', ts: '1503435956.000247' })
    expect(outcomeOf(sent)).toMatchObject({ kind: 'accepted', providerMessageId: 'D024BE91L/1503435956.000247' })
    expect(outcomeOf(answer(200, { ok: true }))).toMatchObject({ kind: 'unknown' })
  })

  it.each([
    ['channel_not_found', 'address'],
    ['user_not_found', 'address'],
    ['is_archived', 'address'],
    ['invalid_auth', 'never'],
    ['token_revoked', 'never'],
    ['missing_scope', 'never'],
    ['msg_too_long', 'never'],
    ['a_word_of_tomorrow', 'never'],
    ['rate_limited', 'later'],
    ['request_timeout', 'later'],
  ])('"%s" says whether another try has a point', (error, retry) => {
    expect(outcomeOf(no(error))).toMatchObject({ kind: 'rejected', code: error, retry })
  })

  it('asks for exactly the wait it names', () => {
    const limited = answer(429, { ok: false, error: 'ratelimited' }, 30_000)
    expect(outcomeOf(limited)).toMatchObject({ kind: 'rejected', retry: 'later', retryAfterMs: 30_000 })
  })

  it.each([
    ['an error that may come after the work', no('internal_error')],
    ['a fatal error', no('fatal_error')],
    ['a server error', answer(503, {})],
    ['a page of somebody else', answer(200, {})],
  ])('leaves open what became of the message: %s', (_, given) => {
    expect(outcomeOf(given)).toMatchObject({ kind: 'unknown' })
  })
})

describe('a message to Slack', () => {
  const message: OutboundMessage = {
    channel: 'slack',
    from: 'T1/A1',
    to: 'T1/U1',
    body: { form: 'text', text: '*5 < 6* & <!channel>', attachments: [] },
    statusCallbackUrl: '',
    validForMs: null,
    ledgerId: 'ledger-1',
    purpose: 'reply',
    senderName: '',
    replyTo: { providerMessageId: 'Ev1', metadata: { place: 'C1', thread: '1.000001' } },
    isByStaff: false,
  }

  it('calls nobody, shows no preview and carries our mark', () => {
    expect(fieldsOf(message)).toEqual({
      channel: 'C1',
      thread_ts: '1.000001',
      text: '*5 &lt; 6* &amp; &lt;!channel&gt;',
      unfurl_links: 'false',
      unfurl_media: 'false',
      metadata: '{"event_type":"steward_message","event_payload":{"ledger_id":"ledger-1"}}',
    })
  })

  it('that is no answer goes to the member alone', () => {
    expect(fieldsOf({ ...message, purpose: 'service' })).toMatchObject({ channel: 'U1', thread_ts: undefined })
    expect(fieldsOf({ ...message, replyTo: null })).toMatchObject({ channel: 'U1' })
  })
})

describe('a webhook of Slack', () => {
  // slackapi/python-slack-sdk, tests/slack_sdk/signature/test_signature_verifier.py
  const secret = '8f742231b10e8888abcd99yyyzzz85a5'
  const sent =
    'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c'
  const headers = {
    'x-slack-request-timestamp': '1531420618',
    'x-slack-signature': 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
  }
  const at = 1_531_420_618_000
  const is = (changes: Partial<typeof headers> = {}, body = sent, nowMs = at, secrets = [secret]) =>
    isSignedBySlack({ url: '', headers: { ...headers, ...changes }, body: Buffer.from(body) }, secrets, nowMs)

  it('is known by its signature over time and body', () => {
    expect(is()).toBe(true)
    expect(is({}, sent, at, ['new', secret])).toBe(true)
    expect(is({}, `${sent}------`)).toBe(false)
    expect(is({}, sent, at, ['another'])).toBe(false)
    expect(is({ 'x-slack-signature': headers['x-slack-signature'].replace('v0=', 'v1=') })).toBe(false)
    expect(is({ 'x-slack-request-timestamp': '1531420619' })).toBe(false)
    expect(is({ 'x-slack-request-timestamp': '' })).toBe(false)
  })

  it('is refused five minutes away from its time, on either side', () => {
    const minutes = 60_000
    expect(is({}, sent, at + 5 * minutes)).toBe(true)
    expect(is({}, sent, at + 5 * minutes + 1)).toBe(false)
    expect(is({}, sent, at - 5 * minutes)).toBe(true)
    expect(is({}, sent, at - 5 * minutes - 1)).toBe(false)
  })
})
