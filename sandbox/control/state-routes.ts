import { z } from 'zod'
import type { SandboxCore } from '../core/core.ts'
import type { ControlRoute, SandboxProvider } from '../core/provider.ts'

const resetSchema = z.strictObject({ accounts: z.boolean().optional() })
const settingsSchema = z.record(z.string(), z.record(z.string(), z.unknown()))
const SHOWN_ROWS = 200

export function stateRoutes(core: SandboxCore, providers: readonly SandboxProvider[]): readonly ControlRoute[] {
  const startedAt = new Date().toISOString()
  const urls = () => Object.fromEntries(providers.map(({ name }) => [name, core.urlOf(name)]))
  const state = (table: string | null, limit: number) => ({
    accounts: core.accounts.list(),
    settings: core.settings.all(),
    faults: core.faults.list(),
    pendingTasks: core.tasks.pending(),
    deliveries: core.webhooks.list(limit),
    tables: Object.fromEntries(
      core
        .tables()
        .filter(({ name }) => table === null || name === table)
        .map((shown) => [shown.name, shown.list({ limit })]),
    ),
  })
  const reset = (withAccounts: boolean) => {
    core.database.transaction(() => {
      for (const table of core.tables()) table.clear()
      core.tasks.clear()
      core.webhooks.clear()
      core.journal.clear()
      core.settings.reset()
      if (withAccounts) core.accounts.clear()
    })
    core.faults.clear()
  }
  return [
    {
      method: 'GET',
      path: '/health',
      summary: 'alive',
      handle: () => ({ status: 200, body: { status: 'ok', startedAt } }),
    },
    {
      method: 'GET',
      path: '/ready',
      summary: 'every port listens',
      handle: () => ({ status: 200, body: { ready: true, urls: urls() } }),
    },
    {
      method: 'GET',
      path: '/state',
      summary: '?table=&limit=: accounts, settings, faults, provider tables (newest first)',
      handle: ({ query }) => ({
        status: 200,
        body: state(query.get('table'), Number(query.get('limit') ?? SHOWN_ROWS)),
      }),
    },
    {
      method: 'POST',
      path: '/reset',
      summary: '{accounts?: true}: empties provider tables, journal, webhooks, faults and settings, keeps accounts',
      handle: ({ body }) => {
        reset(resetSchema.parse(body).accounts ?? false)
        return { status: 204 }
      },
    },
    {
      method: 'GET',
      path: '/settings',
      summary: 'knobs by section',
      handle: () => ({ status: 200, body: core.settings.all() }),
    },
    {
      method: 'POST',
      path: '/settings',
      summary: '{section: {name: value}}: changes knobs, for example {"time": {"scale": 0.001}}',
      handle: ({ body }) => {
        core.settings.set(settingsSchema.parse(body))
        return { status: 200, body: core.settings.all() }
      },
    },
  ]
}
