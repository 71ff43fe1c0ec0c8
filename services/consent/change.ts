import type { ConsentPurpose, ConsentState } from '../../domain/consent/consent.ts'
import type { CustomerId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import { newId } from '../new-id.ts'
import { takeBackForStop } from '../outbound/take-back.ts'
import { releaseForStop } from '../promise/release.ts'
import type { Tx } from '../transaction.ts'

export interface ConsentChange {
  readonly customerId: CustomerId
  readonly contactPoint: { readonly channel: Channel; readonly accountId: string | null; readonly address: string }
  readonly purposes: readonly ConsentPurpose[]
  readonly state: ConsentState
  readonly source: string
  readonly proof: Record<string, unknown>
}

// By the clock, not by the transaction's beginning: the newest word is the one stored last, and readers break a tie by id.
const INSERT = `insert into consents (tenant_id, id, customer_id, channel, address, account_id, purpose, state, source, proof, at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, clock_timestamp())`

// Whatever the machine still wanted to say to this person is taken back in the same transaction, on every channel.
const SILENCE = { code: 'opted_out', detail: 'consent was withdrawn' }

/** Writes a consent with its proof. Withdrawing also cancels every message that has not left yet. */
export async function changeConsent(tx: Tx, change: ConsentChange): Promise<void> {
  const { channel, accountId, address } = change.contactPoint
  for (const purpose of change.purposes) {
    await tx.run('insert_consent', INSERT, [
      tx.tenantId,
      newId(),
      change.customerId,
      channel,
      address,
      accountId,
      purpose,
      change.state,
      change.source,
      JSON.stringify(change.proof),
    ])
  }
  if (change.state === 'withdrawn') {
    await takeBackForStop(tx, [change.customerId], SILENCE)
    if (change.purposes.includes('service')) await releaseForStop(tx, change.customerId)
  }
  tx.emit({
    type: 'consent:changed',
    subject: { kind: 'customer', id: change.customerId },
    customerId: change.customerId,
    payload: { channel, purposes: change.purposes, state: change.state, source: change.source },
  })
}
