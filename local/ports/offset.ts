import { createServer } from 'node:net'
import { basePorts, portsAt } from '../ports.ts'
import { isFree } from './free.ts'

// No two multiples of the step put two of the ports at the same place, and all stay below the ports that the system
// hands out by itself.
export const OFFSET_STEP = 74
const FIRST = 10_000
const CHOICES = 150
const CLAIM_PORT = 9_499

/**
 * An offset at which every port is free. It stays claimed until this process ends, so that suites that look at the same
 * moment find different ones.
 */
export async function findFreeOffset(): Promise<number> {
  const start = Math.floor(Math.random() * CHOICES)
  for (let tried = 0; tried < CHOICES; tried++) {
    const offset = FIRST + OFFSET_STEP * ((start + tried) % CHOICES)
    if ((await areFree(offset)) && (await claim(CLAIM_PORT + offset))) return offset
  }
  throw new Error(`No offset leaves all ${Object.keys(basePorts).length} ports free`)
}

async function areFree(offset: number): Promise<boolean> {
  for (const port of Object.values(portsAt(offset))) if (!(await isFree(port))) return false
  return true
}

function claim(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const holder = createServer()
    holder.once('error', () => resolve(false))
    holder.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(true))
    holder.unref()
  })
}
