import type Stripe from 'stripe'

type HttpClient = ReturnType<(typeof Stripe)['createNodeHttpClient']>

/** The SDK at any address; it always speaks to the root of a host, so a path in the address is refused. */
export async function openStripe(secretKey: string, baseUrl: string, timeoutMs: number): Promise<Stripe> {
  const { default: Sdk } = await import('stripe')
  const { protocol, hostname, port, pathname } = new URL(baseUrl)
  if (pathname !== '/') throw new Error('the address of Stripe cannot have a path')
  return new Sdk(secretKey, {
    host: hostname,
    port: port || (protocol === 'https:' ? '443' : '80'),
    protocol: protocol === 'https:' ? 'https' : 'http',
    timeout: timeoutMs,
    maxNetworkRetries: 0,
    telemetry: false,
    httpClient: oneAttempt(Sdk.createNodeHttpClient()),
  })
}

/** With all retries off the SDK still repeats a request after a reset, unless the reset is called something else. */
function oneAttempt(client: HttpClient): HttpClient {
  const makeRequest: HttpClient['makeRequest'] = async (...request) => {
    try {
      return await client.makeRequest(...request)
    } catch (error) {
      const { code } = error as { code?: unknown }
      if (code !== 'ECONNRESET' && code !== 'EPIPE') throw error
      throw Object.assign(new Error('the connection was closed'), { code: `${code}_ONCE` })
    }
  }
  return Object.assign(Object.create(client) as HttpClient, { makeRequest })
}
