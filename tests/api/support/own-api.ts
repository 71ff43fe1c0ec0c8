import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inject, onTestFinished } from 'vitest'
import { attachLive } from '../../../api/live/feed.ts'
import { composeApi } from '../../../api/main.ts'
import { loadConfig } from '../../../config/config.ts'

export interface OwnApi {
  readonly base: string
  readonly parts: ReturnType<typeof composeApi>
}

type Settings = Readonly<Record<string, string>>

/** The configuration of the shared api, as another process would read it. */
export function settingsOf(overrides: Settings = {}): ReturnType<typeof loadConfig> {
  const { appUrl, temporal, secretKeys } = inject('stack')
  return loadConfig({
    DATABASE_URL: appUrl,
    DATABASE_POOL_SIZE: '3',
    TEMPORAL_ADDRESS: temporal,
    STEWARD_SECRET_KEYS: secretKeys,
    LOG_LEVEL: 'silent',
    ...overrides,
  })
}

/** A port nobody listens on. */
export const DEAD = '127.0.0.1:9'

/** The whole api once more in this process, on a port of its own, with some of its surroundings exchanged. */
export async function startOwnApi(overrides: Settings = {}): Promise<OwnApi> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const parts = composeApi(settingsOf({ PUBLIC_URL: base, ...overrides }))
  server.on('request', parts.app)
  const live = attachLive(server, parts)
  onTestFinished(async () => {
    live.close()
    server.closeAllConnections()
    server.close()
    await parts.close()
  })
  return { base, parts }
}
