import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findFreeOffset } from '../../local/ports/offset.ts'
import { portsAt } from '../../local/ports.ts'
import type { RunAs } from '../../local/postgres/run-as.ts'
import { localPostgres } from '../../local/postgres.ts'
import type { Launched } from '../../local/process/launched.ts'
import { scratchDir } from './fixtures/scratch.ts'

const NOBODY = 65_534
const isRoot = process.getuid?.() === 0
const hasSetpriv = spawnSync('setpriv', ['--version']).status === 0

describe('the local Postgres', () => {
  it('is an 18 with its settings, reached by password only', async () => {
    const { ownerUrl } = await start(await place())
    expect(await ask(ownerUrl, `select current_setting('server_version') v`)).toMatch(/^18\./)
    expect(await ask(ownerUrl, `select current_setting('fsync') || current_setting('synchronous_commit') v`)).toBe(
      'onon',
    )
    const wrong = ownerUrl.replace(/:[^:@]+@/, ':guess@')
    await expect(ask(wrong, 'select 1 v')).rejects.toThrow('password authentication failed')
  })

  it('knows letters beyond ASCII', async () => {
    const { ownerUrl } = await start(await place())
    expect(await ask(ownerUrl, `select lower('ÄÖÜ ÑÇ ЖЩ') v`)).toBe('äöü ñç жщ')
  })

  it('comes back after kill -9 with every acknowledged row', async () => {
    const at = await place()
    const first = await start(at)
    await ask(first.ownerUrl, 'create table kept (n int)')
    for (let n = 0; n < 20; n++) await ask(first.ownerUrl, `insert into kept values (${n})`)
    process.kill(first.server.identity.pid, 'SIGKILL')
    await first.server.exited
    const second = await start(at)
    expect(await ask(second.ownerUrl, 'select count(*)::int v from kept')).toBe(20)
  })

  it('takes over a live server of its data directory', async () => {
    const at = await place()
    const first = await start(at)
    const second = await start(at)
    expect(second.server.identity).toEqual(first.server.identity)
  })

  it('starts although the pid file names a process that is something else by now', async () => {
    const at = await place()
    await (await start(at)).server.stop()
    writeFileSync(
      join(at.dataDir, 'postgres', 'postmaster.pid'),
      `${process.pid}\n${at.dataDir}/postgres\n1\n${at.port}\n`,
    )
    await start(at)
  })

  it('forgets an initialisation that was cut off', async () => {
    const at = await place()
    mkdirSync(join(at.dataDir, 'postgres.unfinished'))
    writeFileSync(join(at.dataDir, 'postgres.unfinished', 'PG_VERSION'), '18')
    const { ownerUrl } = await start(at)
    expect(await ask(ownerUrl, 'select 1 v')).toBe(1)
  })

  it.runIf(isRoot)('runs as nobody where root may not have a user namespace, and as root again later', async () => {
    const at = await place()
    for (const runAs of ['nobody', 'namespace', 'nobody'] as const) {
      const { server, ownerUrl } = await start(at, runAs)
      expect(await ask(ownerUrl, 'select 1 v')).toBe(1)
      await server.stop()
    }
  })

  it.runIf(isRoot && hasSetpriv)('runs for a user who is not root', async () => {
    const at = await place()
    for (const path of [at.dataDir, join(at.dataDir, 'logs')]) chownSync(path, NOBODY, NOBODY)
    const user = ['--reuid=65534', '--regid=65534', '--clear-groups']
    const script = join(import.meta.dirname, 'fixtures', 'postgres-once.ts')
    const told = execFileSync('setpriv', [...user, process.execPath, script, at.dataDir, String(at.port)], {
      encoding: 'utf8',
      env: { HOME: at.dataDir, PATH: '/usr/bin:/bin' },
    })
    expect(told).toContain('user 65534, answer 1')
  })
})

interface Place {
  readonly dataDir: string
  readonly port: number
}

async function place(): Promise<Place> {
  const dataDir = scratchDir()
  mkdirSync(join(dataDir, 'logs'))
  return { dataDir, port: portsAt(await findFreeOffset()).postgres }
}

async function start(at: Place, runAs?: RunAs): Promise<{ server: Launched; ownerUrl: string }> {
  const postgres = localPostgres({ ...at, ...(runAs ? { runAs } : {}) })
  const server = await postgres.launch({
    signal: new AbortController().signal,
    isRevival: false,
    onSpawn: () => undefined,
  })
  onTestFinished(() => server.stop())
  return { server, ownerUrl: postgres.ownerUrl }
}

async function ask(connectionString: string, query: string): Promise<unknown> {
  const client = new pg.Client({ connectionString })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<{ v: unknown }>(query)
    return rows[0]?.v
  } finally {
    await client.end()
  }
}
