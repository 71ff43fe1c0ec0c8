// Runs under whatever Node the machine has, before anything is installed: only node: built-ins here.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const stamp = join(root, 'node_modules', '.lock-sha256')
const node24 = join(root, 'node_modules', '.bin', 'node')

function npm(...args) {
  const script = process.env.npm_execpath
  const [command, argv] = script ? [process.execPath, [script, ...args]] : ['npm', args]
  const done = spawnSync(command, argv, { cwd: root, stdio: ['ignore', 2, 2] })
  if (done.status !== 0) process.exit(done.status ?? 1)
}

function installedMajor() {
  return spawnSync(node24, ['--version'], { encoding: 'utf8' }).stdout?.trim().split('.')[0]
}

// A content hash, not a file time: switching branches must not cost a reinstall.
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''

if (installed !== wanted) {
  console.error('Installing dependencies (about a minute the first time)...')
  npm('ci', '--loglevel=error')
}
// The npm package "node" fetches its binary in an install script, which some settings switch off.
if (installedMajor() !== 'v24') npm('rebuild', 'node', '--loglevel=error')
if (installedMajor() !== 'v24') {
  console.error('Node 24 is missing: the npm package "node" was not allowed to run its install script.')
  console.error('Allow it (npm install-scripts approve node) and run the command again.')
  process.exit(1)
}
if (installed !== wanted) writeFileSync(stamp, wanted)
