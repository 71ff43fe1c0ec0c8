// The fast checks, in order: `node scripts/check.ts` and, with the unit tests, `node scripts/check.ts --with-unit`.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { machineEnvironment } from '../config/machine.ts'

interface Check {
  readonly name: string
  readonly command: readonly [tool: string, ...args: string[]]
  /** What is wrong although the tool ended well. */
  readonly objection?: (output: string) => string | undefined
}

const root = join(import.meta.dirname, '..')
const bin = join(root, 'node_modules', '.bin')
const env = {
  ...machineEnvironment(),
  PATH: `${bin}${delimiter}${machineEnvironment()['PATH'] ?? ''}`,
  FORCE_COLOR: '0',
}

const LAYERS =
  'activities api bench channels config console domain local providers sandbox schema scripts services temporal tests voice-edge workers workflows'
const present = (names: string) => names.split(' ').filter((name) => existsSync(join(root, name)))

const checks: readonly Check[] = [
  { name: 'lock file', command: ['node', 'scripts/check-lock.mjs'] },
  { name: 'format', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  ...when('console/tsconfig.json', { name: 'types, console', command: ['tsc', '--noEmit', '-p', 'console'] }),
  { name: 'types, phone', command: ['tsc', '--noEmit', '-p', 'sandbox/phone/web'] },
  { name: 'types, browser tests', command: ['tsc', '--noEmit', '-p', 'tests/browser'] },
  { name: 'lint', command: ['oxlint', '--deny-warnings'] },
  { name: 'layers', command: cruise('.dependency-cruiser.mjs', LAYERS), objection: nothingCruised },
  ...when('workflows', {
    name: 'workflow closure',
    command: cruise('.dependency-cruiser.workflows.mjs', 'workflows'),
    objection: nothingCruised,
  }),
  { name: 'dead code', command: ['knip', '--no-progress', '--no-config-hints'] },
]
const unit: Check = { name: 'unit tests', command: ['vitest', 'run', '--project', 'unit'] }

function when(path: string, check: Check): readonly Check[] {
  return existsSync(join(root, path)) ? [check] : []
}

function cruise(config: string, folders: string): Check['command'] {
  return ['depcruise', '--config', config, ...present(folders)]
}

/** Without a parser for TypeScript the tool finds no file, no violation, and ends well. */
function nothingCruised(output: string): string | undefined {
  const modules = Number(/(\d+) modules/.exec(output)?.[1] ?? 0)
  return modules > 0 ? undefined : 'No module was looked at: the TypeScript parser (@swc/core) is missing.'
}

/** Prints one line, and what the tool said when it failed. */
function passes({ name, command: [tool, ...args], objection }: Check): boolean {
  const since = performance.now()
  const { status, stdout, stderr } = spawnSync(tool, args, { cwd: root, env, encoding: 'utf8', maxBuffer: 100_000_000 })
  const output = `${stdout ?? ''}${stderr ?? ''}`
  const against = status === 0 ? objection?.(output) : output.trim() || `${tool} did not start`
  const seconds = ((performance.now() - since) / 1_000).toFixed(1)
  console.log(`${against === undefined ? 'ok    ' : 'FAILED'}  ${name.padEnd(18)}${seconds.padStart(5)} s`)
  if (against !== undefined) console.log(`\n${against}\n`)
  return against === undefined
}

const results = [...checks, ...(process.argv.includes('--with-unit') ? [unit] : [])].map(passes)
const failed = results.filter((isPassed) => !isPassed).length
if (failed > 0) {
  console.log(`${results.length - failed} passed, ${failed} failed, 0 skipped`)
  process.exitCode = 1
}
