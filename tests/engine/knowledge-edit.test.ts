import { describe, expect, it } from 'vitest'
import { articleAdded, articleSaved, citedChunk } from '../../api/contract/knowledge.ts'
import type { Why } from '../../domain/conversation/why.ts'
import { apiAs } from '../support/api.ts'
import { openPhone } from '../support/phone.ts'
import { rows } from '../support/rows.ts'
import { openTenant, type TestTenant } from '../support/tenant.ts'

const HOURLY = 'Wipe spilled red wine off within the hour with a damp cloth.'
const DAILY = 'Leave spilled red wine for a day, then sand the spot lightly.'
const QUESTION = 'How do I get spilled red wine off?'

const textOf = (words: string) => `# Caring for oiled wood\n\n## Red wine\n\n${words}\n`

async function upload(tenant: TestTenant): Promise<string> {
  const answer = await apiAs(tenant)('POST', '/api/v1/knowledge', { kind: 'markdown', content: textOf(HOURLY) })
  return articleAdded.parse(answer.body).id
}

async function edit(tenant: TestTenant, id: string, role: 'owner' | 'staff' = 'owner') {
  const body = { title: 'Caring for oiled wood', text: textOf(DAILY), basedOn: 1 }
  return articleSaved.parse((await apiAs(tenant, role)('PUT', `/api/v1/knowledge/${id}`, body)).body)
}

const sources = async (tenant: TestTenant) =>
  (
    await rows<{ why: Why }>(
      tenant,
      `select why from messages where direction = 'out' and why is not null order by position`,
    )
  ).flatMap(({ why }) => why.sources)

const cited = async (tenant: TestTenant, id: string | undefined) =>
  citedChunk.parse((await apiAs(tenant)('GET', `/api/v1/knowledge/chunks/${id}`)).body)

describe.concurrent('an article that is edited', () => {
  it('answers the next customer with the new text, and the message before it still leads to the old one', async () => {
    const tenant = await openTenant()
    const id = await upload(tenant)
    expect(await openPhone(tenant).ask(QUESTION)).toContain('within the hour')
    await edit(tenant, id)
    const answer = await openPhone(tenant).ask(QUESTION)
    expect(answer).toContain('for a day')
    expect(answer).not.toContain('within the hour')
    const [before, after] = await sources(tenant)
    expect(HOURLY).toContain(before?.quote)
    expect(DAILY).toContain(after?.quote)
    expect(await cited(tenant, before?.id)).toMatchObject({ articleId: id, text: HOURLY, version: 1, usedVersion: 2 })
    expect(await cited(tenant, after?.id)).toMatchObject({ articleId: id, text: DAILY, version: 2, usedVersion: 2 })
  })

  it('by staff answers nobody before the owner has published it', async () => {
    const tenant = await openTenant()
    const id = await upload(tenant)
    expect(await edit(tenant, id, 'staff')).toMatchObject({ version: 2, usedVersion: 1 })
    expect(await openPhone(tenant).ask(QUESTION)).toContain('within the hour')
    await apiAs(tenant)('POST', `/api/v1/knowledge/${id}/publish`)
    expect(await openPhone(tenant).ask(QUESTION)).toContain('for a day')
  })
})
