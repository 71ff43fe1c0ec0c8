import { until } from './until.ts'

const DAY_MS = 86_400_000
const SOON_MS = 30_000

/** What is counted by the day (UTC) begins anew at midnight: a test of it that would run into that waits for the new day. */
export const awayFromMidnight = () => until('the new day', async () => DAY_MS - (Date.now() % DAY_MS) > SOON_MS)
