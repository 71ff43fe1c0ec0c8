import { createControlServer } from './control/control-server.ts'
import { type AnswerCheck, noCheck } from './core/answer-check.ts'
import { createCore } from './core/core.ts'
import { createProviderServer } from './core/http/provider-server.ts'
import { PROVIDERS, type ProviderName } from './core/provider.ts'
import { createSpecs, type Specs } from './core/specs.ts'
import { createProviders } from './providers.ts'

export interface SandboxOptions {
  /** 0 lets the system choose. */
  readonly ports: { readonly control: number; readonly providerBase: number }
  /** A directory, or `:memory:`. */
  readonly dataDir: string
  readonly check?: AnswerCheck
  /** Shown beside the simulator phone. */
  readonly consoleUrl?: string | null
  /** Compiled schemas, to share between sandboxes of one process. */
  readonly specs?: Specs
}

export interface Sandbox {
  readonly control: string
  readonly urls: Readonly<Record<ProviderName, string>>
  close(): Promise<void>
}

/** All providers and the control port in this process. Resolves when every port listens and pending work has resumed. */
export async function startSandbox({
  ports,
  dataDir,
  check = noCheck,
  consoleUrl = null,
  specs = createSpecs(),
}: SandboxOptions): Promise<Sandbox> {
  const core = createCore({ dataDir })
  const providers = createProviders(core, specs)
  const servers = providers.map((provider) => ({ provider, server: createProviderServer(core, provider, check) }))
  const urls = {} as Record<ProviderName, string>
  for (const { provider, server } of servers) {
    const port = ports.providerBase === 0 ? 0 : ports.providerBase + PROVIDERS.indexOf(provider.name)
    urls[provider.name] = await server.listen(port)
    core.setUrl(provider.name, urls[provider.name])
  }
  const follow = () =>
    Promise.all(servers.map(async ({ provider, server }) => followFaults(core, provider.name, server)))
  let following: Promise<unknown> = Promise.resolve()
  core.faults.onChange(() => {
    following = following.then(follow)
  })
  const control = createControlServer(core, providers, { consoleUrl })
  const controlUrl = await control.listen(ports.control)
  await follow()
  core.tasks.start()
  core.webhooks.start()
  return {
    control: controlUrl,
    urls,
    close: async () => {
      core.tasks.stop()
      core.webhooks.stop()
      await Promise.all([control.close(), ...servers.map(({ server }) => server.close())])
      core.database.close()
    },
  }
}

async function followFaults(
  core: ReturnType<typeof createCore>,
  provider: ProviderName,
  server: ReturnType<typeof createProviderServer>,
): Promise<void> {
  if (core.faults.isTotal(provider, 'refused')) return server.leave()
  await server.comeBack()
  if (core.faults.isTotal(provider, 'down')) server.cutConnections()
}
