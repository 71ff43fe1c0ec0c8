import type { Page } from 'playwright-core'
import type { Scenario } from './shapes.ts'

export interface Shot {
  readonly name: string
  readonly path: string
  readonly scenario: Scenario
  readonly as?: 'maria' | 'jonas' | 'vera' | null
  readonly isFirstRun?: boolean
  readonly act?: (page: Page) => Promise<unknown>
}

const inbox = (name: string, act?: Shot['act']): Pick<Shot, 'path' | 'act'> => ({
  path: '/inbox',
  async act(page) {
    await page
      .getByRole('link', { name: new RegExp(name) })
      .first()
      .click()
    await page.getByRole('log').waitFor()
    await page.waitForTimeout(250)
    await act?.(page)
  },
})

const openCard = (name: string) => async (page: Page) => {
  await page
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click()
  await page.getByText('Lead came in').waitFor()
}

/** One part of the settings, scrolled to. */
const part = (id: string, act?: Shot['act'], scenario: Shot['scenario'] = 'normal'): Shot => ({
  name: `settings-${id}${scenario === 'normal' ? '' : `-${scenario}`}`,
  path: '/settings',
  scenario,
  async act(page) {
    await page.locator(`#${id}`).scrollIntoViewIfNeeded()
    await page.locator(`#${id}`).evaluate((element) => element.scrollIntoView({ block: 'start' }))
    await act?.(page)
  },
})

/** The side of a conversation, on a narrow screen behind its button. */
const openSide = async (page: Page) => {
  const button = page.getByRole('button', { name: /customer|details/i }).first()
  if (await button.isVisible()) await button.click()
}

const moreOrNot = async (page: Page) => page.waitForTimeout(100)

