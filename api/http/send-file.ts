import type { Request, Response } from 'express'
import { fileNameOf, type KeptType, kindOf } from '../../domain/attachment/content-type.ts'

interface Sent {
  readonly id: string
  readonly path: string
  readonly type: KeptType
  readonly isSaved: boolean
}

/** What browsers show by themselves without running anything in it. */
const isShown = (type: KeptType): boolean => type !== 'image/heic' && ['image', 'audio'].includes(kindOf(type))

/** Hands out a file of somebody else: under a name of ours, and never as something a browser would run. */
export function sendFile(request: Request, response: Response, { id, path, type, isSaved }: Sent): Promise<void> {
  const disposition = !isSaved && isShown(type) ? 'inline' : 'attachment'
  response.set({
    'content-type': type,
    'content-disposition': `${disposition}; filename="${fileNameOf(type, id)}"`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'cross-origin-resource-policy': 'same-origin',
  })
  return new Promise((resolve, reject) => {
    response.sendFile(path, { cacheControl: false, etag: false, lastModified: false, dotfiles: 'allow' }, (error) => {
      // Whoever goes away in the middle of a file has done no wrong.
      if (error && !request.destroyed && !response.headersSent) reject(error)
      else resolve()
    })
  })
}
