import { type Request, type RequestHandler, raw } from 'express'
import type { SignedRequest } from '../../providers/messaging/contract.ts'

/** Reads the body as the bytes that were signed. */
export const readRaw = (limitBytes: number): RequestHandler => raw({ type: () => true, limit: limitBytes })

/** The request as its sender signed it: over our configured public address, never over what headers claim. */
export function signedRequest(request: Request, publicUrl: string): SignedRequest {
  const headers: Record<string, string | undefined> = {}
  for (const [name, value] of Object.entries(request.headers))
    headers[name] = Array.isArray(value) ? value.join(', ') : value
  const body: unknown = request.body
  return {
    url: `${publicUrl.replace(/\/$/, '')}${request.originalUrl}`,
    headers,
    body: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
  }
}
