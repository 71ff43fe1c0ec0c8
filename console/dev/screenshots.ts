import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from 'playwright-core'
import { SHOTS, type Shot } from './shots.ts'

/** Every page of the console in each size, theme and scenario, to be looked at. Needs the fixture server and a build. */
const { values } = parseArgs({
  options: {
    base: { type: 'string', default: 'http://127.0.0.1:8090' },
    out: { type: 'string', default: '/tmp/steward-shots' },
    only: { type: 'string', default: '' },
    sizes: { type: 'string', default: '1440x900,1024x768,390x844' },
    themes: { type: 'string', default: 'light,dark' },
  },
})

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]
const SETTLED_MS = 350
const MOST_MS = 6_000

const faults: string[] = []

async function open(browser: Browser, size: string, theme: string): Promise<Page> {
  const [width = 1440, height = 900] = size.split('x').map(Number)
  const context = await browser.newContext({
    baseURL: values.base,
    viewport: { width, height },
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    isMobile: width < 500,
    hasTouch: width < 500,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(MOST_MS)
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (401|404|503)/.test(message.text()))
      faults.push(`${page.url()}: ${message.text()}`)
  })
  return page
}

async function enter(page: Page, shot: Shot): Promise<void> {
  await page.request.post('/dev/scenario', { data: { name: shot.scenario } })
  if (shot.as === null) return
  await page.request.post('/api/v1/session', {
    data: { email: `${shot.as ?? 'maria'}@northlight.example`, password: 'any' },
  })
}

async function take(browser: Browser, shot: Shot, size: string, theme: string): Promise<void> {
  const page = await open(browser, size, theme)
  await enter(page, shot)
  await page.goto('/favicon.svg')
  await page.evaluate(
    (isFirstRun) => isFirstRun || localStorage.setItem('steward-first-steps', 'closed'),
    shot.isFirstRun ?? false,
  )
  await page.goto(shot.path)
  await page.waitForLoadState('networkidle').catch(() => undefined)
  await shot.act?.(page)
  await page.waitForTimeout(SETTLED_MS)
  await page.screenshot({ path: `${values.out}/${shot.name}-${size}-${theme}.png` })
  await page.context().close()
}

mkdirSync(values.out, { recursive: true })
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS })
for (const shot of SHOTS.filter(({ name }) => new RegExp(values.only).test(name)))
  for (const size of values.sizes.split(','))
    for (const theme of values.themes.split(','))
      await take(browser, shot, size, theme).catch((error: unknown) =>
        faults.push(`${shot.name} ${size} ${theme}: ${String(error)}`),
      )
await browser.close()
process.stdout.write(faults.length === 0 ? 'no faults\n' : `${[...new Set(faults)].join('\n')}\n`)
