import type { Health } from '../../../api/contract/health.ts'
import { bareProblem } from './problem-error.ts'
import { request } from './request.ts'

const DOWN = 503

/** The parts behind the page; with a 503 the answer says which of them is down. */
export async function fetchHealth(signal?: AbortSignal): Promise<Health> {
  const health = await request<Partial<Health>>('/health', { signal, prefix: '', alsoAnswers: DOWN })
  const { status, parts, channels = [], providers = [], models = [], accounts = [], configurations = [] } = health
  if (status === undefined || parts === undefined) throw bareProblem(DOWN, '')
  return { status, parts, channels, providers, models, accounts, configurations }
}
