import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { asId, type TenantId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import { type Business, businessSchema } from '../../local/seed/business.ts'
import { registerSandboxAccounts } from '../../local/seed/register-sandbox.ts'
import { type SeededSecrets, seededSecrets } from '../../local/seed/secrets.ts'
import { seedBusiness } from '../../local/seed/seed-business.ts'
import { createVault } from '../../services/credential/vault.ts'
import { type Database, openDatabase } from '../../services/database.ts'
import type { Scope } from '../../services/transaction.ts'
import { joinery } from './businesses.ts'

/** A business of its own for one test: records, provider accounts, keys. */
export interface TestTenant {
  readonly tenantId: TenantId
  readonly slug: string
  readonly business: Business
  readonly secrets: SeededSecrets
  readonly db: Database
  readonly scope: Scope
  /** The business's own address on a channel. */
  address(channel: Channel): string
}

let shared: Database | undefined

/** The app's own role on the shared stack; closed with the process. */
export function sharedDatabase(): Database {
  shared ??= openDatabase({ url: inject('stack').appUrl, poolSize: 4, name: 'steward-test' })
  return shared
}

let count = 0
let block: number | undefined

/** Irish numbers kept free for drama; unique in this run, whichever process asks: each takes a thousand of its own. */
export function freshNumber(): string {
  block ??= takeBlock(join(inject('stack').dataDir, 'numbers'))
  return `+35320${9_000_000 + block * 1_000 + (count++ % 1_000)}`
}

function takeBlock(folder: string): number {
  mkdirSync(folder, { recursive: true })
  for (let wanted = 0; wanted < 1_000; wanted++)
    try {
      mkdirSync(join(folder, String(wanted)))
      return wanted
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
  throw new Error('every number of the drama is taken')
}

type Trade = (slug: string, settings?: Record<string, unknown>) => Omit<Business, 'accounts' | 'users' | 'knowledge'>

type Accounts = (slug: string) => Business['accounts']

/** A mailbox of its own for each business; SendGrid takes the mail in and sends it unless told otherwise. */
export const mailbox =
  (vendors: Pick<Business['accounts'][number], 'vendor' | 'sendsThrough'> = {}): Accounts =>
  (slug) => [{ channel: 'email', address: `hello@${slug}.example`, ...vendors }]

/** A bot and an app of its own for each business. */
export const chats: Accounts = (slug) => {
  const unique = slug.replaceAll(/\W/g, '')
  return [
    { channel: 'telegram', address: `@${unique}_bot` },
    { channel: 'slack', address: `T0${unique}/A0${unique}`.toUpperCase() },
  ]
}

/** Sets up a fresh business on the shared stack and at the imitated providers. */
export async function openTenant(
  settings: Record<string, unknown> = {},
  trade: Trade = joinery,
  more: Accounts = () => [],
): Promise<TestTenant> {
  const stack = inject('stack')
  const slug = `test-${randomBytes(6).toString('hex')}`
  const business = businessSchema.parse({
    ...trade(slug, settings),
    accounts: [
      { channel: 'whatsapp', address: freshNumber() },
      { channel: 'sms', address: freshNumber() },
      ...more(slug),
    ],
    users: (['owner', 'staff', 'viewer'] as const).map((role) => ({
      role,
      name: `The ${role}`,
      email: `${role}@${slug}.example`,
    })),
  })
  const vault = createVault(stack.secretKeys)
  const secrets = seededSecrets(vault, slug)
  const db = sharedDatabase()
  const { tenantId, docusignPrivateKeyPem } = await seedBusiness(db, vault, business, secrets)
  await registerSandboxAccounts({
    controlUrl: stack.sandbox,
    publicUrl: stack.api,
    business,
    secrets,
    docusignPrivateKeyPem,
  })
  return {
    tenantId: asId<TenantId>(tenantId),
    slug,
    business,
    secrets,
    db,
    scope: { tenantId, actor: { kind: 'system', part: 'test' }, correlationId: `test-${slug}` },
    address: (channel) => business.accounts.find((account) => account.channel === channel)?.address ?? '',
  }
}
