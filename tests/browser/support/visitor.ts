import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, expect, inject, onTestFinished, test } from 'vitest'

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-sync']
const PATIENCE_MS = 15_000
const SETTLED = { isMobile: false, reducedMotion: 'reduce', timezoneId: 'Europe/Dublin', locale: 'en-IE' } as const

export const browserTest = test.skipIf(inject('browserPath') === null)

let started: Promise<Browser> | undefined
afterAll(async () => (await started)?.close())

/** One browser for all tests of a file; each visitor has cookies and storage of their own. */
function browser(): Promise<Browser> {
  started ??= chromium.launch({ executablePath: inject('browserPath') ?? '', args: FLAGS })
  return started
}

export interface Visit extends BrowserContextOptions {
  /** Complaints of the browser that belong to what is tested, as a wrong password's 401. */
  readonly expected?: RegExp
}

/** A page of somebody who is not logged in. The test fails when the browser complains about anything. */
export async function openPage({ expected = /^$/, ...options }: Visit = {}): Promise<Page> {
  const context = await (await browser()).newContext({ baseURL: inject('stack').api, ...SETTLED, ...options })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  const complaints = collectComplaints(page)
  onTestFinished(async () => {
    await context.close()
    expect(complaints.filter((complaint) => !expected.test(complaint))).toEqual([])
  })
  return page
}

/** Errors on the console, refused by the page's security policy among them, and errors nobody caught. */
function collectComplaints(page: Page): readonly string[] {
  const complaints: string[] = []
  page.on('pageerror', ({ message }) => complaints.push(`uncaught: ${message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return complaints
}
