import type { z } from 'zod'
import type {
  AutonomyView,
  autonomyRequest,
  EscalationView,
  OpeningHoursView,
  SettingsView,
  SlaView,
  userRequest,
  ViewersView,
} from '../../../api/contract/settings.ts'
import { request } from './request.ts'

export type AutonomyChange = z.infer<typeof autonomyRequest>
export type NewUser = z.infer<typeof userRequest>

export const fetchSettings = (signal?: AbortSignal): Promise<SettingsView> => request('/settings', { signal })

export const fetchAutonomy = (signal?: AbortSignal): Promise<AutonomyView> => request('/settings/autonomy', { signal })

export const changeAutonomy = (body: AutonomyChange): Promise<AutonomyView> =>
  request('/settings/autonomy', { method: 'PUT', body })

export const changeViewers = (body: ViewersView): Promise<ViewersView> =>
  request('/settings/viewers', { method: 'PUT', body })

export const changeHours = (body: OpeningHoursView): Promise<OpeningHoursView> =>
  request('/settings/hours', { method: 'PUT', body })

export const changeSla = (body: SlaView): Promise<SlaView> => request('/settings/sla', { method: 'PUT', body })

export const changeEscalation = (body: EscalationView): Promise<EscalationView> =>
  request('/settings/escalation', { method: 'PUT', body })

export const addUser = (body: NewUser): Promise<unknown> => request('/users', { method: 'POST', body })
