import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createSlackMessaging } from '../../providers/messaging/slack.ts'
import { type OpenSandbox, openSandbox } from './sandbox.ts'

const APP = 'A0NAMES'
const TEAM = 'T0NAMES'
const BOT_TOKEN = 'xoxb-names'
const ANN = 'U353209120101'
const NOBODY = 'U353209120999'

let sandbox: OpenSandbox

const install = (scopes?: readonly string[]) =>
  sandbox.control('PUT', `/accounts/slack/${APP}`, { botToken: BOT_TOKEN, signingSecret: 's', teamId: TEAM, scopes })
const account = (botToken = BOT_TOKEN) =>
  createSlackMessaging({ teamId: TEAM, appId: APP, botToken, signingSecret: 's', baseUrl: `${sandbox.urls.slack}/api` })
const nameOf = (member: string, botToken?: string) =>
  account(botToken).profileName?.(`${TEAM}/${member}`, AbortSignal.timeout(60_000))
const changes = (realName: string, displayName?: string) =>
  sandbox.control('POST', '/slack/profile', { from: ANN, realName, displayName })

beforeAll(async () => {
  sandbox = await openSandbox()
})
beforeEach(async () => {
  await sandbox.heal()
  await install()
})
afterAll(async () => sandbox?.close())

it('tells the name a member writes with, and the one they chose instead of it', async () => {
  await sandbox.control('POST', '/phone/messages', {
    channel: 'slack',
    from: ANN,
    text: 'Hi',
    profileName: 'Ann Byrne',
  })
  expect(await nameOf(ANN)).toBe('Ann Byrne')
  await changes('Ann Byrne', 'annie 🪑')
  expect(await nameOf(ANN)).toBe('annie 🪑')
})

it('tells of nobody whom the workspace does not know', async () => {
  expect(await nameOf(NOBODY)).toBeNull()
})

it('says that asking again has no point where the app may not read profiles', async () => {
  await changes('Ann Byrne')
  await install(['chat:write'])
  await expect(nameOf(ANN)).rejects.toMatchObject({
    name: 'ProviderError',
    code: 'missing_scope',
    effect: 'none',
    retryable: false,
    retryAfterMs: null,
  })
  await expect(nameOf(ANN, 'xoxb-other')).rejects.toMatchObject({ code: 'invalid_auth', retryable: false })
})

it('says how long to wait when it is asked too often', async () => {
  await sandbox.fault('slack', '429', { ms: 30_000, match: 'users.info' })
  await expect(nameOf(ANN)).rejects.toMatchObject({ code: 'ratelimited', retryable: true, retryAfterMs: 30_000 })
})

it.each([
  ['500', 'internal_error'],
  ['refused', 'no_answer'],
])('may be asked again later after: %s', async (fault, code) => {
  await sandbox.fault('slack', fault)
  await expect(nameOf(ANN)).rejects.toMatchObject({ code, effect: 'none', retryable: true, retryAfterMs: null })
})
