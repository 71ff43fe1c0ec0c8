import type { Answer, ControlRoute } from '../core/provider.ts'
import { readFont } from './fonts.ts'
import { createWebFiles } from './web-files.ts'

export interface PageOptions {
  /** Where the owner's console answers; without it the page shows the phone alone. */
  readonly consoleUrl: string | null
}

const PROBE_MS = 1_500

/** The simulator phone: one page, its files, and what it must know about its surroundings. */
export function pageRoutes({ consoleUrl }: PageOptions): readonly ControlRoute[] {
  const read = createWebFiles()
  const security = {
    'content-security-policy': policyOf(consoleUrl),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  }
  const send = async (name: string): Promise<Answer> => {
    const file = await read(name)
    if (file === null) return { status: 404, body: { error: 'no such file' } }
    return { status: 200, headers: { ...security, 'content-type': file.contentType }, body: file.body }
  }
  const font = async (name: string): Promise<Answer> => {
    const body = await readFont(name)
    if (body === null) return { status: 404, body: { error: 'no such font' } }
    const headers = { 'content-type': 'font/woff2', 'cache-control': 'public, max-age=86400' }
    return { status: 200, headers, body }
  }
  return [
    { method: 'GET', path: '/', summary: 'the simulator phone', handle: () => send('index.html') },
    {
      method: 'GET',
      path: '/phone/config',
      summary: 'what the simulator phone must know: where the console is',
      handle: () => ({ status: 200, body: { consoleUrl } }),
    },
    {
      method: 'GET',
      path: '/phone/console-state',
      summary: 'does the console answer yet?',
      handle: async () => ({ status: 200, body: { isUp: await answers(consoleUrl) } }),
    },
    {
      method: 'GET',
      path: '/phone/font/:name',
      summary: 'the typeface of the simulator phone',
      handle: ({ params: { name = '' } }) => font(name),
    },
    {
      method: 'GET',
      path: '/phone/web/:name',
      summary: 'scripts and pictures of the simulator phone',
      handle: ({ params: { name = '' } }) => send(name),
    },
    {
      method: 'GET',
      path: '/phone/web/:folder/:name',
      summary: 'scripts and styles of the simulator phone',
      handle: ({ params: { folder = '', name = '' } }) => send(`${folder}/${name}`),
    },
  ]
}

/** Everything from here; in frames the console and what providers and product show on this machine. */
function policyOf(consoleUrl: string | null): string {
  const frames = ['http://127.0.0.1:*', 'http://localhost:*', ...(consoleUrl === null ? [] : [originOf(consoleUrl)])]
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    `frame-src ${frames.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const originOf = (address: string) => new URL(address).origin

/** So that the page waits for a console that is still starting instead of framing an error. */
async function answers(address: string | null): Promise<boolean> {
  if (address === null) return false
  try {
    const response = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(PROBE_MS) })
    await response.body?.cancel()
    return response.status < 500
  } catch {
    // Refused, cut or too slow: not there yet.
    return false
  }
}
