import type { Home } from '../../../api/contract/home.ts'
import { request } from './request.ts'

export const fetchHome = (signal?: AbortSignal): Promise<Home> => request('/home', { signal })

export const replayDeadLetter = (id: string): Promise<unknown> =>
  request(`/dead-letters/${id}/replay`, { method: 'POST' })

export const dismissDeadLetter = (id: string): Promise<unknown> =>
  request(`/dead-letters/${id}/dismiss`, { method: 'POST' })
