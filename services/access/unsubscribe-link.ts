import { asId, isUuid, type LedgerId, type TenantId } from '../../domain/ids.ts'
import type { Vault } from '../credential/vault.ts'

const PURPOSE = 'unsubscribe-link'

export interface UnsubscribeLink {
  readonly tenantId: TenantId
  readonly ledgerId: LedgerId
}

/** The token that ends marketing to the recipient of one message: ids and a signature. */
export function signUnsubscribeLink(vault: Vault, { tenantId, ledgerId }: UnsubscribeLink): string {
  const ids = Buffer.from(`${tenantId}${ledgerId}`.replaceAll('-', ''), 'hex').toString('base64url')
  return `${ids}.${Buffer.from(vault.sign(PURPOSE, ids), 'hex').toString('base64url')}`
}

/** Null for anything we did not sign. */
export function readUnsubscribeLink(vault: Vault, token: string): UnsubscribeLink | null {
  const [ids = '', signature = ''] = token.split('.')
  if (!vault.verify(PURPOSE, ids, Buffer.from(signature, 'base64url').toString('hex'))) return null
  const hex = Buffer.from(ids, 'base64url').toString('hex')
  const [tenantId, ledgerId] = [uuidOf(hex.slice(0, 32)), uuidOf(hex.slice(32))]
  return isUuid(tenantId) && isUuid(ledgerId) ? { tenantId: asId(tenantId), ledgerId: asId(ledgerId) } : null
}

const uuidOf = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
