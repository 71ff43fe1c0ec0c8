import { describe, expect } from 'vitest'
import { openFreshDatabase } from '../api/support/fresh-database.ts'
import { startOwnApi } from '../api/support/own-api.ts'
import { openTenant } from '../support/tenant.ts'
import { browserTest, credentialsOf } from './support/visitor.ts'

/** Asked before anybody has logged in, the api says 401, and the browser reports it. */
const NOBODY_YET = { expected: /status of 401/ }

describe('entering', () => {
  browserTest(
    'leads through the login to the page that was asked for, and a wrong password is told at the field',
    async ({ visitor }) => {
      const tenant = await openTenant()
      const { email, password } = credentialsOf(tenant, 'owner')
      const page = await visitor.arrive('/pipeline?view=list', NOBODY_YET)
      await page.getByLabel('E-mail').fill(email)
      await page.getByLabel('Password', { exact: true }).fill('not the password')
      await page.getByRole('button', { name: 'Log in' }).click()
      await page.getByText('E-mail and password do not match.').waitFor()
      await expect.poll(() => page.getByLabel('E-mail').inputValue()).toBe(email)

      await page.getByLabel('Password', { exact: true }).fill(password)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Pipeline' }).waitFor()
      await expect.poll(() => new URL(page.url()).search).toBe('?view=list')
      await page.getByRole('button', { name: /account and theme/ }).click()
      await page.getByRole('menuitem', { name: 'Log out' }).click()
      await page.getByRole('button', { name: 'Log in' }).waitFor()
      await page.goto('/pipeline')
      await page.getByRole('button', { name: 'Log in' }).waitFor()
    },
  )

  browserTest('an address with words nobody knows still opens its page, without them', async ({ visitor }) => {
    const tenant = await openTenant()
    const page = await visitor.enter(tenant, 'owner', '/knowledge?part=nothing')
    await page.getByRole('heading', { name: 'Knowledge' }).waitFor()
    for (const path of [
      '/inbox?status=nothing&q=anna',
      '/pipeline?persona=nothing&q=anna',
      '/tickets?show=nothing&q=anna',
    ]) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      // The words nobody knows go once the page has read them.
      await expect.poll(() => new URL(page.url()).search, { message: path }).toBe('?q=anna')
    }
  })

  browserTest('the login leads to no other site', async ({ visitor }) => {
    const tenant = await openTenant()
    const { email, password } = credentialsOf(tenant, 'owner')
    const page = await visitor.arrive('/login?next=https://elsewhere.example/', NOBODY_YET)
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Needs you' }).waitFor()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/')
  })

  browserTest('an empty installation makes the first visitor its owner, once', async ({ visitor }) => {
    const { base } = await startOwnApi({ DATABASE_URL: (await openFreshDatabase()).appUrl })
    const page = await visitor.arrive('/', { baseURL: base, ...NOBODY_YET })
    await page.getByLabel('Business').fill('Harbour Bakery')
    await page.getByLabel('Your name').fill('Aoife Kelly')
    await page.getByLabel('E-mail').fill('aoife@harbour-bakery.example')
    await page.getByLabel('Password', { exact: true }).fill('a very long secret')
    await page.getByRole('button', { name: 'Open the front office' }).click()
    await page.getByRole('heading', { name: /Aoife$/ }).waitFor()
    await page.getByText('Harbour Bakery').waitFor()
    const again = await visitor.arrive('/', { baseURL: base, ...NOBODY_YET })
    await again.getByRole('button', { name: 'Log in' }).waitFor()
  })
})
