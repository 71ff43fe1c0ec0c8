import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { readBody } from '../../core/http/messages.ts'
import type { Sandbox } from '../../sandbox.ts'
import { consolePage } from './console-page.ts'
import { openDesk } from './desk.ts'
import { replyTo } from './replies.ts'

const THINKING_MS = 700

/** As much of a product as the phone needs to be looked at: it answers, sends contracts and invoices, and has a console. */
export async function startStandIn() {
  let desk: Awaited<ReturnType<typeof openDesk>> | null = null
  const lines: string[] = []
  let isBroken = false

  const hear = async (form: URLSearchParams) => {
    const [from, to, text] = ['From', 'To', 'Body'].map((name) => form.get(name) ?? '') as [string, string, string]
    lines.push(`${from}: ${text}`)
    const reply = replyTo(text)
    await sleep(THINKING_MS)
    if (reply.kind === 'agree') await desk?.sendContract(to, from)
    if (reply.kind === 'text') await desk?.say(to, from, reply.text)
  }
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    const body = (await readBody(request)).toString('utf8')
    const html = (text: string) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text)
    if (path.startsWith('/webhook/')) {
      response.writeHead(isBroken ? 503 : 204).end()
      if (!isBroken) await hear(new URLSearchParams(body))
    } else if (path === '/callbacks/docusign') {
      response.writeHead(200).end()
      if (body.includes('envelope-completed')) await desk?.sendInvoice()
    } else if (path === '/callbacks/stripe') {
      response.writeHead(200).end()
      if (body.includes('"invoice.paid"')) await desk?.thank()
    } else if (path.endsWith('/done'))
      html('<body style="font:16px system-ui;padding:2rem"><h1>Thank you</h1><p>You can close this page.</p>')
    else if (path.startsWith('/s/')) response.writeHead(303, { location: (await desk?.customerPage()) ?? '/' }).end()
    else html(consolePage(lines))
  }
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      console.error('stand-in:', error)
      response.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // Safe: a TCP server that listens has an AddressInfo.
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    base,
    register: async (sandbox: Sandbox) => {
      desk = await openDesk(sandbox, base)
      return desk
    },
    breakDown: (isDown: boolean) => {
      isBroken = isDown
    },
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
