import { ServiceError } from '../errors.ts'
import { setDirective } from '../lead/change.ts'
import type { Lead } from '../lead/read.ts'
import { readPrice } from '../price/read.ts'
import { readSettings } from '../settings/read.ts'
import type { Tx } from '../transaction.ts'
import { findOpenOffer, makeOffer, offerDirective, type Table } from './offer.ts'

async function tableOf(tx: Tx, lead: Lead): Promise<Table> {
  if (lead.priceId === null) throw new ServiceError('conflict', 'no_product', 'There is nothing to price yet.')
  const price = await readPrice(tx, lead.priceId)
  return { lead, price, open: await findOpenOffer(tx, lead.id), settings: await readSettings(tx) }
}

/** The owner allowed a price below the floor: it becomes the last offer, unless one was accepted meanwhile. */
export async function offerByOwner(tx: Tx, lead: Lead, amountMinor: number): Promise<Lead> {
  const table = await tableOf(tx, lead)
  return table.open === undefined ? lead : makeOffer(tx, table, { amountMinor, isLast: true })
}

/** The owner said no: the offer that stands is the last one. */
export async function standByOffer(tx: Tx, lead: Lead): Promise<Lead> {
  const table = await tableOf(tx, lead)
  if (table.open === undefined) return lead
  return setDirective(tx, lead, offerDirective(table, table.open.amountMinor, true))
}
