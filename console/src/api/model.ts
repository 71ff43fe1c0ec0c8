import type { ModelChange, ModelTrialView, ModelView } from '../../../api/contract/model.ts'
import { request, SLOW_MS } from './request.ts'

export const fetchModel = (signal?: AbortSignal): Promise<ModelView> => request('/settings/model', { signal })

export const changeModel = (body: ModelChange): Promise<ModelView> =>
  request('/settings/model', { method: 'PUT', body })

export const tryModel = (body: ModelChange): Promise<ModelTrialView> =>
  request('/settings/model/test', { method: 'POST', body, limitMs: SLOW_MS })

/** Asks the choice that failed once more, else the model that answers. */
export const checkModel = (): Promise<ModelView> => request('/settings/model/gate', { method: 'POST' })

export const discardModel = (): Promise<ModelView> => request('/settings/model/gate', { method: 'DELETE' })
