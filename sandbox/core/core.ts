import { createPhone, type Phone } from '../phone/lines.ts'
import type { AccountBook, Accounts } from './accounts.ts'
import { createAccounts } from './accounts.ts'
import type { Clock } from './clock.ts'
import { createClock } from './clock.ts'
import type { Database } from './database.ts'
import { openDatabase } from './database.ts'
import type { Faults } from './faults.ts'
import { createFaults } from './faults.ts'
import type { Journal } from './journal.ts'
import { createJournal } from './journal.ts'
import type { ProviderName } from './provider.ts'
import type { Settings } from './settings.ts'
import { createSettings } from './settings.ts'
import type { Table, TableShape } from './table.ts'
import { createTable } from './table.ts'
import type { Tasks } from './tasks.ts'
import { createTasks } from './tasks.ts'
import type { Webhooks } from './webhooks/webhooks.ts'
import { createWebhooks } from './webhooks/webhooks.ts'

/** Everything a provider needs: durable tables, clock, tasks, webhooks, faults, accounts. One per sandbox. */
export interface SandboxCore {
  readonly database: Database
  readonly clock: Clock
  readonly settings: Settings
  readonly accounts: Accounts
  readonly faults: Faults
  readonly journal: Journal
  readonly tasks: Tasks
  readonly webhooks: Webhooks
  readonly phone: Phone
  /** Full provider objects; created when first asked for, listed by `GET /state`, emptied by `POST /reset`. */
  table<T extends object, K extends string = never>(shape: TableShape<T, K>): Table<T, K>
  tables(): readonly Table<object, string>[]
  accountsOf<T extends object>(provider: ProviderName): AccountBook<T>
  /** `http://127.0.0.1:8101`; only valid once the sandbox listens. */
  urlOf(provider: ProviderName): string
  setUrl(provider: ProviderName, url: string): void
}

export function createCore({ dataDir }: { dataDir: string }): SandboxCore {
  const database = openDatabase(dataDir)
  const settings = createSettings(database)
  const clock = createClock(settings)
  const accounts = createAccounts(database)
  const faults = createFaults({ database, clock, settings })
  const tasks = createTasks({ database, clock })
  const tables = new Map<string, Table<object, string>>()
  const urls = new Map<ProviderName, string>()
  return {
    database,
    clock,
    settings,
    accounts,
    faults,
    tasks,
    journal: createJournal(database),
    webhooks: createWebhooks({ database, clock, faults }),
    phone: createPhone((effect) => database.afterCommit(effect)),
    table<T extends object, K extends string>(shape: TableShape<T, K>) {
      const table = createTable(database, shape)
      // Safe: the registry only lists and empties, it never writes an object of another shape.
      tables.set(shape.name, table as unknown as Table<object, string>)
      return table
    },
    tables: () => [...tables.values()],
    accountsOf: (provider) => accounts.of(provider),
    urlOf: (provider) => urls.get(provider) ?? `http://127.0.0.1/${provider}-not-listening`,
    setUrl: (provider, url) => void urls.set(provider, url),
  }
}
