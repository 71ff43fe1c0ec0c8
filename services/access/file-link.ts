import { type AttachmentId, asId, isUuid, type TenantId } from '../../domain/ids.ts'
import type { Vault } from '../credential/vault.ts'

const PURPOSE = 'file-link'

export interface FileLink {
  readonly tenantId: TenantId
  readonly attachmentId: AttachmentId
}

/** The token that opens one file for a while: ids, an end and a signature. */
export function signFileLink(vault: Vault, { tenantId, attachmentId }: FileLink, until: Date): string {
  const end = Math.floor(until.getTime() / 1_000)
    .toString(16)
    .padStart(12, '0')
  const said = Buffer.from(`${tenantId}${attachmentId}`.replaceAll('-', '') + end, 'hex').toString('base64url')
  return `${said}.${Buffer.from(vault.sign(PURPOSE, said), 'hex').toString('base64url')}`
}

/** Null for anything we did not sign, and for what is over. */
export function readFileLink(vault: Vault, token: string, now: Date): FileLink | null {
  const [said = '', signature = ''] = token.split('.')
  if (!vault.verify(PURPOSE, said, Buffer.from(signature, 'base64url').toString('hex'))) return null
  const hex = Buffer.from(said, 'base64url').toString('hex')
  const [tenantId, attachmentId] = [uuidOf(hex.slice(0, 32)), uuidOf(hex.slice(32, 64))]
  const isOver = Number.parseInt(hex.slice(64), 16) * 1_000 < now.getTime()
  if (isOver || !isUuid(tenantId) || !isUuid(attachmentId)) return null
  return { tenantId: asId(tenantId), attachmentId: asId(attachmentId) }
}

const uuidOf = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
