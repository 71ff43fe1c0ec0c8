import type { Vault } from '../../services/credential/vault.ts'
import type { Database } from '../../services/database.ts'
import type { Doorbell } from '../../temporal/runtime/doorbell.ts'
import type { ProviderDirectory } from '../provider-directory.ts'

/** What a deal needs of the world. */
export interface DealDeps {
  readonly db: Database
  readonly vault: Vault
  readonly providers: ProviderDirectory
  readonly doorbell: Doorbell
  /** Without a slash at the end. */
  readonly publicUrl: string
}
