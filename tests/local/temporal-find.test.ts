import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Environment } from '../../config/machine.ts'
import { archiveName } from '../../local/temporal/archive.ts'
import { temporalCache } from '../../local/temporal/cache.ts'
import { findTemporal } from '../../local/temporal/find.ts'
import { scratchDir } from './fixtures/scratch.ts'

const NOWHERE = 'http://127.0.0.1:9'
const binary = (label: string, server = '1.29.1') =>
  `#!/bin/sh\n# ${label}\necho "temporal version 9 (Server ${server}, UI 2)"\n`

describe('finding a Temporal server', () => {
  it('prefers the one on PATH', async () => {
    const machine = scratchMachine()
    const installed = machine.onPath('temporal', binary('installed'))
    expect(await find(machine.environment)).toBe(installed)
  })

  it('passes over one on PATH that is too old', async () => {
    const machine = scratchMachine()
    machine.onPath('temporal', binary('old', '1.20.0'))
    machine.onPath('go', goThatMakes(binary('compiled')))
    expect(readFileSync(await find(machine.environment), 'utf8')).toContain('compiled')
  })

  it('fetches the official archive when its checksum is right, and keeps it', async () => {
    const machine = scratchMachine()
    const archiveHome = await serveArchive(binary('fetched'))
    const found = await find(machine.environment, archiveHome)
    expect(readFileSync(found, 'utf8')).toContain('fetched')
    expect(await find(machine.environment, NOWHERE)).toBe(found)
  })

  it('does not use an archive with a wrong checksum', async () => {
    const machine = scratchMachine()
    machine.onPath('go', goThatMakes(binary('compiled')))
    const archiveHome = await serveArchive(binary('tampered'), 'f'.repeat(64))
    expect(readFileSync(await find(machine.environment, archiveHome), 'utf8')).toContain('compiled')
  })

  it('never uses a build that was cut off', async () => {
    const machine = scratchMachine()
    machine.onPath('go', 'exec 3>"$GOBIN/temporal"; echo half >&3; sleep 60')
    const abort = new AbortController()
    const cutOff = find(machine.environment, NOWHERE, abort.signal)
    await untilSomeBuildBegan(machine.environment)
    abort.abort(new Error('cut off'))
    await expect(cutOff).rejects.toThrow('cut off')
    expect(existsSync(temporalCache(machine.environment).binary)).toBe(false)
    machine.onPath('go', goThatMakes(binary('whole')))
    expect(readFileSync(await find(machine.environment), 'utf8')).toContain('whole')
  })

  it('clears away what a killed build left and uses none of it', async () => {
    const machine = scratchMachine()
    const { folder } = temporalCache(machine.environment)
    mkdirSync(join(folder, 'unfinished-1'), { recursive: true })
    writeFileSync(join(folder, 'unfinished-1', 'temporal'), binary('half'), { mode: 0o755 })
    writeFileSync(join(folder, 'install.lock'), JSON.stringify({ pid: process.pid, startedAt: 'long ago' }))
    machine.onPath('go', goThatMakes(binary('whole')))
    expect(readFileSync(await find(machine.environment), 'utf8')).toContain('whole')
    expect(readdirSync(folder)).toEqual(['temporal'])
  })

  it('builds once for two starts at the same time', async () => {
    const machine = scratchMachine()
    machine.onPath('go', `echo built >> "${machine.folder}/builds"; sleep 1; ${goThatMakes(binary('compiled'))}`)
    const [one, other] = await Promise.all([find(machine.environment), find(machine.environment)])
    expect(one).toBe(other)
    expect(readFileSync(join(machine.folder, 'builds'), 'utf8')).toBe('built\n')
  })

  it('lists every way when none works', async () => {
    const machine = scratchMachine()
    machine.onPath('go', 'echo "go: no network" >&2; exit 1')
    await expect(find(machine.environment)).rejects.toThrow(/no network[\s\S]*TEMPORAL_ADDRESS/)
  })
})

function find(environment: Environment, archiveHome = NOWHERE, signal = new AbortController().signal): Promise<string> {
  return findTemporal({ environment, archiveHome, signal, onProgress: () => undefined })
}

/** A machine whose PATH holds the basic tools and what the test puts there. */
function scratchMachine() {
  const folder = scratchDir()
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  return {
    folder,
    environment: { PATH: `${bin}:/usr/bin:/bin`, HOME: folder, XDG_CACHE_HOME: join(folder, 'cache') },
    onPath: (name: string, script: string) => {
      const path = join(bin, name)
      writeFileSync(path, script.startsWith('#!') ? script : `#!/bin/sh\n${script}\n`)
      chmodSync(path, 0o755)
      return path
    },
  }
}

function goThatMakes(content: string): string {
  return `cat > "$GOBIN/temporal" <<'END'\n${content}END\nchmod +x "$GOBIN/temporal"`
}

async function untilSomeBuildBegan(environment: Environment): Promise<void> {
  const { folder } = temporalCache(environment)
  await expect.poll(() => halfBuilds(folder)).not.toEqual([])
}

function halfBuilds(folder: string): readonly string[] {
  const workshops = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('unfinished-')) : []
  return workshops.filter((name) => existsSync(join(folder, name, 'temporal')))
}

async function serveArchive(content: string, checksum?: string): Promise<string> {
  const folder = scratchDir()
  writeFileSync(join(folder, 'temporal'), content, { mode: 0o755 })
  execFileSync('tar', ['-czf', archiveName(), 'temporal'], { cwd: folder })
  const archive = readFileSync(join(folder, archiveName()))
  const sum = checksum ?? createHash('sha256').update(archive).digest('hex')
  const server = createServer((request, response) => {
    response.end(request.url === '/checksums.txt' ? `${sum}  ${archiveName()}\n` : archive)
  })
  onTestFinished(() => void server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
