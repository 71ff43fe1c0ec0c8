import { randomBytes } from 'node:crypto'
import type { SandboxCore } from '../core/core.ts'
import type { StoredMail } from '../mail/mail.ts'
import type { SendgridAccount } from './account.ts'
import { EVENT_STYLE } from './webhook-styles.ts'

/** Reports one event of a mail: a list on the wire, with the sender's own arguments beside SendGrid's fields. */
export function enqueueEvent(
  core: SandboxCore,
  account: SendgridAccount,
  mail: StoredMail,
  event: string,
  more: Readonly<Record<string, unknown>> = {},
): void {
  if (!account.eventUrl) return
  const body = {
    email: mail.to,
    event,
    sg_event_id: randomBytes(16).toString('base64url'),
    sg_message_id: `${mail.id}.filterdrecv-sandbox-1-5FC76C-9.0`,
    'smtp-id': mail.messageId,
    timestamp: Math.floor(core.clock.nowMs() / 1_000),
    ...more,
    ...mail.marks,
  }
  core.webhooks.enqueue({
    style: EVENT_STYLE,
    account: account.accountId,
    event,
    url: account.eventUrl,
    body: `[${JSON.stringify(body)}]\r\n`,
    context: {},
    lane: null,
  })
}
