import { it } from 'vitest'
import { joinery } from '../support/businesses.ts'
import { openPhone } from '../support/phone.ts'
import { sandboxControl } from '../support/providers.ts'
import { rows } from '../support/rows.ts'
import { mailbox, openTenant } from '../support/tenant.ts'

it('debug', async () => {
  const tenant = await openTenant({}, joinery, mailbox({ vendor: 'gmail' }))
  const ann = openPhone(tenant, 'email', `ann@${tenant.slug}.test`)
  console.log(await ann.write('Hello, how much is an oak table?', { subject: 'Oak' }))
  await new Promise((r) => setTimeout(r, 9000))
  console.log(await rows(tenant, 'select * from mailboxes'))
  console.log(await rows(tenant, 'select direction, text, metadata, provider_message_id from messages'))
  console.log(await rows(tenant, 'select state, failure, delivery, sender_response from outbound_ledger'))
  const log = (await sandboxControl('/requests?provider=gmail', {}, 'GET')) as { method: string; path: string; status: number; body: unknown }[]
  console.log(log.map(({ method, path, status }) => `${method} ${path} ${status}`).join('\n'))
})
