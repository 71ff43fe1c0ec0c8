import { type Browser, type BrowserContextOptions, type ConsoleMessage, chromium, type Page } from 'playwright-core'
import { afterAll, expect, inject, type TestContext, test } from 'vitest'
import type { TestTenant } from '../../support/tenant.ts'

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-sync']
const PATIENCE_MS = 40_000
const CALM = { reducedMotion: 'reduce', timezoneId: 'Europe/Dublin', locale: 'en-IE' } as const

export interface Visit extends BrowserContextOptions {
  /** Complaints of the browser that belong to what is tested, as the 401 of a wrong password. */
  readonly expected?: RegExp
}

type Role = 'owner' | 'staff' | 'viewer'

export interface Visitor {
  /** A page of somebody who is not logged in. */
  readonly arrive: (path: string, visit?: Visit) => Promise<Page>
  /** The console at one of its addresses, for somebody of the business. */
  readonly enter: (tenant: TestTenant, role: Role, path: string, visit?: Visit) => Promise<Page>
}

let started: Promise<Browser> | undefined
afterAll(async () => (await started)?.close())

/** One browser for all tests of a file; each visit has cookies and storage of its own. */
function browser(): Promise<Browser> {
  started ??= chromium.launch({ executablePath: inject('browserPath') ?? '', args: FLAGS })
  return started
}

/** A test with a browser. It fails when the browser complains about anything, and is skipped where there is none. */
export const browserTest = test
  .extend<{ visitor: Visitor }>({
    visitor: async ({ onTestFinished }, use) => use(visitorOf(onTestFinished)),
  })
  .skipIf(inject('browserPath') === null)

export const credentialsOf = (tenant: TestTenant, role: Role) => ({
  email: `${role}@${tenant.slug}.example`,
  password: tenant.secrets.password(role),
})

function visitorOf(onTestFinished: TestContext['onTestFinished']): Visitor {
  async function open({ expected = /^$/, ...options }: Visit = {}): Promise<Page> {
    const context = await (await browser()).newContext({ baseURL: inject('stack').api, ...CALM, ...options })
    context.setDefaultTimeout(PATIENCE_MS)
    const page = await context.newPage()
    const complaints = collectComplaints(page)
    onTestFinished(async () => {
      await context.close()
      expect(complaints.filter(({ text }) => !expected.test(text))).toEqual([])
    })
    return page
  }

  async function arrive(path: string, visit?: Visit): Promise<Page> {
    const page = await open(visit)
    await page.goto(path)
    return page
  }

  async function enter(tenant: TestTenant, role: Role, path: string, visit?: Visit): Promise<Page> {
    const page = await open(visit)
    const login = await page.request.post('/api/v1/session', { data: credentialsOf(tenant, role) })
    expect(login.status()).toBe(200)
    await page.goto(path)
    return page
  }

  return { arrive, enter }
}

interface Complaint {
  readonly text: string
  readonly path: string
}

/** Errors on the console, refused by the page's security policy among them, and errors nobody caught. */
function collectComplaints(page: Page): readonly Complaint[] {
  const complaints: Complaint[] = []
  page.on('pageerror', ({ message }) => complaints.push({ text: `uncaught: ${message}`, path: '' }))
  page.on('console', (message) => {
    if (message.type() === 'error' && !isBusy(message)) complaints.push({ text: message.text(), path: pathOf(message) })
  })
  return complaints
}

/** Health answers so where a part takes longer than it waits for: a crowded machine, and no fault of the page. */
const isBusy = (message: ConsoleMessage): boolean =>
  pathOf(message) === '/health' && message.text().includes('status of 503')

/** What was asked for, where the complaint is about that. */
function pathOf(message: ConsoleMessage): string {
  const { url } = message.location()
  return URL.canParse(url) ? new URL(url).pathname : ''
}
