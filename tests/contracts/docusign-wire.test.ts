import { generateKeyPairSync } from 'node:crypto'
import { decodeJwt, jwtVerify } from 'jose'
import { describe, expect, it } from 'vitest'
import { createDocusignSignature } from '../../providers/e-signature/docusign.ts'
import { type Answerer, serve } from './loopback.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const privateKeyPem = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString()

interface Server {
  readonly tokens: string[]
  readonly assertions: string[]
  readonly authorizations: (string | undefined)[]
  answerToken: Answerer
  answerApi: Answerer
}

const envelope = { envelopeId: 'e1', status: 'sent' }
const json =
  (status: number, body: object): Answerer =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

/** An account server that numbers its tokens, and an API behind the same address. */
async function docusign(changes: { timeoutMs?: number; nowMs?: () => number; expiresIn?: number } = {}) {
  const server: Server = {
    tokens: [],
    assertions: [],
    authorizations: [],
    answerToken: (request, response) => {
      server.assertions.push(new URLSearchParams(request.text).get('assertion') ?? '')
      server.tokens.push(`token-${server.tokens.length + 1}`)
      const expires_in = changes.expiresIn ?? 3_600
      json(200, { access_token: server.tokens.at(-1), token_type: 'Bearer', expires_in })(request, response)
    },
    answerApi: json(200, envelope),
  }
  const baseUrl = await serve((request, response) => {
    if (request.url === '/oauth/token') return server.answerToken(request, response)
    server.authorizations.push(request.headers.authorization)
    server.answerApi(request, response)
  })
  const options = {
    accountId: 'a1',
    userId: 'u1',
    integrationKey: 'k1',
    privateKeyPem,
    hmacKeys: ['h'],
    authUrl: baseUrl,
  }
  const provider = createDocusignSignature({ ...options, ...changes, baseUrl: `${baseUrl}/` })
  return { server, provider, baseUrl }
}

describe('the access token of DocuSign', () => {
  it('is asked for with a signed assertion about the user, for the host of the account server', async () => {
    const { server, provider, baseUrl } = await docusign()
    await provider.fetch('e1')
    const { payload } = await jwtVerify(server.assertions[0] ?? '', publicKey, { algorithms: ['RS256'] })
    expect(payload).toMatchObject({
      iss: 'k1',
      sub: 'u1',
      aud: new URL(baseUrl).host,
      scope: 'signature impersonation',
    })
    expect(server.authorizations).toEqual(['Bearer token-1'])
  })

  it('is asked for once, however many calls wait, and kept for 55 minutes', async () => {
    let nowMs = Date.now()
    const { server, provider } = await docusign({ nowMs: () => nowMs })
    await Promise.all([provider.fetch('e1'), provider.fetch('e1'), provider.fetch('e1')])
    nowMs += 54 * 60_000
    await provider.fetch('e1')
    expect(server.tokens).toHaveLength(1)
    nowMs += 2 * 60_000
    await provider.fetch('e1')
    expect(server.tokens).toHaveLength(2)
    expect(decodeJwt(server.assertions[1] ?? '').iat).toBe(Math.floor(nowMs / 1_000))
  })

  it('is not kept longer than the server allows', async () => {
    const { server, provider } = await docusign({ expiresIn: 60 })
    await provider.fetch('e1')
    await provider.fetch('e1')
    expect(server.tokens).toHaveLength(2)
  })

  it('is renewed once when the API refuses it, and then no more', async () => {
    const { server, provider } = await docusign()
    server.answerApi = (request, response) =>
      request.headers.authorization === 'Bearer token-2'
        ? json(200, envelope)(request, response)
        : json(401, { errorCode: 'AUTHORIZATION_INVALID_TOKEN' })(request, response)
    expect(await provider.fetch('e1')).toMatchObject({ providerRef: 'e1' })
    server.answerApi = json(401, { errorCode: 'USER_AUTHENTICATION_FAILED' })
    await expect(provider.fetch('e1')).rejects.toMatchObject({ code: 'unauthorised', effect: 'none', retryable: false })
    expect(server.tokens).toHaveLength(3)
  })

  it('fails without an effect: by refusal for good, by silence for now', async () => {
    const { server, provider } = await docusign({ timeoutMs: 4_000 })
    const send = () => provider.voidEnvelope('e1', 'why')
    server.answerToken = json(400, { error: 'consent_required' })
    await expect(send()).rejects.toMatchObject({ code: 'consent_required', effect: 'none', retryable: false })
    server.answerToken = () => undefined
    await expect(send()).rejects.toMatchObject({ code: 'no_answer', effect: 'none', retryable: true })
    server.answerToken = json(200, {})
    await expect(send()).rejects.toMatchObject({ code: 'no_token', effect: 'none' })
    server.answerToken = json(503, {})
    await expect(send()).rejects.toMatchObject({ effect: 'none', retryable: true })
    expect(server.authorizations).toEqual([])
  })
})

describe('the wire to DocuSign', () => {
  it('does not know what became of a change whose answer is late or cut off', async () => {
    const { server, provider } = await docusign({ timeoutMs: 4_000 })
    const unknown = { code: 'no_answer', effect: 'unknown', retryable: true }
    server.answerApi = () => undefined
    await expect(provider.voidEnvelope('e1', 'why')).rejects.toMatchObject(unknown)
    server.answerApi = (request) => request.socket.destroy()
    await expect(provider.voidEnvelope('e1', 'why')).rejects.toMatchObject(unknown)
    await expect(provider.fetch('e1')).rejects.toMatchObject({ ...unknown, effect: 'none' })
  })

  it('does not wait for ever for a document that breaks off', async () => {
    const { server, provider } = await docusign({ timeoutMs: 4_000 })
    server.answerApi = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': 1_000 }).write('%PDF-')
      setTimeout(() => response.destroy(), 20)
    }
    await expect(provider.downloadSigned('e1')).rejects.toMatchObject({ code: 'no_answer', effect: 'none' })
    server.answerApi = (_, response) => void response.writeHead(200).end('%PDF-1.7')
    expect((await provider.downloadSigned('e1')).toString()).toBe('%PDF-1.7')
  })

  it('keeps the token and the request out of its errors', async () => {
    const { server, provider } = await docusign()
    server.answerApi = json(400, { errorCode: 'INVALID_REQUEST_BODY', message: 'ann@example.com' })
    const error = await provider.voidEnvelope('e1', 'secret reason').catch((thrown: unknown) => thrown)
    const everything = JSON.stringify(error, Object.getOwnPropertyNames(error)) + String((error as Error).cause)
    expect(everything).toContain('INVALID_REQUEST_BODY')
    expect(everything).not.toMatch(/token-|ann@|secret reason/)
  })

  it('refuses an answer without an envelope: nobody can say what became of it', async () => {
    const { server, provider } = await docusign()
    server.answerApi = (request, response) =>
      json(200, request.method === 'GET' ? { envelopes: [] } : {})(request, response)
    const request = {
      marker: 'd/e/1',
      subject: 's',
      document: { name: 'c.pdf', pdf: Buffer.from('x') },
      signatureAnchor: '/sn1/',
      signer: { name: 'Ann', email: 'ann@example.com' },
      callbackUrl: 'https://steward.example/x',
      expiresInDays: 14,
    }
    await expect(provider.sendEnvelope(request)).rejects.toMatchObject({ effect: 'unknown', retryable: true })
  })
})
