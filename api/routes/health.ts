import type { Client } from '@temporalio/client'
import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import type { Database } from '../../services/database.ts'
import type { Health } from '../contract/health.ts'

export interface HealthDeps {
  readonly db: Database
  readonly client: Client
  readonly workerUrl: string | null
}

const LIMIT_MS = 1_000

type Part = Health['parts'][number]

async function probe(name: string, check: () => Promise<unknown>): Promise<Part> {
  try {
    await within(check())
    return { name, status: 'ok' }
  } catch (error) {
    return { name, status: 'down', detail: error instanceof Error ? error.message.slice(0, 200) : 'no answer' }
  }
}

function within<Result>(work: Promise<Result>): Promise<Result> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer in time')), LIMIT_MS).unref()),
  ])
}

/** The state of every part this process can see. Without details for strangers: those need an account. */
export function healthRoutes({ db, client, workerUrl }: HealthDeps): Router {
  const router = Router()
  const parts = () =>
    Promise.all([
      probe('postgres', () => db.pool.query('select 1')),
      // With a deadline: without one each question would be asked again long after nobody waits for it.
      probe('temporal', () =>
        client.withDeadline(Date.now() + LIMIT_MS, () => client.workflowService.getSystemInfo({})),
      ),
      ...(workerUrl === null
        ? []
        : [probe('worker', () => answersOk(`${workerUrl}/ready`)), models(`${workerUrl}/health`)]),
    ])

  router.get('/health', async (_: Request, response: Response) => {
    const found = await parts()
    const postgres = found.find(({ name }) => name === 'postgres')
    const status = postgres?.status !== 'ok' ? 'down' : found.some((part) => part.status === 'down') ? 'degraded' : 'ok'
    // Without Temporal messages are still taken and answered later: that is degraded, not down.
    response
      .status(status === 'down' ? 503 : 200)
      .json({ status, parts: found.map(({ name, status: state }) => ({ name, status: state })) })
  })
  router.get('/ready', async (_: Request, response: Response) => {
    const postgres = await probe('postgres', () => db.pool.query('select 1'))
    response.status(postgres.status === 'ok' ? 200 : 503).json({ ready: postgres.status === 'ok' })
  })
  return router
}

const workerHealth = z.object({ models: z.array(z.object({ state: z.string() })).default([]) })

/** Degraded while some business's model is left alone; the installation itself is not worse for that. */
async function models(url: string): Promise<Part> {
  try {
    const answer = await within(fetch(url, { signal: AbortSignal.timeout(LIMIT_MS) }))
    const known = workerHealth.parse(await answer.json())
    return { name: 'models', status: known.models.some(({ state }) => state !== 'failing') ? 'degraded' : 'ok' }
  } catch (error) {
    return { name: 'models', status: 'unknown', detail: error instanceof Error ? error.message.slice(0, 200) : '' }
  }
}

async function answersOk(url: string): Promise<void> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(LIMIT_MS) })
  if (!answer.ok) throw new Error(`answered ${answer.status}`)
}
