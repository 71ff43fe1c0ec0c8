import type { Channel } from '../../domain/messaging/channel.ts'
import { compareTemplates, type ListedBody, type ProviderTemplate } from '../../domain/messaging/template-list.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../transaction.ts'
import { listTemplates } from './list.ts'

const ADD = `insert into message_templates (tenant_id, id, name, channel, language, provider_ref, body, approval, rejection)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (tenant_id, name, channel, language) do nothing returning id`

const UPDATE = `update message_templates set language = $3, body = $4, approval = $5, rejection = $6, missing_since = null
where tenant_id = $1 and id = $2 and (language, body, approval, rejection, missing_since) is distinct from ($3, $4, $5, $6, null) returning id`

const MISSING = `update message_templates set missing_since = $3 where tenant_id = $1 and id = any($2) returning id`

const GONE = `update message_templates set approval = 'gone', rejection = null, missing_since = null where tenant_id = $1 and id = any($2) and approval <> 'gone' returning id`

// Asked for while it was being read, it is read again.
const FETCHED = `with before as (
  select fetched_at is null or fetched_at < asked_at as was_asked from template_lists where tenant_id = $1
), kept as (
  insert into template_lists (tenant_id, asked_at, fetched_at, skipped) values ($1, $2, $2, $3)
  on conflict (tenant_id) do update set fetched_at = $2, failure = null, skipped = $3
)
select was_asked from before`

/** The provider's list as it was read becomes ours, in one transaction. */
export async function applyTemplateList(
  tx: Tx,
  channel: Channel,
  listed: readonly ProviderTemplate[],
  readAt: Date,
): Promise<void> {
  const kept = (await listTemplates(tx)).filter((one) => one.channel === channel)
  const changes = compareTemplates(kept, listed, readAt)
  const touched = [
    ...(await Promise.all(changes.added.map((one) => add(tx, channel, one)))),
    ...(await Promise.all(changes.updated.map((one) => update(tx, one)))),
    await tx.run('templates_missing', MISSING, [tx.tenantId, changes.missing, readAt]),
    await tx.run('templates_gone', GONE, [tx.tenantId, changes.gone]),
  ]
  const [before] = await tx.run<{ was_asked: boolean }>('templates_fetched', FETCHED, [
    tx.tenantId,
    readAt,
    changes.skipped,
  ])
  const changed = touched.flat().length
  if (changed > 0 || before?.was_asked === true)
    tx.emit({ type: 'templates:changed', subject: { kind: 'tenant', id: tx.tenantId }, payload: { changed } })
}

const add = (tx: Tx, channel: Channel, one: ListedBody) =>
  tx.run('add_listed_template', ADD, [
    tx.tenantId,
    newId(),
    one.name,
    channel,
    one.language,
    one.providerRef,
    one.body,
    one.approval,
    one.rejection,
  ])

const update = (tx: Tx, one: ListedBody & { readonly id: string }) =>
  tx.run('update_listed_template', UPDATE, [tx.tenantId, one.id, one.language, one.body, one.approval, one.rejection])

const FAILED = `update template_lists set fetched_at = greatest(asked_at, now()), failure = $2
where tenant_id = $1 and (fetched_at is null or fetched_at < asked_at) returning tenant_id`

/** It could not be read: said to whoever asked; nothing of ours changes. */
export async function templateListFailed(tx: Tx, failure: string): Promise<void> {
  const asked = await tx.run('template_list_failed', FAILED, [tx.tenantId, failure])
  if (asked.length === 0) return
  tx.emit({ type: 'templates:changed', subject: { kind: 'tenant', id: tx.tenantId }, payload: { failed: true } })
}
