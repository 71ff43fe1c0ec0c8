import type { CustomerId } from '../../domain/ids.ts'
import { notFound } from '../errors.ts'
import type { Tx } from '../transaction.ts'

export interface Person {
  /** The customer whose conversation answers. */
  readonly id: CustomerId
  /** All the customers this person is on file as, the answering one first. */
  readonly members: readonly CustomerId[]
}

const PERSON = `select c.customer_id as id, c.customer_id || c.members as members from conversations w
join conversations c on c.tenant_id = w.tenant_id and c.customer_id = coalesce(w.moved_to, w.customer_id)
where w.tenant_id = $1 and w.customer_id = $2`

/** The person behind any of the customers merged into one; throws not_found. */
export async function readPerson(tx: Tx, customerId: CustomerId): Promise<Person> {
  const [person] = await tx.run<Person & Record<string, unknown>>('person', PERSON, [tx.tenantId, customerId])
  if (person === undefined) throw notFound('customer')
  return person
}
