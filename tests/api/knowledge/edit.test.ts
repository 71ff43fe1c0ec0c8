import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { articleAdded, articleSaved, articleText, citedChunk, versions } from '../../../api/contract/knowledge.ts'
import { apiAs } from '../../support/api.ts'
import { openTenant, type TestTenant } from '../../support/tenant.ts'

const search = z.object({ results: z.array(z.object({ id: z.string(), title: z.string(), text: z.string() })) })
const problem = z.object({ code: z.string(), title: z.string() })

let tenant: TestTenant
beforeAll(async () => {
  tenant = await openTenant()
})

type Role = 'owner' | 'staff'

async function add(content: string, role: Role = 'owner', kind = 'markdown'): Promise<string> {
  const answer = await apiAs(tenant, role)('POST', '/api/v1/knowledge', { kind, content })
  expect(answer.status, answer.text).toBe(201)
  return articleAdded.parse(answer.body).id
}

const at = (id: string, rest = '') => `/api/v1/knowledge/${id}${rest}`
const put = (id: string, body: object, role: Role = 'owner', headers: Record<string, string> = {}) =>
  apiAs(tenant, role)('PUT', at(id), body, headers)
const saved = async (answer: Promise<{ body: unknown; status: number; text: string }>) => {
  const { body, status, text } = await answer
  expect(status, text).toBe(200)
  return articleSaved.parse(body)
}
const open = async (id: string) => articleText.parse((await apiAs(tenant)('GET', at(id))).body)
const found = async (question: string) =>
  search.parse((await apiAs(tenant)('GET', `/api/v1/knowledge/search?q=${encodeURIComponent(question)}`)).body).results

/** More parts than one article may have. */
const OVERLONG = Array.from({ length: 2_100 }, (_, at) => `# Part ${at}\n\nShort.`).join('\n\n')

describe('an edit by the owner', () => {
  it('is what customers are answered from, at once', async () => {
    const id = await add('# Larch\n\nLarch doors are delivered on Mondays.')
    expect(await open(id)).toMatchObject({ usedVersion: 1, newest: { version: 1, title: 'Larch', restoredFrom: null } })
    const text = '# Larch\n\nLarch doors are delivered on Fridays.'
    expect(await saved(put(id, { title: 'Larch doors', text, basedOn: 1 }))).toEqual({
      version: 2,
      usedVersion: 2,
      state: 'live',
    })
    expect((await found('When are larch doors delivered?'))[0]).toMatchObject({
      title: 'Larch doors',
      text: 'Larch doors are delivered on Fridays.',
    })
    expect((await open(id)).newest).toMatchObject({ version: 2, title: 'Larch doors', text })
  })

  it('sent twice under one key is one version; a page’s article is edited as the text that was read', async () => {
    const id = await add('<h1>Pine</h1><p>Pine is soft.</p>', 'owner', 'html')
    expect(await open(id)).toMatchObject({ kind: 'html', newest: { text: '# Pine\n\nPine is soft.' } })
    const [key, body] = [{ 'idempotency-key': randomUUID() }, { title: 'Pine', text: 'Pine is pale.', basedOn: 1 }]
    const both = [await saved(put(id, body, 'owner', key)), await saved(put(id, body, 'owner', key))]
    expect(both.map(({ version }) => version)).toEqual([2, 2])
    expect(versions.parse((await apiAs(tenant)('GET', at(id, '/versions'))).body).versions).toHaveLength(2)
  })

  it('of what somebody saved meanwhile is refused, with the next step', async () => {
    const id = await add('Cedar keeps moths away.')
    await saved(put(id, { title: 'Cedar', text: 'Cedar smells.', basedOn: 1 }))
    const refused = await put(id, { title: 'Cedar', text: 'Cedar is red.', basedOn: 1 })
    expect(refused.status).toBe(409)
    expect(problem.parse(refused.body)).toEqual({
      code: 'newer_version',
      title: 'Somebody saved a newer version (2). Open it, or copy yours.',
    })
    expect((await open(id)).newest.text).toBe('Cedar smells.')
  })

  it.each([
    ['without a title', { title: ' ', text: 'x y z', basedOn: 1 }, 422, 'invalid'],
    ['with a title that is too long', { title: 'x'.repeat(201), text: 'x', basedOn: 1 }, 422, 'invalid'],
    ['without a text', { title: 'T', text: '', basedOn: 1 }, 422, 'invalid'],
    ['with blanks for a text', { title: 'T', text: ' \n\t ', basedOn: 1 }, 422, 'no_text'],
    ['that does not say what it is based on', { title: 'T', text: 'x' }, 422, 'invalid'],
    ['based on version nought', { title: 'T', text: 'x', basedOn: 0 }, 422, 'invalid'],
    ['based on a version that is still to come', { title: 'T', text: 'x', basedOn: 7 }, 409, 'newer_version'],
    ['too long for one article', { title: 'T', text: OVERLONG, basedOn: 1 }, 422, 'too_long'],
    ['too large', { title: 'T', text: 'x'.repeat(7_500_000), basedOn: 1 }, 413, 'too_large'],
    ['whose title holds a null character', { title: 'T\u0000', text: 'x', basedOn: 1 }, 400, 'malformed'],
  ])('%s is refused', async (name, body, status, code) => {
    const id = await add(`Yew, ${name}.`)
    const refused = await put(id, body)
    expect([refused.status, problem.parse(refused.body).code]).toEqual([status, code])
    expect((await open(id)).newest.version).toBe(1)
  })

  it('is told to whoever brings the old file again', async () => {
    const content = 'Elder is hollow.'
    const id = await add(content)
    await saved(put(id, { title: 'Elder', text: 'Elder is light.', basedOn: 1 }))
    const again = await apiAs(tenant)('POST', '/api/v1/knowledge', { kind: 'markdown', content })
    expect(articleAdded.parse(again.body)).toEqual({ id, state: 'live', isKnown: true, isEdited: true })
  })
})

