import { join } from 'node:path'
import { buildConsole } from './console-build.ts'
import { type EnvironmentFacts, environmentOf } from './environment.ts'
import { createMember } from './member.ts'
import { runToEnd } from './process/one-shot.ts'
import type { ServiceSpec } from './processes.ts'
import { type Seeded, seededSchema } from './run-file.ts'
import type { Part } from './servers.ts'
import { scriptPath, serviceLaunch } from './service.ts'
import type { Setting } from './setting.ts'
import type { Step } from './steps.ts'

const logOf = ({ dataDir }: Setting, name: string) => join(dataDir, 'logs', `${name}.log`)

export function servicePart(spec: ServiceSpec, setting: Setting, facts: EnvironmentFacts): Part {
  const { name, title } = spec
  const { root, ports, report, onChange } = setting
  const logPath = logOf(setting, name)
  const launch = serviceLaunch(spec, { root, ports, env: environmentOf(name, facts), logPath })
  const member = createMember({ name, title, launch, logPath, isServer: false, report, onChange })
  return {
    members: [member],
    steps: [{ name, after: spec.after, run: () => member.start(setting.abort) }],
    wanted: spec.ports.map((port) => ({ port: ports[port], owner: title })),
  }
}

export function migrateStep(script: string, setting: Setting, facts: EnvironmentFacts): Step {
  const run = timed('Database', 'up to date', setting, async () => {
    await runScript('migrate', script, setting, facts)
  })
  return { name: 'migrate', after: ['postgres'], run }
}

export function seedStep(
  script: string,
  setting: Setting,
  facts: EnvironmentFacts,
  keep: (seeded: Seeded) => void,
): Step {
  const run = timed('Demo business', 'ready', setting, async () => {
    const lines = (await runScript('seed', script, setting, facts)).trim().split('\n')
    keep(seededSchema.parse(JSON.parse(lines.at(-1) ?? '')))
  })
  return { name: 'seed', after: ['migrate', 'sandbox', 'temporal'], run }
}

export function consoleStep(setting: Setting, facts: EnvironmentFacts): Step {
  const { root, report, abort } = setting
  const run = async () => {
    const since = performance.now()
    const build = { root, env: environmentOf('console', facts), logPath: logOf(setting, 'console'), signal: abort }
    const isBuilt = await buildConsole({
      ...build,
      onWait: () => report.progress('Console', 'another start builds it'),
    })
    if (isBuilt) report.done('Console', `built in ${seconds(since)}`)
  }
  return { name: 'console', after: [], run }
}

function runScript(name: string, script: string, setting: Setting, facts: EnvironmentFacts): Promise<string> {
  const { root, abort: signal } = setting
  const args = ['--max-old-space-size=256', scriptPath(root, script)]
  const logPath = logOf(setting, name)
  return runToEnd({
    name: script,
    command: process.execPath,
    args,
    cwd: root,
    env: environmentOf(name, facts),
    logPath,
    signal,
  })
}

function timed(title: string, what: string, { report }: Setting, work: () => Promise<void>): () => Promise<void> {
  return async () => {
    const since = performance.now()
    await work()
    report.done(title, `${what} in ${seconds(since)}`)
  }
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1_000).toFixed(1)} s`
}
