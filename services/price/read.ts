import type { PriceId } from '../../domain/ids.ts'
import type { Currency } from '../../domain/money.ts'
import { notFound } from '../errors.ts'
import { keptPerTenant } from '../kept.ts'
import type { Tx } from '../transaction.ts'

/** A price-list entry with its floor: for the negotiation engine only, never for prompts or screens. */
export interface PriceEntry {
  readonly id: PriceId
  readonly sku: string
  readonly name: string
  readonly description: string
  readonly listMinor: number
  readonly floorMinor: number
  readonly currency: Currency
  readonly taxBasisPoints: number
}

const COLUMNS = `id, sku, name, description, list_minor as "listMinor", floor_minor as "floorMinor", currency, tax_basis_points as "taxBasisPoints"`

export async function readPrice(tx: Tx, priceId: PriceId): Promise<PriceEntry> {
  const [row] = await tx.run<PriceEntry & Record<string, unknown>>(
    'read_price',
    `select ${COLUMNS} from price_list where tenant_id = $1 and id = $2`,
    [tx.tenantId, priceId],
  )
  if (row === undefined) throw notFound('price')
  return row
}

/** What a customer may be told about everything on sale. */
export type PublicPrice = Omit<PriceEntry, 'floorMinor'>

const KEEP_MS = 2_000

const prices = keptPerTenant<readonly PublicPrice[]>(KEEP_MS, (tx) =>
  tx.run<PublicPrice & Record<string, unknown>>(
    'list_prices',
    `select id, sku, name, description, list_minor as "listMinor", currency, tax_basis_points as "taxBasisPoints"
     from price_list where tenant_id = $1 and is_active order by sku`,
    [tx.tenantId],
  ),
)

/** Kept for two seconds per process; what is agreed is always priced from the row itself. */
export const listPrices = (tx: Tx): Promise<readonly PublicPrice[]> => prices.read(tx)