describe('an edit by staff', () => {
  it('of a live article waits until the owner publishes what they have read', async () => {
    const id = await add('# Maple\n\nMaple tops cost no extra delivery.')
    const text = '# Maple\n\nMaple tops cost a delivery of thirty.'
    expect(await saved(put(id, { title: 'Maple', text, basedOn: 1 }, 'staff'))).toEqual({
      version: 2,
      usedVersion: 1,
      state: 'live',
    })
    const question = 'What does delivery of maple tops cost?'
    expect((await found(question))[0]?.text).toBe('Maple tops cost no extra delivery.')
    expect((await apiAs(tenant, 'staff')('POST', at(id, '/publish?version=2'))).status).toBe(403)
    const stale = await apiAs(tenant)('POST', at(id, '/publish?version=1'))
    expect([stale.status, problem.parse(stale.body).code]).toEqual([409, 'newer_version'])
    expect((await apiAs(tenant)('POST', at(id, '/publish?version=2'))).status).toBe(200)
    expect((await found(question))[0]?.text).toBe('Maple tops cost a delivery of thirty.')
  })

  it('of a draft stays one, and so does what staff restore', async () => {
    const id = await add('Rowan is tough.', 'staff')
    expect(await saved(put(id, { title: 'Rowan', text: 'Rowan is dense.', basedOn: 1 }, 'staff'))).toMatchObject({
      usedVersion: 2,
      state: 'draft',
    })
    const restored = apiAs(tenant, 'staff')('POST', at(id, '/versions/1/restore'), { basedOn: 2 })
    expect(await saved(restored)).toEqual({ version: 3, usedVersion: 3, state: 'draft' })
    expect(await found('Is rowan tough?')).not.toContainEqual(expect.objectContaining({ title: 'Rowan is tough.' }))
  })
})

describe('older versions', () => {
  it('are listed, read and brought back as a new one', async () => {
    const id = await add('Spruce rings.')
    await saved(put(id, { title: 'Spruce', text: 'Spruce sings.', basedOn: 1 }))
    const restore = (body: object) => apiAs(tenant)('POST', at(id, '/versions/1/restore'), body)
    expect((await restore({ basedOn: 1 })).status).toBe(409)
    expect(await saved(restore({ basedOn: 2 }))).toMatchObject({ version: 3, usedVersion: 3 })
    const list = versions.parse((await apiAs(tenant)('GET', at(id, '/versions'))).body).versions
    expect(list.map(({ version, restoredFrom }) => [version, restoredFrom])).toEqual([
      [3, 1],
      [2, null],
      [1, null],
    ])
    expect((await apiAs(tenant)('GET', at(id, '/versions/2'))).body).toMatchObject({ text: 'Spruce sings.' })
    for (const wrong of ['0', '1.5', 'x', '-1'])
      expect((await apiAs(tenant)('GET', at(id, `/versions/${wrong}`))).status).toBe(422)
    expect((await apiAs(tenant)('GET', at(id, '/versions/99'))).status).toBe(404)
  })

  it('keep what a message cited of them', async () => {
    const id = await add('# Birch\n\nBirch ply comes in nine sheets.')
    const [cited] = await found('How many sheets of birch ply?')
    await saved(put(id, { title: 'Birch', text: 'Birch ply is sold out.', basedOn: 1 }))
    const answer = await apiAs(tenant, 'staff')('GET', `/api/v1/knowledge/chunks/${cited?.id}`)
    expect(citedChunk.parse(answer.body)).toEqual({
      articleId: id,
      title: 'Birch',
      headingPath: '',
      text: 'Birch ply comes in nine sheets.',
      version: 1,
      usedVersion: 2,
      state: 'live',
    })
  })
})

describe('another business', () => {
  it('sees no article, no version and no cited words of this one, and changes none', async () => {
    const id = await add('# Walnut\n\nWalnut is dark.')
    const [cited] = await found('Is walnut dark?')
    const stranger = apiAs(await openTenant())
    const answers = [
      await stranger('PUT', at(id), { title: 'Walnut', text: 'Walnut is pale.', basedOn: 1 }),
      await stranger('GET', at(id, '/versions')),
      await stranger('GET', at(id, '/versions/1')),
      await stranger('POST', at(id, '/versions/1/restore'), { basedOn: 1 }),
      await stranger('GET', `/api/v1/knowledge/chunks/${cited?.id}`),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
    expect((await open(id)).newest).toMatchObject({ version: 1, text: '# Walnut\n\nWalnut is dark.' })
  })
})
