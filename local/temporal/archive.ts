import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { TEMPORAL_CLI_VERSION } from './version.ts'

export const ARCHIVE_HOME = `https://github.com/temporalio/cli/releases/download/v${TEMPORAL_CLI_VERSION}`

const ANSWER_WITHIN_MS = 4_000
const DOWNLOAD_WITHIN_MS = 120_000
const PROGRESS_EVERY_MS = 3_000
const SYSTEMS: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
}
const MACHINES: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' }

export interface ArchiveSource {
  readonly home: string
  readonly workshop: string
  readonly signal: AbortSignal
  readonly onProgress: (text: string) => void
}

/** Fetches the official archive, compares it with the published checksum and unpacks it. Rejects with the reason. */
export async function fromArchive({ home, workshop, signal, onProgress }: ArchiveSource): Promise<string> {
  const name = archiveName()
  // The small file first: it tells within seconds whether the address can be reached at all.
  const checksums = (await fetchBytes(`${home}/checksums.txt`, limit(ANSWER_WITHIN_MS, signal))).toString('utf8')
  const published = checksums
    .split('\n')
    .find((line) => line.trim().endsWith(` ${name}`))
    ?.trim()
    .split(/\s+/)[0]
  if (!published) throw new Error(`no checksum is published for ${name}`)
  const archive = await fetchBytes(`${home}/${name}`, limit(DOWNLOAD_WITHIN_MS, signal), onProgress)
  if (createHash('sha256').update(archive).digest('hex') !== published) throw new Error(`${name} has a wrong checksum`)
  return unpack(archive, workshop, signal)
}

export function archiveName(): string {
  const [system, machine] = [SYSTEMS[process.platform], MACHINES[process.arch]]
  if (!system || !machine) throw new Error(`no archive is published for ${process.platform} ${process.arch}`)
  return `temporal_cli_${TEMPORAL_CLI_VERSION}_${system}_${machine}.tar.gz`
}

function limit(withinMs: number, signal: AbortSignal): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(withinMs)])
}

async function fetchBytes(url: string, signal: AbortSignal, onProgress?: (text: string) => void): Promise<Buffer> {
  const response = await fetch(url, { signal })
  if (!response.ok || !response.body) throw new Error(`${url} answered ${response.status}`)
  const chunks: Uint8Array[] = []
  let size = 0
  let told = performance.now()
  for await (const chunk of response.body) {
    chunks.push(chunk)
    size += chunk.length
    if (performance.now() - told < PROGRESS_EVERY_MS) continue
    onProgress?.(`${Math.round(size / 1e6)} MB fetched`)
    told = performance.now()
  }
  return Buffer.concat(chunks)
}

async function unpack(archive: Buffer, workshop: string, signal: AbortSignal): Promise<string> {
  const packed = join(workshop, 'temporal.tar.gz')
  writeFileSync(packed, archive)
  const tar = spawn('tar', ['-xzf', packed, '-C', workshop], { stdio: 'ignore', signal })
  const code = await new Promise<number | null>((resolve, reject) => tar.once('error', reject).once('exit', resolve))
  if (code !== 0) throw new Error('the archive could not be unpacked')
  return join(workshop, process.platform === 'win32' ? 'temporal.exe' : 'temporal')
}
