import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { type AttachmentId, asId, type TenantId } from '../../domain/ids.ts'
import { createVault } from '../credential/vault.ts'
import { readFileLink, signFileLink } from './file-link.ts'

const vault = createVault(randomBytes(32).toString('base64'))
const link = {
  tenantId: asId<TenantId>('0190b7a4-0000-7000-8000-000000000001'),
  attachmentId: asId<AttachmentId>('0190b7a4-0000-7000-8000-000000000002'),
}
const noon = new Date('2026-11-21T12:00:00Z')
const token = signFileLink(vault, link, noon)

it('opens one file until its end', () => {
  expect(readFileLink(vault, token, new Date('2026-11-21T11:59:59Z'))).toEqual(link)
  expect(readFileLink(vault, token, new Date('2026-11-21T12:00:01Z'))).toBeNull()
})

it('opens nothing when a single sign of it is changed, or another signed it', () => {
  const before = new Date('2026-11-21T11:00:00Z')
  const other = signFileLink(createVault(randomBytes(32).toString('base64')), link, noon)
  for (const wrong of ['', '.', `${token}x`, `B${token.slice(1)}`, token.split('.')[0] ?? '', other])
    expect(readFileLink(vault, wrong, before)).toBeNull()
})
