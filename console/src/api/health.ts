import type { Health } from '../../../api/contract/health.ts'
import { request } from './request.ts'

export const fetchHealth = (signal?: AbortSignal): Promise<Health> => request('/health', { signal, prefix: '' })
