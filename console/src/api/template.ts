import type { TemplateRequest, TemplateSettings, TemplatesFor } from '../../../api/contract/template.ts'
import { request } from './request.ts'

export interface ChosenTemplate {
  readonly id: string
  readonly variables: readonly string[]
}

export const fetchTemplatesFor = (customerId: string, signal?: AbortSignal): Promise<TemplatesFor> =>
  request(`/conversations/${customerId}/templates`, { signal })

export const fetchTemplateSettings = (signal?: AbortSignal): Promise<TemplateSettings> =>
  request('/settings/templates', { signal })

export const addTemplate = (body: TemplateRequest): Promise<unknown> =>
  request('/settings/templates', { method: 'POST', body })

export const changeTemplate = (id: string, body: TemplateRequest): Promise<unknown> =>
  request(`/settings/templates/${id}`, { method: 'PUT', body })

export const removeTemplate = (id: string): Promise<unknown> =>
  request(`/settings/templates/${id}`, { method: 'DELETE' })

/** The provider's list is here within seconds; the live feed says when. */
export const askForTemplates = (): Promise<unknown> =>
  request('/settings/templates/fetch', { method: 'POST', body: {} })
