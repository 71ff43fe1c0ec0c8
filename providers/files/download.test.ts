import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DownloadRequest, download } from './download.ts'
import { isPublicAddress } from './public-address.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

let server: Server
let other: Server
let handle: Handler
const seen: { readonly url: string; readonly authorization: string | undefined }[] = []

const listen = (answer: Handler) =>
  new Promise<Server>((resolve) => {
    const made = createServer(answer).listen(0, '127.0.0.1', () => resolve(made))
  })
// safe: it listens on a port
const originOf = (one: Server) => `http://127.0.0.1:${(one.address() as AddressInfo).port}`

beforeEach(async () => {
  seen.length = 0
  handle = (_, response) => response.end('a file')
  server = await listen((request, response) => {
    seen.push({ url: request.url ?? '', authorization: request.headers.authorization })
    handle(request, response)
  })
  other = await listen((_, response) => response.end('a secret of this machine'))
})
afterEach(() => {
  server.close()
  other.close()
})

const ask = (url: string, more: Partial<DownloadRequest> = {}) =>
  download({
    url,
    credentials: { authorization: 'Basic secret' },
    isOwnHost: ({ hostname }) => hostname === 'media.provider.example',
    baseUrl: originOf(server),
    maxBytes: 1_000,
    abort: AbortSignal.timeout(60_000),
    ...more,
  })

const redirectTo = (location: string) => {
  handle = ({ url }, response) =>
    url === '/file' ? response.writeHead(307, { location }).end() : response.end('the file')
}

describe('a file of a provider', () => {
  it("is asked for with the provider's credentials and followed to where it lies", async () => {
    redirectTo('/stored/1')
    expect(await ask(`${originOf(server)}/file`)).toMatchObject({ kind: 'fetched', bytes: Buffer.from('the file') })
    expect(seen).toEqual([
      { url: '/file', authorization: 'Basic secret' },
      { url: '/stored/1', authorization: 'Basic secret' },
    ])
  })

  it.each([
    ['another port of this machine', () => originOf(other)],
    ['another port of this machine, by name', () => originOf(other).replace('127.0.0.1', 'localhost')],
    ['a name that leads inside', () => originOf(other).replace('http://127.0.0.1', 'https://localhost')],
    ['a neighbour', () => 'https://10.0.0.7/a'],
    ['the notes of a cloud', () => 'http://169.254.169.254/latest/meta-data'],
    ['the notes of a cloud, encrypted', () => 'https://169.254.169.254/latest/meta-data'],
    ['the same in other digits', () => 'https://[::ffff:a9fe:a9fe]/'],
    ['a file of this machine', () => 'file:///etc/passwd'],
  ])('does not lead to %s', async (_, place) => {
    redirectTo(place())
    expect(await ask(`${originOf(server)}/file`)).toEqual({ kind: 'refused', reason: 'unsafe_address' })
    expect(seen).toHaveLength(1)
  })

  it('of nobody we know is not even asked for', async () => {
    expect(await ask('https://elsewhere.example/file')).toEqual({ kind: 'refused', reason: 'unsafe_address' })
    expect(await ask('nonsense')).toEqual({ kind: 'refused', reason: 'unsafe_address' })
    expect(seen).toEqual([])
  })

  it('that is larger than allowed is not taken in, whatever it says of its size', async () => {
    handle = (_, response) => {
      response.write('x'.repeat(900))
      response.end('x'.repeat(900))
    }
    expect(await ask(`${originOf(server)}/file`)).toEqual({ kind: 'refused', reason: 'too_large' })
    handle = (_, response) => response.writeHead(200, { 'content-length': '5000' }).end('x'.repeat(5_000))
    expect(await ask(`${originOf(server)}/file`)).toEqual({ kind: 'refused', reason: 'too_large' })
  })

  it('that is gone is gone, and what fails may be asked for again', async () => {
    handle = (_, response) => response.writeHead(404).end()
    expect(await ask(`${originOf(server)}/file`)).toEqual({ kind: 'refused', reason: 'not_found' })
    handle = (_, response) => response.writeHead(503, { 'retry-after': '7' }).end()
    expect(await ask(`${originOf(server)}/file`)).toEqual({ kind: 'failed', status: 503, retryAfter: '7' })
  })

  it('that is sent round in circles is given up', async () => {
    handle = (_, response) => response.writeHead(302, { location: '/again' }).end()
    expect(await ask(`${originOf(server)}/file`)).toEqual({ kind: 'refused', reason: 'unsafe_address' })
    expect(seen).toHaveLength(5)
  })
})

it.each([
  ['8.8.8.8', true],
  ['2606:4700::1111', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['172.20.0.1', false],
  ['192.168.1.1', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['::1', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:7f00:1', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['not an address', false],
])('%s is public: %s', (address, expected) => expect(isPublicAddress(address)).toBe(expected))
