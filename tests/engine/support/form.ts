import { z } from 'zod'
import { asId, type LeadId } from '../../../domain/ids.ts'
import { apiAs } from '../../support/api.ts'
import type { TestTenant } from '../../support/tenant.ts'

const accepted = z.object({ leadId: z.string() })

/** Somebody fills in a form of the business. */
export async function sendForm(tenant: TestTenant, form: Record<string, unknown>): Promise<LeadId> {
  const answer = await apiAs(tenant, 'tenant')('POST', '/webhook/lead', form)
  if (answer.status !== 202) throw new Error(`the form was answered ${answer.status}: ${answer.text}`)
  return asId<LeadId>(accepted.parse(answer.body).leadId)
}
