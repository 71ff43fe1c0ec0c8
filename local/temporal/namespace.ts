import { z } from 'zod'

const RETENTION = `${30 * 24 * 60 * 60}s`
const description = z.object({ config: z.object({ workflowExecutionRetentionTtl: z.string() }) })

/** Whether the server serves the namespace; by then finished workflows are kept for 30 days in it. */
export async function isNamespaceReady(httpPort: number, namespace: string): Promise<boolean> {
  const address = `http://127.0.0.1:${httpPort}/api/v1/namespaces/${namespace}`
  try {
    const known = await call(address)
    if (known === undefined || known === RETENTION) return known === RETENTION
    const body = JSON.stringify({ config: { workflowExecutionRetentionTtl: RETENTION } })
    return (await call(`${address}/update`, { method: 'POST', body })) === RETENTION
  } catch {
    return false
  }
}

/** The retention in the answer; undefined while the server does not answer with a namespace. */
async function call(address: string, request: RequestInit = {}): Promise<string | undefined> {
  const response = await fetch(address, { ...request, signal: AbortSignal.timeout(2_000) })
  if (!response.ok) return undefined
  return description.parse(await response.json()).config.workflowExecutionRetentionTtl
}
