import { loadConfig } from '../../config/config.ts'
import { machineEnvironment } from '../../config/machine.ts'
import { CHANNELS } from '../../domain/messaging/channel.ts'
import { createVault } from '../../services/credential/vault.ts'
import { openDatabase } from '../../services/database.ts'
import { demoBusiness } from './business.ts'
import { registerSandboxAccounts } from './register-sandbox.ts'
import { seededSecrets } from './secrets.ts'
import { seedBusiness } from './seed-business.ts'

/** Sets up the demo business and prints, as one JSON line, how to act as each of its people. */
async function main(): Promise<void> {
  const config = loadConfig()
  const vault = createVault(config.STEWARD_SECRET_KEYS)
  const db = openDatabase({ url: config.DATABASE_URL, poolSize: 2, name: 'steward-seed' })
  try {
    const business = demoBusiness()
    const secrets = seededSecrets(vault, business.slug)
    const { tenantId, docusignPrivateKeyPem } = await seedBusiness(db, vault, business, secrets)
    const controlPort = machineEnvironment()['SANDBOX_CONTROL_PORT'] ?? '8090'
    const controlUrl = `http://127.0.0.1:${controlPort}`
    await registerSandboxAccounts({
      controlUrl,
      publicUrl: config.PUBLIC_URL,
      business,
      secrets,
      docusignPrivateKeyPem,
    })
    const login = (role: string) => ({
      email: business.users.find((user) => user.role === role)?.email ?? '',
      password: secrets.password(role),
    })
    console.log(
      JSON.stringify({
        tenantId,
        ownerApiKey: secrets.apiKey('owner'),
        staffApiKey: secrets.apiKey('staff'),
        tenantApiKey: secrets.apiKey('tenant'),
        logins: { owner: login('owner'), staff: login('staff'), viewer: login('viewer') },
        webhookSecrets: {
          lead: secrets.leadSigning,
          twilio: secrets.twilio,
          stripe: secrets.stripe.webhookSecret,
          docusign: secrets.docusign.hmacKey,
          telegram: secrets.telegram.webhookSecret,
          slack: secrets.slack.signingSecret,
          endpoints: Object.fromEntries(
            [...CHANNELS, 'sendgrid', 'resend', 'gmail', 'twilio', 'stripe', 'docusign'].map((name) => [
              name,
              secrets.endpointKey(name),
            ]),
          ),
          numbers: Object.fromEntries(business.accounts.map(({ channel, address }) => [channel, address])),
        },
      }),
    )
  } finally {
    await db.close()
  }
}

await main()
