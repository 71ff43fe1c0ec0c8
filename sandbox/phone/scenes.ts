import type { Page } from 'playwright-core'
import type { Sandbox } from '../sandbox.ts'
import type { openDesk } from './stand-in/desk.ts'
import type { startStandIn } from './stand-in/product.ts'

interface Stage {
  readonly page: Page
  readonly sandbox: Sandbox
  readonly product: Awaited<ReturnType<typeof startStandIn>>
  readonly desk: Awaited<ReturnType<typeof openDesk>> | null
  readonly isSmall: boolean
}

export interface Scene {
  readonly name: string
  readonly isAlone?: boolean
  readonly isUnregistered?: boolean
  readonly act?: (stage: Stage) => Promise<void>
}

const WAIT = { timeout: 10_000 }

async function play({ page, isSmall }: Stage, title: string): Promise<void> {
  if (isSmall) await page.getByRole('button', { name: 'Stories' }).last().click()
  await page.locator('.story', { hasText: title }).click()
}
const hears = ({ page }: Stage, text: string | RegExp) =>
  page.locator('.theirs', { hasText: text }).last().waitFor(WAIT)

async function write({ page }: Stage, text: string): Promise<void> {
  await page.locator('#message').fill(text)
  await page.keyboard.press('Enter')
}
async function panel({ page, isSmall }: Stage, name: string): Promise<void> {
  if (isSmall) await page.locator('.places button', { hasText: 'Stories' }).click()
  await page.locator('.dock-tabs button', { hasText: name }).click()
}
async function agree(stage: Stage): Promise<void> {
  await play(stage, 'New lead')
  await hears(stage, 'full name')
  await write(stage, 'My name is Noah Walsh, my e-mail is noah.walsh@example.com')
  await hears(stage, 'Shall we go ahead')
  await write(stage, 'That is more than we planned. Can you do a better price?')
  await hears(stage, '4,540')
  await write(stage, 'Sounds good, go ahead!')
  await hears(stage, 'Waits for your signature')
}
async function sign(stage: Stage): Promise<void> {
  await agree(stage)
  await stage.page.locator('.paper [data-act=yes]').click()
  await hears(stage, 'To be paid')
}

export const SCENES: readonly Scene[] = [
  { name: 'start' },
  { name: 'unregistered', isUnregistered: true },
  { name: 'alone', isAlone: true },
  {
    name: 'lead',
    act: async (stage) => {
      await play(stage, 'New lead')
      await hears(stage, 'full name')
    },
  },
  { name: 'agreement', act: agree },
  {
    name: 'reading',
    act: async (stage) => {
      await agree(stage)
      await stage.page.locator('.paper [data-act=open]').click()
      await stage.page.frameLocator('.sheet iframe').locator('#sign').waitFor(WAIT)
    },
  },
  { name: 'invoice', act: sign },
  {
    name: 'paid',
    act: async (stage) => {
      await sign(stage)
      await stage.page.locator('.paper [data-act=yes]').last().click()
      await hears(stage, 'has arrived')
    },
  },
  {
    name: 'sms',
    act: async (stage) => {
      await stage.page.getByRole('tab', { name: 'SMS' }).click()
      await play(stage, 'Burst')
      await hears(stage, 'ten-year')
    },
  },
  {
    name: 'template-and-trouble',
    act: async (stage) => {
      await stage.desk?.sendTemplate('+353209120001')
      await stage.desk?.say('whatsapp:+353209150001', 'whatsapp:+353209120001', 'Free words without an open window')
      await hears(stage, 'Never arrived')
      stage.product.breakDown(true)
      await write(stage, 'Is anybody there? _Really_?')
      await stage.page.locator('.not-taken', { hasText: '503' }).waitFor(WAIT)
    },
  },
  {
    name: 'photo-menu',
    act: async (stage) => {
      await stage.page.getByRole('button', { name: 'More ways to send' }).click()
      await stage.page.getByText('Attach a photo').click()
      await write(stage, 'This is our meter box')
      await hears(stage, 'How can we help')
      await stage.page.getByRole('button', { name: 'More ways to send' }).click()
    },
  },
  {
    name: 'faults',
    act: async (stage) => {
      await panel(stage, 'Faults')
      const { page } = stage
      await page.locator('#fault-kind').selectOption('429')
      await page.locator('#fault-count').fill('3')
      await page.getByRole('button', { name: 'Break it' }).click()
      await page.locator('#fault-provider').selectOption('stripe')
      await page.locator('#fault-kind').selectOption('down')
      await page.locator('#fault-count').fill('')
      await page.getByRole('button', { name: 'Break it' }).click()
      await page.locator('.fault').nth(1).waitFor(WAIT)
    },
  },
  {
    name: 'model',
    act: async (stage) => {
      await panel(stage, 'Model')
      await stage.page.getByText('Invents prices').click()
      await stage.page
        .locator('.pill.warn')
        .first()
        .waitFor({ ...WAIT, state: 'attached' })
    },
  },
  {
    name: 'journal',
    act: async (stage) => {
      await sign(stage)
      await panel(stage, 'Journal')
      await stage.page.locator('.request').nth(3).click()
    },
  },
  {
    name: 'web-form',
    act: async (stage) => {
      await play(stage, 'Web form')
      await stage.page.locator('dialog[open]').waitFor(WAIT)
    },
  },
]
