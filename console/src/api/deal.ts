import type { DealView } from '../../../api/contract/board.ts'
import type { LostReason, Persona } from './nouns.ts'
import { request } from './request.ts'

export const fetchDeal = (leadId: string, signal?: AbortSignal): Promise<DealView> =>
  request(`/leads/${leadId}`, { signal })

export const closeLead = (leadId: string, reason: LostReason): Promise<unknown> =>
  request(`/leads/${leadId}/close`, { method: 'POST', body: { reason } })

export const changePersona = (leadId: string, persona: Persona): Promise<unknown> =>
  request(`/leads/${leadId}/persona`, { method: 'POST', body: { persona } })

export type Verdict = 'approved' | 'rejected'

export const decideApproval = (approvalId: string, decision: Verdict, keepalive = false): Promise<unknown> =>
  request(`/approvals/${approvalId}`, { method: 'POST', body: { decision }, keepalive })
