import { addAccount } from '../../services/provisioning/set-up.ts'
import type { Tx } from '../../services/transaction.ts'
import type { Business } from './business.ts'
import type { SeededSecrets } from './secrets.ts'

type Account = Business['accounts'][number]
type Configure = (vendor: 'telegram' | 'slack', credentials: object) => Promise<string>

const accountOn = ({ accounts }: Business, channel: 'telegram' | 'slack'): Account | undefined =>
  accounts.find((account) => account.channel === channel)

/** `T0NORTHLIGHT/A0NORTHLIGHT`: the workspace and the app in it. */
function appOf({ address }: Account): { readonly teamId: string; readonly appId: string } {
  const [teamId = '', appId = ''] = address.split('/')
  return { teamId, appId }
}

/** The bot and the app of a business, each with an account of its own at its provider. */
export async function setUpChat(
  tx: Tx,
  business: Business,
  secrets: SeededSecrets,
  configure: Configure,
): Promise<void> {
  const [bot, app] = [accountOn(business, 'telegram'), accountOn(business, 'slack')]
  const add = async (account: Account, configurationId: string) => {
    const { channel, address } = account
    const endpointKey = secrets.endpointKey(channel)
    await addAccount(tx, { channel, address, endpointKey, providerConfigurationId: configurationId })
  }
  if (bot) await add(bot, await configure('telegram', secrets.telegram))
  if (app) await add(app, await configure('slack', { ...secrets.slack, ...appOf(app) }))
}

export interface ChatRegistration {
  readonly publicUrl: string
  readonly business: Business
  readonly secrets: SeededSecrets
  readonly put: (path: string, body: unknown) => Promise<void>
}

/** The same at the imitated providers. */
export async function registerChat({ publicUrl, business, secrets, put }: ChatRegistration): Promise<void> {
  const [bot, app] = [accountOn(business, 'telegram'), accountOn(business, 'slack')]
  const webhookUrl = (channel: string) => `${publicUrl}/webhook/${channel}/${secrets.endpointKey(channel)}`
  const name = business.settings.businessName
  if (bot)
    await put(`telegram/${bot.address.replace('@', '')}`, {
      botToken: secrets.telegram.botToken,
      secretToken: secrets.telegram.webhookSecret,
      firstName: name,
      webhookUrl: webhookUrl('telegram'),
    })
  if (app) {
    const { teamId, appId } = appOf(app)
    await put(`slack/${appId}`, { ...secrets.slack, teamId, teamName: name, webhookUrl: webhookUrl('slack') })
  }
}
