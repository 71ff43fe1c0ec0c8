import { existsSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import type { Ports } from './ports.ts'
import { childLaunch } from './process/child.ts'
import type { Launch } from './process/launched.ts'
import { answersOk } from './process/wait.ts'
import type { ServiceSpec } from './processes.ts'

export interface ServiceDeps {
  readonly root: string
  readonly ports: Ports
  readonly env: NodeJS.ProcessEnv
  readonly logPath: string
}

// Node would let the youngest part of each heap, one for every isolate, grow to three times 16 MB and keep it: some hundred
// megabytes a process that never hold anything, for no gain in time.
const YOUNG_MB = 4

/** One of our own processes: Node with bounded memory, usable once it says so itself. */
export function serviceLaunch(spec: ServiceSpec, { root, ports, env, logPath }: ServiceDeps): Launch {
  const script = scriptPath(root, spec.script)
  return childLaunch({
    command: process.execPath,
    args: [`--max-old-space-size=${spec.heapMb}`, `--max-semi-space-size=${YOUNG_MB}`, script],
    cwd: root,
    env,
    logPath,
    isUsable: () => answersOk(`http://127.0.0.1:${ports[spec.readyOn]}/ready`),
  })
}

export function scriptPath(root: string, script: string): string {
  const path = isAbsolute(script) ? script : join(root, script)
  if (!existsSync(path)) throw new Error(`${script} does not exist`)
  return path
}
