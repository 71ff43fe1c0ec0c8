import type { Locator, Page } from 'playwright-core'

export type ColumnName = 'Incoming' | 'AI processing' | 'Negotiation' | 'Contract' | 'PAID'

export const columnOf = (page: Page, name: ColumnName): Locator =>
  page.getByRole('region', { name: new RegExp(`^${name}, \\d`) })

export const cardIn = (page: Page, name: ColumnName, leadId: string): Locator =>
  columnOf(page, name).locator(`[data-lead="${leadId}"]`)

/** Waits for a column's head to say this: how many leads, and how much money in them. */
export const headSays = (page: Page, name: ColumnName, words: RegExp): Promise<void> =>
  columnOf(page, name).locator('header', { hasText: words }).waitFor()
