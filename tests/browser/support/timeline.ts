import type { Page } from 'playwright-core'
import { until } from '../../support/until.ts'

/** Waits until the timeline says this once: what was just written may stand beside what came back of it for a moment. */
export const saysOnce = (page: Page, words: string) =>
  until(`"${words}" once`, async () => (await page.getByRole('log').getByText(words).count()) === 1)
