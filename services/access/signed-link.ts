import { asId, type CustomerId, isUuid, type LeadId, type TenantId } from '../../domain/ids.ts'
import type { Vault } from '../credential/vault.ts'

type Purpose = 'deal-link' | 'form-link'

export interface DealLink {
  readonly tenantId: TenantId
  readonly leadId: LeadId
}

/** A filled-in form and what followed on its page. */
export interface FormLink {
  readonly tenantId: TenantId
  readonly customerId: CustomerId
}

/** The token of a customer's page: ids and a signature, nothing about the person. */
export const signDealLink = (vault: Vault, { tenantId, leadId }: DealLink): string =>
  sign(vault, 'deal-link', tenantId, leadId)

/** Null for anything we did not sign. */
export function readDealLink(vault: Vault, token: string): DealLink | null {
  const ids = read(vault, 'deal-link', token)
  return ids === null ? null : { tenantId: asId(ids[0]), leadId: asId(ids[1]) }
}

export const signFormLink = (vault: Vault, { tenantId, customerId }: FormLink): string =>
  sign(vault, 'form-link', tenantId, customerId)

export function readFormLink(vault: Vault, token: string): FormLink | null {
  const ids = read(vault, 'form-link', token)
  return ids === null ? null : { tenantId: asId(ids[0]), customerId: asId(ids[1]) }
}

function sign(vault: Vault, purpose: Purpose, tenantId: TenantId, id: string): string {
  const ids = Buffer.from(`${tenantId}${id}`.replaceAll('-', ''), 'hex').toString('base64url')
  return `${ids}.${Buffer.from(vault.sign(purpose, ids), 'hex').toString('base64url')}`
}

function read(vault: Vault, purpose: Purpose, token: string): readonly [string, string] | null {
  const [ids = '', signature = ''] = token.split('.')
  if (!vault.verify(purpose, ids, Buffer.from(signature, 'base64url').toString('hex'))) return null
  const hex = Buffer.from(ids, 'base64url').toString('hex')
  const [tenantId, id] = [uuidOf(hex.slice(0, 32)), uuidOf(hex.slice(32))]
  return isUuid(tenantId) && isUuid(id) ? [tenantId, id] : null
}

const uuidOf = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
