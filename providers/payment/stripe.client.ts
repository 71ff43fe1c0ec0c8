import type Stripe from 'stripe'

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
  })
}
