import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from 'playwright-core'
import { type Sandbox, startSandbox } from '../sandbox.ts'
import { SCENES, type Scene } from './scenes.ts'
import { startStandIn } from './stand-in/product.ts'

/** The simulator phone in each size and theme, to be looked at: `node sandbox/phone/screenshots.ts --only invoice`. */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: '/tmp/steward-phone-shots' },
    only: { type: 'string', default: '' },
    sizes: { type: 'string', default: '1440x900,1024x768,390x844' },
    themes: { type: 'string', default: 'light,dark' },
    /** A real console to show beside the phone instead of the stand-in's page. */
    console: { type: 'string', default: '' },
    motion: { type: 'boolean', default: false },
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
const SETTLED_MS = 400
const faults: string[] = []

async function open(browser: Browser, sandbox: Sandbox, size: string, theme: string): Promise<Page> {
  const [width = 1440, height = 900] = size.split('x').map(Number)
  const context = await browser.newContext({
    baseURL: sandbox.control,
    viewport: { width, height },
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    timezoneId: 'Europe/Dublin',
    reducedMotion: values.motion ? 'no-preference' : 'reduce',
    isMobile: width < 500,
    hasTouch: width < 500,
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(`${size} ${theme}: ${error.message}`))
  page.on('console', (message) => {
    const isOurs = message.location().url.startsWith(sandbox.control)
    if (message.type() === 'error' && isOurs) faults.push(`${size} ${theme}: ${message.text()}`)
  })
  return page
}

async function take(browser: Browser, scene: Scene, size: string, theme: string): Promise<void> {
  const product = await startStandIn()
  const consoleUrl = scene.isAlone ? null : values.console || product.base
  const sandbox = await startSandbox({ ports: { control: 0, providerBase: 0 }, dataDir: ':memory:', consoleUrl })
  try {
    const desk = scene.isUnregistered ? null : await product.register(sandbox)
    const page = await open(browser, sandbox, size, theme)
    await page.goto('/')
    await page.waitForTimeout(SETTLED_MS)
    await scene.act?.({ page, desk, sandbox, product, isSmall: Number.parseInt(size, 10) < 821 })
    await page.waitForTimeout(SETTLED_MS)
    await page.screenshot({ path: `${values.out}/${scene.name}-${size}-${theme}.png` })
    await page.context().close()
  } finally {
    await sandbox.close()
    await product.close()
  }
}

mkdirSync(values.out, { recursive: true })
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS })
for (const scene of SCENES.filter(({ name }) => new RegExp(values.only).test(name)))
  for (const size of values.sizes.split(','))
    for (const theme of values.themes.split(','))
      await take(browser, scene, size, theme).catch((error: unknown) =>
        faults.push(`${scene.name} ${size} ${theme}: ${String(error)}`),
      )
await browser.close()
for (const fault of new Set(faults)) console.error(fault)
console.log(`${values.out}: ${faults.length === 0 ? 'no errors' : `${faults.length} errors`}`)
process.exitCode = faults.length === 0 ? 0 : 1
