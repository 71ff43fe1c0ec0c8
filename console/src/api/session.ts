import type { z } from 'zod'
import type { loginRequest, Session, setupRequest, setupState } from '../../../api/contract/session.ts'
import { request } from './request.ts'

export const logIn = (body: z.infer<typeof loginRequest>): Promise<Session> =>
  request('/session', { method: 'POST', body })

/** Null when nobody is logged in. */
export const fetchSession = (): Promise<Session | null> => request('/session')

export const logOut = (): Promise<unknown> => request('/session', { method: 'DELETE' })

export const fetchSetup = (): Promise<z.infer<typeof setupState>> => request('/setup')

export const setUp = (body: z.infer<typeof setupRequest>): Promise<Session> =>
  request('/setup', { method: 'POST', body })
