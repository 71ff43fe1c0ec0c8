import { chromium } from 'playwright-core'
import { startSandbox } from '../sandbox.ts'
import { startStandIn } from './stand-in/product.ts'
const product = await startStandIn()
const sandbox = await startSandbox({ ports: { control: 0, providerBase: 0 }, dataDir: ':memory:', consoleUrl: product.base })
await product.register(sandbox)
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--disable-dev-shm-usage'] })
const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
for (let i = 0; i < 5; i++) {
  const t0 = Date.now()
  await page.goto(sandbox.control)
  await page.getByText('You are Aoife').waitFor()
  console.log('ms', Date.now() - t0, await page.evaluate('Math.round(performance.getEntriesByType("paint").at(-1)?.startTime ?? 0)'))
}
await browser.close(); await sandbox.close(); await product.close(); process.exit(0)
