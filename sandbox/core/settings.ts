import type { Database } from './database.ts'

type Values = Readonly<Record<string, string | number | boolean | null>>

export interface Section<T extends Values> {
  get(): T
  /** Unknown names are refused; the rest is merged, kept over restarts and put back by a reset. */
  set(patch: Partial<T>): T
}

/** Knobs of the sandbox itself, one section per part: `time`, `random`, `phone`, `model`. */
export interface Settings {
  section<T extends Values>(name: string, defaults: T): Section<T>
  all(): Readonly<Record<string, Values>>
  set(patch: Readonly<Record<string, unknown>>): void
  reset(): void
}

export function createSettings(database: Database): Settings {
  database.exec('CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, body TEXT NOT NULL)')
  const sections = new Map<string, { defaults: Values; current: Values }>()

  const merge = (name: string, patch: Values) => {
    const section = sections.get(name)
    if (!section) throw new RangeError(`there is no setting "${name}"`)
    for (const [key, value] of Object.entries(patch)) check(name, key, value, section.defaults)
    section.current = { ...section.current, ...patch }
    const body = JSON.stringify(section.current)
    database.run('INSERT INTO settings VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET body = excluded.body', name, body)
  }
  return {
    section<T extends Values>(name: string, defaults: T): Section<T> {
      const stored = database.one('SELECT body FROM settings WHERE name = ?', name)
      const current = stored ? { ...defaults, ...(JSON.parse(String(stored['body'])) as Partial<T>) } : defaults
      if (!sections.has(name)) sections.set(name, { defaults, current })
      // Safe: merge admits only names and types of T's own defaults.
      const get = () => (sections.get(name)?.current ?? defaults) as T
      return {
        get,
        set: (patch) => {
          merge(name, patch as Values)
          return get()
        },
      }
    },
    all: () => Object.fromEntries([...sections].map(([name, { current }]) => [name, current])),
    set: (patch) => {
      for (const [name, values] of Object.entries(patch)) merge(name, values as Values)
    },
    reset: () => {
      database.exec('DELETE FROM settings')
      for (const section of sections.values()) section.current = section.defaults
    },
  }
}

function check(section: string, key: string, value: unknown, defaults: Values): void {
  if (!(key in defaults)) throw new RangeError(`there is no setting "${section}.${key}"`)
  const expected = defaults[key]
  const fits = value === null || expected === null || typeof value === typeof expected
  if (!fits) throw new RangeError(`setting "${section}.${key}" is a ${typeof expected}`)
}
