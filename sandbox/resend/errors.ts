import type { Answer } from '../core/provider.ts'

export const resendError = (statusCode: number, name: string, message: string, headers = {}): Answer => ({
  status: statusCode,
  headers,
  body: { statusCode, name, message },
})
