import type { z } from 'zod'
import type { AlertSettingsView, alertSettingsRequest } from '../../../api/contract/alert.ts'
import { request } from './request.ts'

export type AlertChange = z.infer<typeof alertSettingsRequest>

export const fetchAlertSettings = (signal?: AbortSignal): Promise<AlertSettingsView> =>
  request('/settings/alerts', { signal })

export const changeAlertSettings = (body: AlertChange): Promise<AlertSettingsView> =>
  request('/settings/alerts', { method: 'PUT', body })

export const testAlerts = (): Promise<unknown> => request('/alerts/test', { method: 'POST', body: {} })
