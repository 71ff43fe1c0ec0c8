import { chromium } from 'playwright-core'
import { startSandbox } from '../sandbox.ts'
import { startStandIn } from './stand-in/product.ts'

const product = await startStandIn()
let sandbox = await startSandbox({
  ports: { control: 0, providerBase: 0 },
  dataDir: ':memory:',
  consoleUrl: product.base,
})
await product.register(sandbox)
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
})
const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
page.on('pageerror', (e) => console.log('PAGEERROR', e.message))
page.on('console', (m) => m.type() === 'error' && console.log('CONSOLE', m.text(), m.location().url))
const requests: string[] = []
page.on('request', (r) => requests.push(r.url()))
const t0 = Date.now()
await page.goto(sandbox.control)
await page.getByText('You are Aoife').waitFor()
console.log('first paint of content ms', Date.now() - t0, 'requests', requests.length)
await page.screenshot({ path: '/tmp/steward-phone-shots/zz-0.png' })
await page.locator('.story', { hasText: 'In German' }).click()
await page.waitForTimeout(1100)
await page.screenshot({ path: '/tmp/steward-phone-shots/zz-typing.png' })
await page.locator('.typing').waitFor()
await page.screenshot({ path: '/tmp/steward-phone-shots/zz-dots.png' })
await page.locator('.theirs').waitFor()
console.log('follow ups', await page.locator('.follow-ups button').allTextContents())
await page.locator('.follow-ups button').first().click()
await page.locator('.theirs').nth(1).waitFor()
console.log('bubbles', await page.locator('.message .text').allTextContents())
// switch person mid story
await page.locator('.story', { hasText: 'New lead' }).click()
await page.waitForTimeout(900)
await page.locator('.person', { hasText: 'Dan' }).click()
await page.waitForTimeout(400)
console.log(
  'after takeover field:',
  JSON.stringify(await page.locator('#message').inputValue()),
  'playing',
  await page.locator('.story.playing').count(),
  'readonly',
  await page.locator('#message').getAttribute('readonly'),
)
// keyboard
await page.keyboard.press('Tab')
await page.locator('#message').focus()
await page.keyboard.type('line one')
await page.keyboard.press('Shift+Enter')
await page.keyboard.type('line two')
await page.keyboard.press('Enter')
await page.locator('.own').waitFor()
console.log('own:', JSON.stringify(await page.locator('.own .text').first().textContent()))
// burst + repeat
await page.locator('#message').fill('again')
await page.getByRole('button', { name: 'More ways to send' }).click()
await page.keyboard.press('ArrowDown')
await page.keyboard.press('Enter')
await page.getByText('Five messages sent').waitFor()
console.log('own count', await page.locator('.own').count())
await page.locator('#message').fill('dup')
await page.getByRole('button', { name: 'More ways to send' }).click()
await page.getByText('Deliver it five times').click()
await page.getByText('delivered five times').waitFor()
console.log('own count', await page.locator('.own').count(), 'focus', await page.evaluate('document.activeElement.id'))
// unread badge
const desk = await product.register(sandbox)
await page.locator('.person', { hasText: 'Aoife' }).click()
await desk.say('whatsapp:+353209150001', 'whatsapp:+353209120003', 'Are you still there, Dan?')
await page.locator('.person', { hasText: 'Dan' }).locator('.count').waitFor()
console.log('title', await page.title())
// stranger from elsewhere
await fetch(sandbox.control + '/phone/messages', {
  method: 'POST',
  body: JSON.stringify({ channel: 'whatsapp', from: '+353209139999', text: 'from a script' }),
})
await page.locator('.person', { hasText: '…9999' }).waitFor()
// hostile text
await desk.say(
  'whatsapp:+353209150001',
  'whatsapp:+353209139999',
  '<img src=x onerror="document.title=1"> javascript:alert(1) http://127.0.0.1:1/x "><script>alert(1)</script> שלום עולם',
)
await page.locator('.person', { hasText: '…9999' }).click()
await page.locator('.theirs', { hasText: 'שלום' }).waitFor()
await page.screenshot({ path: '/tmp/steward-phone-shots/zz-hostile.png' })
// sheet + Esc
await page
  .locator('.paper [data-act=open]')
  .click()
  .catch((e) => console.log('no card', e.message.slice(0, 80)))
await page.waitForTimeout(300)
await page.keyboard.press('Escape')
console.log(
  'sheet hidden',
  await page.locator('.sheet').isHidden(),
  'focus',
  await page.evaluate('document.activeElement.dataset.act'),
)
// restart on the same port
const port = Number(new URL(sandbox.control).port)
await sandbox.close()
await page.getByText('Sandbox away').waitFor()
await page.locator('#message').fill('lost?')
await page.keyboard.press('Enter')
await page.getByText('does not answer').waitFor()
await page.screenshot({ path: '/tmp/steward-phone-shots/zz-away.png' })
sandbox = await startSandbox({
  ports: { control: port, providerBase: 0 },
  dataDir: ':memory:',
  consoleUrl: product.base,
})
await page.locator('.live', { hasText: 'Live' }).waitFor({ timeout: 15000 })
console.log(
  'back; businesses gone:',
  await page
    .getByText('Nobody to write to')
    .waitFor({ timeout: 8000 })
    .then(() => true),
)
await product.register(sandbox)
await page.getByText('Northlight').first().waitFor({ timeout: 8000 })
console.log('and there again')
await browser.close()
await sandbox.close()
await product.close()
process.exit(0)
