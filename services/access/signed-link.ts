import { asId, isUuid, type LeadId, type TenantId } from '../../domain/ids.ts'
import type { Vault } from '../credential/vault.ts'

const PURPOSE = 'deal-link'

export interface DealLink {
  readonly tenantId: TenantId
  readonly leadId: LeadId
}

/** The token of a customer's page: ids and a signature, nothing about the person. */
export function signDealLink(vault: Vault, { tenantId, leadId }: DealLink): string {
  const ids = Buffer.from(`${tenantId}${leadId}`.replaceAll('-', ''), 'hex').toString('base64url')
  return `${ids}.${Buffer.from(vault.sign(PURPOSE, ids), 'hex').toString('base64url')}`
}

/** Null for anything we did not sign. */
export function readDealLink(vault: Vault, token: string): DealLink | null {
  const [ids = '', signature = ''] = token.split('.')
  if (!vault.verify(PURPOSE, ids, Buffer.from(signature, 'base64url').toString('hex'))) return null
  const hex = Buffer.from(ids, 'base64url').toString('hex')
  const [tenantId, leadId] = [uuidOf(hex.slice(0, 32)), uuidOf(hex.slice(32))]
  return isUuid(tenantId) && isUuid(leadId) ? { tenantId: asId(tenantId), leadId: asId(leadId) } : null
}

const uuidOf = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
