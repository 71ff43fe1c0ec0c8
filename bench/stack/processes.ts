import { readdirSync, readFileSync } from 'node:fs'

interface Stat {
  readonly pid: number
  readonly parent: number
  readonly cpuMs: number
  /** Of children that ended and were waited for. */
  readonly endedMs: number
}

const TICK_MS = 10

/** Every process of this machine with its CPU time; one that ends meanwhile is left out. */
function allProcesses(): readonly Stat[] {
  return readdirSync('/proc').flatMap((name) => {
    const text = /^\d+$/.test(name) ? read(`/proc/${name}/stat`) : null
    if (text === null) return []
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [parent = 0, user = 0, system = 0, endedUser = 0, endedSystem = 0] = [1, 11, 12, 13, 14].map(
      (at) => fields[at],
    )
    return [
      { pid: Number(name), parent, cpuMs: (user + system) * TICK_MS, endedMs: (endedUser + endedSystem) * TICK_MS },
    ]
  })
}

function treeOf(all: readonly Stat[], pid: number): readonly Stat[] {
  const children = all.filter(({ parent }) => parent === pid).flatMap((child) => treeOf(all, child.pid))
  return [...all.filter((each) => each.pid === pid), ...children]
}

/** CPU time a process and everything below it has used since it started. */
export function cpuOf(pids: Readonly<Record<string, number>>): Record<string, number> {
  const all = allProcesses()
  return Object.fromEntries(
    Object.entries(pids).map(([name, pid]) => [
      name,
      treeOf(all, pid).reduce((sum, { cpuMs, endedMs }) => sum + cpuMs + endedMs, 0),
    ]),
  )
}

/** Busy time of all cores since the machine started. */
export function machineBusyMs(): number {
  const [, user, nice, system, , , irq, softIrq, steal] = (read('/proc/stat') ?? '').split('\n')[0]?.split(/\s+/) ?? []
  return [user, nice, system, irq, softIrq, steal].reduce((sum, part) => sum + Number(part ?? 0), 0) * TICK_MS
}

/** Proportional share of memory, in MiB, of a process and everything below it. */
export function memoryOf(pid: number): { readonly pssMb: number; readonly rssMb: number } {
  const tree = treeOf(allProcesses(), pid)
  const sum = (field: string) =>
    tree.reduce((total, each) => total + kibIn(read(`/proc/${each.pid}/smaps_rollup`), field), 0) / 1_024
  return { pssMb: sum('Pss'), rssMb: sum('Rss') }
}

const kibIn = (text: string | null, field: string) =>
  Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(text ?? '')?.[1] ?? 0)

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // the process ended between the listing and the look
    return null
  }
}
