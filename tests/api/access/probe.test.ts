import { it } from 'vitest'
import { openTenant } from '../../support/tenant.ts'
import { row, rows } from '../../support/rows.ts'
import { until } from '../../support/until.ts'
import { callersOf } from '../support/callers.ts'
import { agreeDeal } from '../support/deal.ts'
import { send } from '../support/send.ts'
import { startOwnApi } from '../support/own-api.ts'

it('probe', async () => {
  const tenant = await openTenant({ autoApproveUpToMinor: 0 })
  const other = await openTenant()
  const deal = await agreeDeal(tenant)
  console.warn(deal.leadId, await until('approval', async () => (await rows(tenant, 'select * from approvals'))[0]))
  const callers = await callersOf(tenant, other)
  const paths: [string,string,unknown?][] = [
    ['GET', `/api/v1/customers/${deal.customerId}`],
    ['GET', `/api/v1/customers/${deal.customerId}/timeline`],
    ['GET', `/api/v1/leads/${deal.leadId}`],
    ['POST', `/api/v1/conversations/${deal.customerId}/notes`, { text: 'x' }],
    ['POST', `/api/v1/conversations/${deal.customerId}/messages`, { text: 'x' }],
    ['POST', `/api/v1/conversations/${deal.customerId}/takeover`],
    ['POST', `/api/v1/conversations/${deal.customerId}/give-back`],
    ['POST', `/crm/conversations/${deal.customerId}/handoff`, {}],
    ['POST', `/api/v1/leads/${deal.leadId}/close`, {}],
    ['POST', `/api/v1/leads/${deal.leadId}/persona`, { persona: 'shark' }],
  ]
  for (const who of ['stranger', 'owner'] as const)
    for (const [method, path, body] of paths) {
      const started = performance.now()
      const answer = await send(method, path, { headers: callers[who], body })
      console.warn(who, method, path, answer.status, answer.text.slice(0, 200), Math.round(performance.now() - started))
    }
  const own = await startOwnApi()
  const walk = (stack: any[], out: string[] = []) => { for (const l of stack) { if (l.route) out.push(Object.keys(l.route.methods).join(',') + ' ' + l.route.path); else if (l.handle?.stack) walk(l.handle.stack, out) } return out }
  console.warn(walk((own.parts.app as any).router.stack))
})
