import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

interface LoopbackDeps {
  readonly serve: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  /** New connections are cut at once while this is true. */
  readonly isDown?: () => boolean
}

/** An HTTP server on 127.0.0.1 that can leave its port and come back to it. */
export function createLoopbackServer({ serve, isDown }: LoopbackDeps) {
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    serve(request, response).catch((error: unknown) => {
      // A caller that hangs up in the middle of its request is no error of ours.
      const hungUp = (error as NodeJS.ErrnoException).code === 'ECONNRESET'
      if (!hungUp) console.error('sandbox: a request failed', error)
      if (response.headersSent || hungUp) response.destroy()
      else response.writeHead(500).end('sandbox: internal error, see its output')
    })
  }
  let port = 0
  let server: http.Server | null = null

  const open = () =>
    new Promise<void>((resolve, reject) => {
      // Above any client's idle time, so that a kept connection is not closed under a request.
      const next = http.createServer({ keepAliveTimeout: 75_000 }, listener)
      next.on('connection', (socket) => {
        if (isDown?.()) socket.destroy()
      })
      next.once('error', reject)
      next.listen(port, '127.0.0.1', () => {
        // Safe: a TCP server that listens has an AddressInfo.
        port = (next.address() as AddressInfo).port
        server = next
        resolve()
      })
    })
  const close = () =>
    new Promise<void>((resolve) => {
      if (!server) return resolve()
      server.close(() => resolve())
      server.closeAllConnections()
      server = null
    })
  return {
    async listen(wanted: number) {
      port = wanted
      await open()
      return `http://127.0.0.1:${port}`
    },
    /** Leaves the port: connections are refused by the system itself. */
    leave: close,
    async comeBack() {
      if (!server) await open()
    },
    cutConnections: () => server?.closeAllConnections(),
    close,
  }
}
