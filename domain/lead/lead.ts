export const LEAD_SOURCES = ['conversation', 'webhook'] as const
export type LeadSource = (typeof LEAD_SOURCES)[number]

/** What must be known before an offer can become a contract. */
export interface LeadDetails {
  readonly name: string | null
  readonly email: string | null
  readonly priceId: string | null
}

export type MissingDetail = 'name' | 'email' | 'product'

export function missingDetails(details: LeadDetails): readonly MissingDetail[] {
  const missing: MissingDetail[] = []
  if (details.priceId === null) missing.push('product')
  if (details.name === null) missing.push('name')
  if (details.email === null) missing.push('email')
  return missing
}

export const isQualified = (details: LeadDetails): boolean => missingDetails(details).length === 0
