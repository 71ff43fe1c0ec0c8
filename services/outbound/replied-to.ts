/** The newest message a row can be a reply to; the same at every attempt. */
export interface RepliedTo {
  readonly providerMessageId: string
  readonly metadata: Readonly<Record<string, unknown>>
}

/** Of the row `o` of the ledger and its turn `t`, where it has one: what was answered, else what had been written before. */
export const REPLIED_TO = `(select jsonb_build_object('providerMessageId', r.provider_message_id, 'metadata', r.metadata) from messages r
    where r.tenant_id = o.tenant_id and r.customer_id = o.customer_id and r.direction = 'in' and r.account_id = o.account_id
      and r.address = o.recipient and r.position <= coalesce(t.up_to, (select position from messages own where own.tenant_id = o.tenant_id and own.id = o.id))
    order by r.position desc limit 1)`
