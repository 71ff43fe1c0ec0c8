import { request } from './request.ts'

export const releasePromise = (id: string): Promise<unknown> =>
  request(`/promises/${id}/release`, { method: 'POST', body: {} })

export const movePromise = (id: string, dueAt: string): Promise<unknown> =>
  request(`/promises/${id}`, { method: 'PUT', body: { dueAt } })
