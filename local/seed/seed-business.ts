import { asId, type TenantId } from '../../domain/ids.ts'
import type { Capability, Vendor } from '../../domain/providers.ts'
import { addUser } from '../../services/access/add-user.ts'
import { hashPassword } from '../../services/access/password.ts'
import { hashToken } from '../../services/access/token.ts'
import { loadConfiguration } from '../../services/credential/load.ts'
import type { Vault } from '../../services/credential/vault.ts'
import type { Database } from '../../services/database.ts'
import { newId } from '../../services/new-id.ts'
import { provisionTenant } from '../../services/provisioning/provision-tenant.ts'
import { addAccount, addApiKey, addConfiguration, addPrice, addTemplate } from '../../services/provisioning/set-up.ts'
import { starterTexts } from '../../services/provisioning/starter-texts.ts'
import { inTenant, type Tx } from '../../services/transaction.ts'
import { type Business, numbersOf } from './business.ts'
import { setUpChat } from './chat.ts'
import { newPrivateKeyPem, type SeededSecrets } from './secrets.ts'
import { setUpForm } from './set-up-form.ts'
import { prepareKnowledge, setUpKnowledge } from './set-up-knowledge.ts'
import { setUpMail } from './set-up-mail.ts'

export interface SeededBusiness {
  readonly tenantId: TenantId
  readonly docusignPrivateKeyPem: string
}

/** Sets a business up with everything it needs to work, once; finds it the next time. */
export async function seedBusiness(
  db: Database,
  vault: Vault,
  business: Business,
  secrets: SeededSecrets,
): Promise<SeededBusiness> {
  const found = await db.pool.query<{ tenant_id: string }>('select tenant_id from resolve_tenant_slug($1)', [
    business.slug,
  ])
  const known = found.rows[0]?.tenant_id
  const tenantId = known === undefined ? newId<TenantId>() : asId<TenantId>(known)
  const scope = { tenantId, actor: { kind: 'system', part: 'seed' } as const, correlationId: 'seed' }
  if (known === undefined) {
    const passwords = await Promise.all(
      business.users.map(async (user) => ({ ...user, passwordHash: await hashPassword(secrets.password(user.role)) })),
    )
    const articles = await prepareKnowledge(business)
    await inTenant(db, scope, async (tx) => {
      await provisionTenant(tx, { slug: business.slug, settings: business.settings, texts: starterTexts() })
      for (const user of passwords) await addUser(tx, user)
      await setUp(tx, vault, business, secrets)
      await setUpKnowledge(tx, business, articles)
    })
  }
  const { credentials } = await inTenant(db, scope, (tx) => loadConfiguration(tx, vault, 'e-signature'))
  // safe: written by setUp below in exactly this shape
  return { tenantId, docusignPrivateKeyPem: (credentials as { privateKeyPem: string }).privateKeyPem }
}

async function setUp(tx: Tx, vault: Vault, business: Business, secrets: SeededSecrets): Promise<void> {
  for (const role of ['owner', 'staff', 'tenant'] as const)
    await addApiKey(tx, {
      label: `${role} key`,
      role,
      keyHash: hashToken(secrets.apiKey(role)),
      signingSecret: role === 'tenant' ? vault.seal(secrets.leadSigning) : null,
    })
  const messaging = await configure(tx, vault, secrets, 'messaging', 'twilio', secrets.twilio)
  await configure(tx, vault, secrets, 'e-signature', 'docusign', {
    accountId: secrets.docusign.accountId,
    userId: secrets.docusign.userId,
    integrationKey: secrets.docusign.integrationKey,
    privateKeyPem: newPrivateKeyPem(),
    hmacKeys: [secrets.docusign.hmacKey],
  })
  await configure(tx, vault, secrets, 'payment', 'stripe', {
    secretKey: secrets.stripe.secretKey,
    webhookSecrets: [secrets.stripe.webhookSecret],
  })
  await configure(tx, vault, secrets, 'llm', 'openai', secrets.openai)
  await setUpMail(tx, business, secrets, (vendor, credentials) =>
    configure(tx, vault, secrets, 'email', vendor, credentials),
  )
  await setUpChat(tx, business, secrets, (vendor, credentials) =>
    configure(tx, vault, secrets, 'messaging', vendor, credentials),
  )
  await setUpForm(tx, business, secrets, (vendor, credentials) =>
    configure(tx, vault, secrets, 'messaging', vendor, credentials),
  )
  for (const account of numbersOf(business))
    await addAccount(tx, {
      ...account,
      endpointKey: secrets.endpointKey(account.channel),
      providerConfigurationId: messaging,
    })
  for (const price of business.prices) await addPrice(tx, { ...price, currency: business.settings.currency })
  // Only channels with a reply window need approved templates.
  for (const template of business.templates)
    await addTemplate(tx, {
      ...template,
      channel: 'whatsapp',
      language: 'en',
      providerRef: secrets.templateSid(template.name),
    })
}

function configure(
  tx: Tx,
  vault: Vault,
  secrets: SeededSecrets,
  capability: Capability,
  vendor: Vendor,
  credentials: object,
): Promise<string> {
  return addConfiguration(tx, {
    capability,
    vendor,
    endpointKey: secrets.endpointKey(vendor),
    credentials: vault.seal(JSON.stringify(credentials)),
  })
}
