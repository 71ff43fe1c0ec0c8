import type { LedgerId, UserId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import type { OutboundBody } from '../../domain/outbound/ledger.ts'
import { ServiceError } from '../errors.ts'
import type { Tx } from '../transaction.ts'

export interface Rewriting {
  readonly text: string
  readonly userId: UserId
  /** Splits the text for the channel it goes to; pure. */
  readonly render: (channel: Channel, text: string) => readonly OutboundBody[]
}

const FIND = `select channel, body from outbound_ledger where tenant_id = $1 and id = $2 and state = 'held'`
const REWRITE = `with sent as (
  update outbound_ledger set body = $3, promised_for = null where tenant_id = $1 and id = $2 and state = 'held' returning tenant_id, id
)
update messages m set text = $4, author_kind = 'staff', author_user_id = $5 from sent where m.tenant_id = sent.tenant_id and m.id = sent.id`

/** A person's words in the place of a draft that waits for them; the caller holds the conversation. */
export async function rewriteHeld(tx: Tx, ledgerId: LedgerId, { text, userId, render }: Rewriting): Promise<void> {
  const [row] = await tx.run<{ channel: Channel; body: OutboundBody }>('find_held', FIND, [tx.tenantId, ledgerId])
  // Whoever releases it right after says what it has become.
  if (row === undefined) return
  const [whole, ...rest] = render(row.channel, text)
  if (whole === undefined || rest.length > 0)
    throw new ServiceError('invalid', 'too_long', 'This is more than one message on this channel: please shorten it.')
  const body: OutboundBody = { ...row.body, ...whole }
  await tx.run('rewrite_held', REWRITE, [tx.tenantId, ledgerId, JSON.stringify(body), body.text, userId])
}
