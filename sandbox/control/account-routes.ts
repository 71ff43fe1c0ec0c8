import type { SandboxCore } from '../core/core.ts'
import type { ControlRoute, SandboxProvider } from '../core/provider.ts'

export const accountRoutes = (
  { accounts }: SandboxCore,
  providers: readonly SandboxProvider[],
): readonly ControlRoute[] => [
  {
    method: 'PUT',
    path: '/accounts/:provider/:id',
    summary: 'registers or updates an account with its secrets and webhook addresses',
    handle: ({ params, body }) => {
      const provider = providers.find(({ name }) => name === params['provider'])
      if (!provider) throw new RangeError(`no provider ${params['provider']}`)
      const id = params['id'] ?? ''
      const given = typeof body === 'object' && body !== null ? body : {}
      // Safe: every account schema is an object schema.
      const account = provider.accountSchema.parse({ ...given, [provider.accountIdKey]: id }) as object
      accounts.put(provider.name, id, account)
      return { status: 200, body: account }
    },
  },
  {
    method: 'GET',
    path: '/accounts',
    summary: 'all registered accounts, secrets included',
    handle: () => ({ status: 200, body: accounts.list() }),
  },
]
