import type { Database } from './database.ts'
import type { ProviderName } from './provider.ts'

/** Accounts of one provider; small, kept in memory, searched on every request. */
export interface AccountBook<T extends object> {
  get(id: string): T | null
  find(matches: (account: T) => boolean): T | null
  all(): readonly T[]
}

export interface Accounts {
  of<T extends object>(provider: ProviderName): AccountBook<T>
  /** The body has been checked against the provider's account schema. */
  put(provider: ProviderName, id: string, account: object): void
  list(): readonly { provider: ProviderName; id: string; account: object }[]
  clear(): void
}

export function createAccounts(database: Database): Accounts {
  database.exec(`CREATE TABLE IF NOT EXISTS accounts (position INTEGER PRIMARY KEY AUTOINCREMENT, provider TEXT NOT NULL,
    id TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (provider, id))`)
  const books = new Map<string, Map<string, object>>()
  const bookOf = (provider: string) => {
    const book = books.get(provider) ?? new Map<string, object>()
    books.set(provider, book)
    return book
  }
  for (const row of database.all('SELECT * FROM accounts ORDER BY position'))
    bookOf(String(row['provider'])).set(String(row['id']), JSON.parse(String(row['body'])) as object)

  return {
    of: <T extends object>(provider: ProviderName): AccountBook<T> => ({
      // Safe: put is reached only through the control route, which parses with this provider's schema.
      get: (id) => (bookOf(provider).get(id) as T | undefined) ?? null,
      find: (matches) => {
        for (const account of bookOf(provider).values()) if (matches(account as T)) return account as T
        return null
      },
      all: () => [...bookOf(provider).values()] as T[],
    }),
    put: (provider, id, account) => {
      const body = JSON.stringify(account)
      database.run(
        'INSERT INTO accounts (provider, id, body) VALUES (?, ?, ?) ON CONFLICT (provider, id) DO UPDATE SET body = excluded.body',
        provider,
        id,
        body,
      )
      bookOf(provider).set(id, account)
    },
    list: () =>
      database.all('SELECT provider, id, body FROM accounts ORDER BY position').map((row) => ({
        provider: String(row['provider']) as ProviderName,
        id: String(row['id']),
        account: JSON.parse(String(row['body'])) as object,
      })),
    clear: () => {
      database.exec('DELETE FROM accounts')
      books.clear()
    },
  }
}
