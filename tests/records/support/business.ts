import type pg from 'pg'
import type { Actor } from '../../../domain/events/actor.ts'
import { type AccountId, asId, type PriceId, type TenantId } from '../../../domain/ids.ts'
import { tenantSettingsSchema } from '../../../domain/settings/tenant-settings.ts'
import { newId } from '../../../services/new-id.ts'
import { provisionTenant } from '../../../services/provisioning/provision-tenant.ts'
import { addAccount, addConfiguration, addPrice } from '../../../services/provisioning/set-up.ts'
import { starterTexts } from '../../../services/provisioning/starter-texts.ts'
import { inTenant, type Scope, type Tx } from '../../../services/transaction.ts'
import { freshNumber } from '../../support/tenant.ts'
import { type RecordsDatabase, recordsDatabase } from './database.ts'

/** The channels these businesses have an address on. */
export type Line = 'whatsapp' | 'sms'

/** A business of its own for one test, with two channels and two prices, in the records' database. */
export interface Business {
  readonly tenantId: TenantId
  readonly records: RecordsDatabase
  readonly scope: Scope
  readonly account: Readonly<Record<Line, AccountId>>
  readonly price: { readonly table: PriceId; readonly shelf: PriceId }
  /** One transaction of this business, as the product would run it. */
  readonly run: <Result>(work: (tx: Tx) => Promise<Result>, actor?: Actor) => Promise<Result>
  readonly rows: <Row extends pg.QueryResultRow = Record<string, unknown>>(
    text: string,
    values?: readonly unknown[],
  ) => Promise<Row[]>
  /** The one row a test expects. */
  readonly row: <Row extends pg.QueryResultRow = Record<string, unknown>>(
    text: string,
    values?: readonly unknown[],
  ) => Promise<Row>
  /** The types of this business's events, in order; of one subject when given. */
  readonly events: (subjectId?: string) => Promise<readonly string[]>
}

/** The table costs 2,400.00 and never less than 2,000.00; one concession of half the room, one of the rest. */
export const PRICES = [
  { sku: 'TABLE', name: 'Oak table', listMinor: 240_000, floorMinor: 200_000 },
  { sku: 'SHELF', name: 'Wall shelf', listMinor: 60_000, floorMinor: 50_000 },
] as const

const SETTINGS = {
  businessName: 'Alder Joinery',
  country: 'IE',
  timeZone: 'Europe/Dublin',
  // Nothing here waits for the night to end, or for another message.
  quietHours: { from: '00:00', to: '00:00' },
  autonomy: { default: 'auto' as const, perChannel: {}, pausedAt: null, pausedBy: null, setAt: null, setBy: null },
  negotiation: {
    schedulePercent: [50, 50],
    roundToMinor: 1_000,
    offerValidDays: 14,
    sharkAllowed: false,
    highValueFromMinor: 1_000_000,
  },
  autoApproveUpToMinor: 500_000,
}

export async function openBusiness(
  settings: Record<string, unknown> = {},
  place: RecordsDatabase | null = null,
): Promise<Business> {
  const records = place ?? (await recordsDatabase())
  const tenantId = newId<TenantId>()
  const scope: Scope = { tenantId, actor: { kind: 'system', part: 'test' }, correlationId: `test-${tenantId}` }
  await inTenant(records.db, scope, (tx) => provision(tx, { ...SETTINGS, ...settings }))
  const run = <Result>(work: (tx: Tx) => Promise<Result>, actor?: Actor) =>
    inTenant(records.db, actor === undefined ? scope : { ...scope, actor }, work)
  // Nameless, so that no statement of a test is prepared under a name of the product.
  const rows = <Row extends pg.QueryResultRow = Record<string, unknown>>(
    text: string,
    values: readonly unknown[] = [],
  ) => run((tx) => tx.run<Row>('', text, values))
  const row = async <Row extends pg.QueryResultRow = Record<string, unknown>>(
    text: string,
    values: readonly unknown[] = [],
  ) => {
    const [found, ...others] = await rows<Row>(text, values)
    if (found === undefined || others.length > 0)
      throw new Error(`expected one row, found ${others.length + 1}: ${text}`)
    return found
  }
  const idOf = async (text: string, value: string) => (await row<{ id: string }>(text, [value])).id
  const account = 'select id from channel_accounts where channel = $1'
  const price = 'select id from price_list where sku = $1'
  return {
    tenantId,
    records,
    scope,
    account: { whatsapp: asId(await idOf(account, 'whatsapp')), sms: asId(await idOf(account, 'sms')) },
    price: { table: asId(await idOf(price, 'TABLE')), shelf: asId(await idOf(price, 'SHELF')) },
    run,
    rows,
    row,
    events: async (subjectId) =>
      (
        await rows<{ type: string }>(
          'select type from events where $1::text is null or subject_id = $1 order by position',
          [subjectId ?? null],
        )
      ).map(({ type }) => type),
  }
}

async function provision(tx: Tx, given: Record<string, unknown>): Promise<void> {
  const settings = tenantSettingsSchema.parse(given)
  await provisionTenant(tx, { slug: `records-${tx.tenantId}`, settings, texts: starterTexts() })
  const providerConfigurationId = await addConfiguration(tx, {
    capability: 'messaging',
    vendor: 'twilio',
    endpointKey: newId(),
    credentials: Buffer.from('sealed elsewhere'),
  })
  for (const channel of ['whatsapp', 'sms'] as const)
    await addAccount(tx, { channel, address: freshNumber(), endpointKey: newId(), providerConfigurationId })
  for (const price of PRICES) await addPrice(tx, { ...price, description: '', currency: 'EUR', taxBasisPoints: 0 })
}
