import type { Connection } from '@temporalio/client'
import { msToTs } from '@temporalio/common/lib/time.js'
import { searchAttributes } from '../contract/search-attributes.ts'

const RETENTION = msToTs('30 days')
const KEYWORD = 2
const ALREADY_EXISTS = 6

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : null)

/** Makes sure the namespace keeps histories for a month and knows our search attributes. Safe to repeat. */
export async function prepareNamespace(connection: Connection, namespace: string): Promise<void> {
  try {
    await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: RETENTION })
  } catch (error) {
    if (codeOf(error) !== ALREADY_EXISTS) throw error
    await connection.workflowService.updateNamespace({
      namespace,
      config: { workflowExecutionRetentionTtl: RETENTION },
    })
  }
  await registerSearchAttributes(connection, namespace)
}

async function registerSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  const known = await connection.operatorService.listSearchAttributes({ namespace })
  const missing = Object.values(searchAttributes).filter(({ name }) => known.customAttributes?.[name] === undefined)
  if (missing.length === 0) return
  await connection.operatorService.addSearchAttributes({
    namespace,
    searchAttributes: Object.fromEntries(missing.map(({ name }) => [name, KEYWORD])),
  })
}
