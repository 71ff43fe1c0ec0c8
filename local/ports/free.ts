import { createServer } from 'node:net'
import { portHolder } from './holder.ts'

export interface WantedPort {
  readonly port: number
  /** Who would listen there, for the message. */
  readonly owner: string
}

/** Refuses with every taken port and, where the system tells, the process that holds it. */
export async function requireFree(wanted: readonly WantedPort[]): Promise<void> {
  const taken: string[] = []
  for (const { port, owner } of wanted) if (!(await isFree(port))) taken.push(`  ${port} (${owner})${heldBy(port)}`)
  if (taken.length === 0) return
  const noun = taken.length === 1 ? 'This port is' : 'These ports are'
  throw new Error(
    `${noun} taken:\n${taken.join('\n')}\nStop what holds them, or move all ports: npm start -- --offset 1000`,
  )
}

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)))
  })
}

function heldBy(port: number): string {
  const holder = portHolder(port)
  return holder ? ` is held by process ${holder.pid}: ${holder.command}` : ''
}
