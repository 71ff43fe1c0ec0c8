import { addAccount } from '../../services/provisioning/set-up.ts'
import type { Tx } from '../../services/transaction.ts'
import type { Business } from './business.ts'
import type { SeededSecrets } from './secrets.ts'

/** The business's form on its own pages. */
export async function setUpForm(
  tx: Tx,
  { accounts }: Business,
  secrets: SeededSecrets,
  configure: (vendor: 'page', credentials: object) => Promise<string>,
): Promise<void> {
  const form = accounts.find(({ channel }) => channel === 'form')
  if (form === undefined) return
  await addAccount(tx, {
    channel: 'form',
    address: form.address,
    endpointKey: secrets.endpointKey('form'),
    providerConfigurationId: await configure('page', {}),
  })
}
