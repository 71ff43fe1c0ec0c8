import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writePrivately } from './private-file.ts'

export interface LocalSecrets {
  /** Of the superuser; the migrate process alone gets it. */
  readonly postgresOwnerPassword: string
  readonly postgresAppPassword: string
  /** As STEWARD_SECRET_KEYS wants them. */
  readonly secretKeys: string
}

/** Made at the first start of a data directory and kept with the data they protect. */
export function localSecrets(dataDir: string): LocalSecrets {
  const path = join(dataDir, 'secrets.json')
  if (!existsSync(path)) writePrivately(path, JSON.stringify(makeSecrets(), null, 2), { flush: true })
  return JSON.parse(readFileSync(path, 'utf8')) as LocalSecrets
}

function makeSecrets(): LocalSecrets {
  return {
    postgresOwnerPassword: randomBytes(24).toString('base64url'),
    postgresAppPassword: randomBytes(24).toString('base64url'),
    secretKeys: randomBytes(32).toString('base64'),
  }
}