/** What is looked at before anything is called done. */
export const SHOTS: readonly Shot[] = [
  { name: 'login', path: '/login', scenario: 'normal', as: null },
  { name: 'setup', path: '/login', scenario: 'setup', as: null },
  { name: 'home', path: '/', scenario: 'normal' },
  { name: 'home-first-run', path: '/', scenario: 'normal', isFirstRun: true },
  { name: 'home-empty', path: '/', scenario: 'empty' },
  { name: 'home-broken', path: '/', scenario: 'broken' },
  { name: 'home-outage', path: '/', scenario: 'outage' },
  { name: 'home-viewer', path: '/', scenario: 'normal', as: 'vera' },
  { name: 'tickets', path: '/tickets', scenario: 'normal' },
  { name: 'tickets-empty', path: '/tickets', scenario: 'empty' },
  { name: 'pipeline', path: '/pipeline', scenario: 'normal' },
  { name: 'pipeline-empty', path: '/pipeline', scenario: 'empty' },
  { name: 'pipeline-many', path: '/pipeline', scenario: 'many' },
  { name: 'pipeline-list', path: '/pipeline?view=list', scenario: 'normal' },
  { name: 'pipeline-list-many', path: '/pipeline?view=list', scenario: 'many' },
  { name: 'pipeline-lost', path: '/pipeline?lost=true', scenario: 'normal' },
  { name: 'pipeline-none', path: '/pipeline?view=list&q=zzzz', scenario: 'normal' },
  { name: 'pipeline-outage', path: '/pipeline', scenario: 'outage' },
  { name: 'deal', path: '/pipeline', scenario: 'normal', act: openCard('Amélie') },
  { name: 'picture', path: '/pipeline', scenario: 'picture', act: openCard('Amélie') },
  { name: 'deal-paid', path: '/pipeline', scenario: 'normal', act: openCard('Julia Becker') },
  { name: 'deal-long', path: '/pipeline', scenario: 'normal', act: openCard('Maximiliane') },
  { name: 'deal-rtl', path: '/pipeline', scenario: 'normal', act: openCard('نور') },
  { name: 'deal-staff', path: '/pipeline', scenario: 'normal', as: 'jonas', act: openCard('Amélie') },
  {
    name: 'deal-close',
    path: '/pipeline',
    scenario: 'normal',
    async act(page) {
      await openCard('Tom O')(page)
      await page.getByRole('button', { name: 'Close as lost' }).click()
    },
  },
  {
    name: 'deal-page',
    path: '/pipeline',
    scenario: 'normal',
    async act(page) {
      await openCard('Greta')(page)
      await page.getByRole('button', { name: 'Open as a page' }).click()
    },
  },
  { name: 'inbox', path: '/inbox', scenario: 'normal' },
  { name: 'inbox-empty', path: '/inbox', scenario: 'empty' },
  { name: 'inbox-many', path: '/inbox', scenario: 'many' },
  { name: 'inbox-ai', scenario: 'normal', ...inbox('Amélie') },
  {
    name: 'inbox-why',
    scenario: 'normal',
    ...inbox('Amélie', async (page) => page.getByRole('button', { name: 'Why?' }).nth(2).click()),
  },
  { name: 'inbox-human', scenario: 'normal', ...inbox('Petra') },
  { name: 'inbox-staff', scenario: 'normal', ...inbox('Tom O') },
  { name: 'inbox-undecided', scenario: 'normal', ...inbox('Greta') },
  { name: 'inbox-failed', scenario: 'normal', ...inbox('Marco') },
  { name: 'inbox-suggestion', scenario: 'normal', ...inbox('Sophie') },
  { name: 'inbox-long', scenario: 'normal', ...inbox('Maximiliane') },
  { name: 'inbox-rtl', scenario: 'normal', ...inbox('نور') },
  {
    name: 'inbox-note',
    scenario: 'normal',
    ...inbox('Petra', async (page) => page.getByText('Note', { exact: true }).click()),
  },
  { name: 'inbox-viewer', scenario: 'normal', as: 'vera', ...inbox('Petra') },
  { name: 'inbox-broken', scenario: 'broken', ...inbox('Bilal') },
  { name: 'inbox-promise', scenario: 'normal', ...inbox('Rosa', openSide) },
  { name: 'inbox-late', scenario: 'normal', ...inbox('Henrik', openSide) },
  { name: 'inbox-match', scenario: 'normal', ...inbox('Lena', openSide) },
  { name: 'inbox-files', scenario: 'normal', ...inbox('Lena') },
  { name: 'inbox-translated', scenario: 'normal', ...inbox('Carmen') },
  { name: 'inbox-blocked', scenario: 'normal', ...inbox('Win Big') },
  { name: 'inbox-typing', scenario: 'normal', ...inbox('Petra') },
  {
    name: 'inbox-template',
    scenario: 'normal',
    ...inbox('Henrik', (page) =>
      page
        .getByRole('button', { name: /template/i })
        .first()
        .click(),
    ),
  },
  {
    name: 'inbox-later',
    scenario: 'normal',
    ...inbox('Tom O', async (page) => {
      await page
        .getByRole('textbox', { name: /reply|message|write/i })
        .first()
        .fill('See you on Thursday.')
      await page.getByRole('button', { name: /later/i }).first().click()
    }),
  },
  {
    name: 'inbox-saved',
    scenario: 'normal',
    ...inbox('Tom O', async (page) => {
      await page
        .getByRole('textbox', { name: /reply|message|write/i })
        .first()
        .fill('')
      await page.keyboard.press('/')
    }),
  },
  { name: 'knowledge', path: '/knowledge', scenario: 'normal' },
  { name: 'knowledge-empty', path: '/knowledge', scenario: 'empty' },
  { name: 'knowledge-outage', path: '/knowledge', scenario: 'outage' },
  {
    name: 'knowledge-try',
    path: '/knowledge',
    scenario: 'normal',
    async act(page) {
      await page.getByText('Try', { exact: true }).click()
      await page.getByLabel('A question').fill('Do you sell a heat pump?')
      await page.keyboard.press('Enter')
    },
  },
  {
    name: 'knowledge-gaps',
    path: '/knowledge',
    scenario: 'normal',
    act: (page) => page.getByText(/^Gaps/).first().click(),
  },
  {
    name: 'knowledge-quality',
    path: '/knowledge',
    scenario: 'normal',
    act: (page) => page.getByText('Quality', { exact: true }).click(),
  },
  {
    name: 'knowledge-quality-empty',
    path: '/knowledge',
    scenario: 'empty',
    act: (page) => page.getByText('Quality', { exact: true }).click(),
  },
  { name: 'customers', path: '/customers', scenario: 'normal' },
  { name: 'customers-empty', path: '/customers', scenario: 'empty' },
  { name: 'customers-many', path: '/customers', scenario: 'many' },
  {
    name: 'customer',
    path: '/customers',
    scenario: 'normal',
    async act(page) {
      await page
        .getByRole('link', { name: /Amélie/ })
        .first()
        .click()
      await page.getByRole('log').waitFor()
    },
  },
  { name: 'settings', path: '/settings', scenario: 'normal' },
  { name: 'settings-staff', path: '/settings', scenario: 'normal', as: 'jonas' },
  { name: 'settings-empty', path: '/settings', scenario: 'empty' },
  {
    name: 'settings-add',
    path: '/settings',
    scenario: 'normal',
    act: (page) => page.getByRole('button', { name: 'Add a person' }).click(),
  },
  part('model', (page) => page.locator('#model').getByRole('button', { name: 'Test' }).click()),
  part('model', (page) => page.locator('#model').getByRole('button', { name: 'Test' }).click(), 'broken'),
  part('hours', (page) => page.getByLabel('Time zone').fill('Europe/Lisbo')),
  part('translation'),
  part('deadlines', (page) => page.getByLabel('First answer, High').fill('soon')),
  part('escalation', (page) => page.getByRole('button', { name: 'Add somebody' }).click()),
  part('alerts'),
  part('replies', (page) => page.getByRole('button', { name: 'Add a reply' }).click()),
  part('templates'),
  part('templates', undefined, 'broken'),
  part('templates', undefined, 'empty'),
  part('team'),
  { name: 'more', path: '/more', scenario: 'normal', act: moreOrNot },
  {
    name: 'commands',
    path: '/',
    scenario: 'normal',
    async act(page) {
      await page
        .getByRole('button', { name: /Search/ })
        .first()
        .click()
      await page.getByPlaceholder(/Find a customer/).fill('an')
      await page.waitForTimeout(500)
    },
  },
  { name: 'keys', path: '/', scenario: 'normal', act: (page) => page.keyboard.press('?') },
  {
    name: 'health',
    path: '/',
    scenario: 'broken',
    act: (page) => page.getByRole('button', { name: /troubles|down|Live/ }).click(),
  },
  {
    name: 'user-menu',
    path: '/',
    scenario: 'normal',
    async act(page) {
      const menu = page.getByRole('button', { name: /account and theme/ })
      if (await menu.isVisible()) await menu.click()
    },
  },
  {
    name: 'paused',
    path: '/',
    scenario: 'normal',
    async act(page) {
      const compact = page.getByRole('button', { name: /AI: / })
      if (await compact.isVisible()) {
        await compact.click()
        await page.getByRole('menuitem', { name: /Paused/ }).click()
      } else await page.getByText('Paused', { exact: true }).click()
    },
  },
  { name: 'missing', path: '/nowhere', scenario: 'normal' },
]
