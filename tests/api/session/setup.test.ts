import { expect, it } from 'vitest'
import { cookieOf } from '../support/callers.ts'
import { openFreshDatabase } from '../support/fresh-database.ts'
import { startOwnApi } from '../support/own-api.ts'
import { send } from '../support/send.ts'

const FIRST = { businessName: 'Mine', ownerName: 'Me', email: 'me@mine.example', password: 'long enough to be one' }

it('the first owner sets the business up, once, and never by another site', async () => {
  const { appUrl } = await openFreshDatabase()
  const { base } = await startOwnApi({ DATABASE_URL: appUrl })
  const setUp = (headers = {}) => send('POST', '/api/v1/setup', { base, headers, body: FIRST })
  const isNeeded = async () => (await send('GET', '/api/v1/setup', { base })).body
  expect(await isNeeded()).toEqual({ needed: true })
  expect((await setUp({ origin: 'https://evil.example' })).status).toBe(403)
  const answers = await Promise.all([setUp(), setUp(), setUp()])
  expect(answers.map(({ status }) => status).toSorted((left, right) => left - right)).toEqual([200, 403, 403])
  expect(await isNeeded()).toEqual({ needed: false })
  const owner = answers.find(({ status }) => status === 200)
  if (owner === undefined) throw new Error('nobody became the owner')
  const session = await send('GET', '/api/v1/session', { base, headers: { cookie: cookieOf(owner) } })
  expect(session.body).toMatchObject({ user: { name: 'Me', role: 'owner' }, tenant: { name: 'Mine' } })
})
