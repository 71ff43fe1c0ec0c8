import type { Connection } from '@temporalio/client'
import { msToTs } from '@temporalio/common/lib/time.js'
import { searchAttributes } from '../contract/search-attributes.ts'

const RETENTION = msToTs('30 days')
const KEYWORD = 2
const ALREADY_EXISTS = 6
const NOT_FOUND = 5

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : null)

/**
 * Makes sure the namespace keeps histories for a month and knows our search attributes. Safe to repeat. True when it was
 * not prepared before: the service is new, or has lost what it had.
 */
export async function prepareNamespace(connection: Connection, namespace: string): Promise<boolean> {
  try {
    await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: RETENTION })
  } catch (error) {
    if (codeOf(error) !== ALREADY_EXISTS) throw error
    await connection.workflowService.updateNamespace({
      namespace,
      config: { workflowExecutionRetentionTtl: RETENTION },
    })
  }
  return registerSearchAttributes(connection, namespace)
}

/** Prepares it again when the service came back without it, as one does that lost its data; true when it had to. */
export async function keepNamespace(connection: Connection, namespace: string): Promise<boolean> {
  return (await isPrepared(connection, namespace)) ? false : prepareNamespace(connection, namespace)
}

async function isPrepared(connection: Connection, namespace: string): Promise<boolean> {
  try {
    return (await missingAttributes(connection, namespace)).length === 0
  } catch (error) {
    if (codeOf(error) === NOT_FOUND) return false
    throw error
  }
}

async function missingAttributes(connection: Connection, namespace: string) {
  const known = await connection.operatorService.listSearchAttributes({ namespace })
  return Object.values(searchAttributes).filter(({ name }) => known.customAttributes?.[name] === undefined)
}

async function registerSearchAttributes(connection: Connection, namespace: string): Promise<boolean> {
  const missing = await missingAttributes(connection, namespace)
  if (missing.length === 0) return false
  await connection.operatorService.addSearchAttributes({
    namespace,
    searchAttributes: Object.fromEntries(missing.map(({ name }) => [name, KEYWORD])),
  })
  return true
}
