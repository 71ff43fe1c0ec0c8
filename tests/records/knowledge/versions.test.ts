// Fails when: an edit is not one change (services/knowledge/edit-article.ts), or what messages cite goes with an old text
// (services/knowledge/keep-version.ts, put-in-use.ts, read-chunk.ts).
import { describe, expect, it } from 'vitest'
import { type ArticleId, type ArticleVersionId, asId, type ChunkId } from '../../../domain/ids.ts'
import { addArticle } from '../../../services/knowledge/add-article.ts'
import { deleteArticle } from '../../../services/knowledge/delete-article.ts'
import { type ArticleEdit, editArticle } from '../../../services/knowledge/edit-article.ts'
import { evaluateKnowledge } from '../../../services/knowledge/evaluate.ts'
import { prepareArticle } from '../../../services/knowledge/prepare.ts'
import { publishArticle } from '../../../services/knowledge/publish-article.ts'
import { addQuestion } from '../../../services/knowledge/questions.ts'
import { listArticles } from '../../../services/knowledge/read.ts'
import { readChunk } from '../../../services/knowledge/read-chunk.ts'
import { restoreVersion } from '../../../services/knowledge/restore-version.ts'
import { searchKnowledge } from '../../../services/knowledge/search.ts'
import { listVersions, readVersion } from '../../../services/knowledge/versions.ts'
import { newId } from '../../../services/new-id.ts'
import { holdOpen } from '../support/barrier.ts'
import { type Business, openBusiness } from '../support/business.ts'

const TITLE = 'Oiling a table'
const TWICE = '## How often\n\nOil a dining table twice a year.\n\n## Red wine\n\nWipe red wine off within the hour.'
const MONTHLY = '## How often\n\nOil a dining table once a month, in the evening.'
const QUESTION = 'How often do I oil a dining table?'

const prepare = (text: string, title = TITLE) => prepareArticle({ kind: 'markdown', title, bytes: Buffer.from(text) })

async function add(business: Business, text: string, state: 'live' | 'draft' = 'live'): Promise<ArticleId> {
  const article = await prepare(text)
  return (await business.run((tx) => addArticle(tx, article, state))).id
}

type Edit = Partial<ArticleEdit> & { readonly title?: string }

const editOf = (articleId: ArticleId, given: Edit = {}): ArticleEdit => ({
  versionId: newId<ArticleVersionId>(),
  basedOn: 1,
  mayPublish: true,
  ...given,
  articleId,
})

async function edit(business: Business, id: ArticleId, text: string, { title = TITLE, ...given }: Edit = {}) {
  const said = await prepare(text, title)
  return business.run((tx) => editArticle(tx, editOf(id, given), said))
}

const restore = (business: Business, id: ArticleId, from: number, basedOn: number) =>
  business.run((tx) => restoreVersion(tx, { ...editOf(id, { basedOn }), restoredFrom: from }))

const found = async (business: Business, question = QUESTION) =>
  (await business.run((tx) => searchKnowledge(tx, question))).found.map(({ chunk }) => chunk)
const textsFor = async (business: Business, question = QUESTION) =>
  (await found(business, question)).map(({ text }) => text)

/** As it was stored before versions were kept. */
const forgetVersions = async (business: Business, id: ArticleId) => {
  for (const table of ['knowledge_versions', 'knowledge_version_chunks'])
    await business.records.owner(`delete from ${table} where document_id = $1`, [id])
}

describe('an edit', () => {
  it('puts the new text in the place of the old one, with one event', async () => {
    const business = await openBusiness()
    const id = await add(business, TWICE)
    expect(await textsFor(business)).toContain('Oil a dining table twice a year.')
    expect(await edit(business, id, MONTHLY, { title: 'Oil' })).toEqual({ version: 2, usedVersion: 2, state: 'live' })
    expect(await textsFor(business)).toEqual(['Oil a dining table once a month, in the evening.'])
    expect(await textsFor(business, 'red wine')).toEqual([])
    expect(await business.run(listArticles)).toMatchObject([{ title: 'Oil', version: 2, usedVersion: 2, chunks: 1 }])
    expect(await business.events(id)).toEqual(['knowledge:article_added', 'knowledge:article_edited'])
    expect(await business.row(`select payload from events where type = 'knowledge:article_edited'`)).toEqual({
      payload: { title: 'Oil', version: 2, isUsed: true },
    })
  })

  it('is seen whole or not at all while it happens', async () => {
    const business = await openBusiness()
    const id = await add(business, TWICE)
    const said = await prepare(MONTHLY)
    const open = await holdOpen(business, (tx) => editArticle(tx, editOf(id), said))
    expect(await textsFor(business)).toContain('Oil a dining table twice a year.')
    await open.commit()
    expect(await textsFor(business)).toEqual(['Oil a dining table once a month, in the evening.'])
  })

  it('that fails leaves the article, its versions and its events as they were', async () => {
    const business = await openBusiness()
    const id = await add(business, TWICE)
    const said = await prepare(MONTHLY)
    const open = await holdOpen(business, (tx) => editArticle(tx, editOf(id), said))
    await open.rollBack()
    await expect(edit(business, id, ' \n ')).rejects.toMatchObject({ reason: 'no_text' })
    expect(await textsFor(business)).toContain('Oil a dining table twice a year.')
    expect(await business.run((tx) => listVersions(tx, id))).toHaveLength(1)
    expect(await business.events(id)).toEqual(['knowledge:article_added'])
  })

  it('of a draft stays a draft, and is published as it is by then', async () => {
    const business = await openBusiness()
    const id = await add(business, TWICE, 'draft')
    expect(await edit(business, id, MONTHLY, { mayPublish: false })).toMatchObject({ usedVersion: 2, state: 'draft' })
    expect(await textsFor(business)).toEqual([])
    await business.run((tx) => publishArticle(tx, id))
    expect(await textsFor(business)).toEqual(['Oil a dining table once a month, in the evening.'])
  })

  it('that changes nothing makes no version', async () => {
    const business = await openBusiness()
    const id = await add(business, TWICE)
    expect(await edit(business, id, TWICE)).toEqual({ version: 1, usedVersion: 1, state: 'live' })
    expect(await business.events(id)).toEqual(['knowledge:article_added'])
  })

  it('of another business’s article, or of none, is not found', async () => {
    const [ours, theirs] = [await openBusiness(), await openBusiness()]
    const id = await add(theirs, TWICE)
    await expect(edit(ours, id, MONTHLY)).rejects.toMatchObject({ code: 'not_found' })
    await expect(restore(ours, id, 1, 1)).rejects.toMatchObject({ code: 'not_found' })
    await expect(ours.run((tx) => readVersion(tx, id, 1))).rejects.toMatchObject({ code: 'not_found' })
    await expect(ours.run((tx) => listVersions(tx, id))).rejects.toMatchObject({ code: 'not_found' })
    const [chunk] = await found(theirs)
    await expect(ours.run((tx) => readChunk(tx, asId<ChunkId>(chunk?.id ?? '')))).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(await textsFor(theirs)).toContain('Oil a dining table twice a year.')
  })
})

describe('two people at one article', () => {
  it('save one after the other: the second is refused and told who was first', async () => {
    const business = await openBusiness()
    const userId = newId()
    await business.rows(
      `insert into users (tenant_id, id, role, name, email, password_hash) values ($1, $2, 'owner', 'Maria', 'm@example.com', 'x')`,
      [business.tenantId, userId],
    )
    const id = await add(business, TWICE)
    const [hers, his] = [await prepare(MONTHLY), await prepare('Never oil it.')]
    const maria = { kind: 'user', id: userId, role: 'owner' } as const
    const open = await business.run((tx) => editArticle(tx, editOf(id), hers), maria)
    expect(open.version).toBe(2)
    await expect(business.run((tx) => editArticle(tx, editOf(id), his))).rejects.toMatchObject({
      code: 'conflict',
      reason: 'newer_version',
      message: 'Maria saved a newer version (2). Open it, or copy yours.',
    })
    await expect(restore(business, id, 1, 1)).rejects.toMatchObject({ reason: 'newer_version' })
    expect(await business.run((tx) => listVersions(tx, id))).toHaveLength(2)
  })

  it('at the very same moment are one version and one refusal', async () => {
    const business = await openBusiness()
    const id = await add(business, TWICE)
    const [hers, his] = [await prepare(MONTHLY), await prepare('Never oil it.')]
    const first = await holdOpen(business, (tx) => editArticle(tx, editOf(id), hers))
    const second = business.run((tx) => editArticle(tx, editOf(id), his))
    const refused = expect(second).rejects.toMatchObject({ reason: 'newer_version' })
    await first.untilSomebodyWaits()
    await first.commit()
    await refused
    expect(await textsFor(business)).toEqual(['Oil a dining table once a month, in the evening.'])
  })
})

describe('the same command twice', () => {
  it('is one version, and is told the same even when somebody saved in between', async () => {
    const business = await openBusiness()
    const id = await add(business, TWICE)
    const versionId = newId<ArticleVersionId>()
    const [one, again] = await Promise.all([
      edit(business, id, MONTHLY, { versionId }),
      edit(business, id, MONTHLY, { versionId }),
    ])
    expect([one, again]).toEqual([
      { version: 2, usedVersion: 2, state: 'live' },
      { version: 2, usedVersion: 2, state: 'live' },
    ])
    await edit(business, id, 'Never oil it.', { basedOn: 2 })
    expect((await edit(business, id, MONTHLY, { versionId })).version).toBe(2)
    expect((await business.run((tx) => listVersions(tx, id))).map(({ version }) => version)).toEqual([3, 2, 1])
  })
})

describe('what staff change of a live article', () => {
  it('waits for the owner beside what customers are answered from', async () => {
    const business = await openBusiness()
    const id = await add(business, TWICE)
    const waiting = await edit(business, id, MONTHLY, { mayPublish: false, title: 'Oil' })
    expect(waiting).toEqual({ version: 2, usedVersion: 1, state: 'live' })
    expect(await textsFor(business)).toContain('Oil a dining table twice a year.')
    expect(await business.run(listArticles)).toMatchObject([{ title: TITLE, version: 2, usedVersion: 1 }])
    await business.run((tx) => publishArticle(tx, id, 2))
    expect(await textsFor(business)).toEqual(['Oil a dining table once a month, in the evening.'])
    expect(await business.run(listArticles)).toMatchObject([{ title: 'Oil', usedVersion: 2 }])
    expect(await business.events(id)).toEqual([
      'knowledge:article_added',
      'knowledge:article_edited',
      'knowledge:article_published',
    ])
  })

  it('is not published by an owner who has read another version', async () => {
    const business = await openBusiness()
    const id = await add(business, TWICE)
    await edit(business, id, MONTHLY, { mayPublish: false })
    await edit(business, id, 'Never oil it.', { mayPublish: false, basedOn: 2 })
    await expect(business.run((tx) => publishArticle(tx, id, 2))).rejects.toMatchObject({ reason: 'newer_version' })
    expect(await textsFor(business)).toContain('Oil a dining table twice a year.')
  })

  it('is contained in what the owner saves next', async () => {
    const business = await openBusiness()
    const id = await add(business, TWICE)
    await edit(business, id, MONTHLY, { mayPublish: false })
    await edit(business, id, `${MONTHLY}\n\nOr twice.`, { basedOn: 2 })
    expect(await textsFor(business)).toEqual(['Oil a dining table once a month, in the evening.\n\nOr twice.'])
  })
})

describe('older versions', () => {
  it('are listed with who and when, and can be read whole', async () => {
    const business = await openBusiness()
    const id = await add(business, TWICE)
    await edit(business, id, MONTHLY, { title: 'Oil' })
    const versions = await business.run((tx) => listVersions(tx, id))
    expect(versions).toEqual([
      { version: 2, title: 'Oil', savedBy: null, savedAt: expect.any(Date), restoredFrom: null },
      { version: 1, title: TITLE, savedBy: null, savedAt: expect.any(Date), restoredFrom: null },
    ])
    expect((await business.run((tx) => readVersion(tx, id, 1))).text).toBe(TWICE)
    await expect(business.run((tx) => readVersion(tx, id, 3))).rejects.toMatchObject({ code: 'not_found' })
  })

  it('come back as a new version that is found again, and none is lost', async () => {
    const business = await openBusiness()
    const id = await add(business, TWICE)
    const before = await textsFor(business)
    await edit(business, id, MONTHLY, { title: 'Oil' })
    expect(await restore(business, id, 1, 2)).toEqual({ version: 3, usedVersion: 3, state: 'live' })
    expect(await textsFor(business)).toEqual(before)
    const versions = await business.run((tx) => listVersions(tx, id))
    expect(versions.map(({ version, restoredFrom, title }) => [version, restoredFrom, title])).toEqual([
      [3, 1, TITLE],
      [2, null, 'Oil'],
      [1, null, TITLE],
    ])
    expect((await business.events(id)).at(-1)).toBe('knowledge:article_restored')
    await expect(restore(business, id, 9, 3)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('go with their article, and nothing else can take them', async () => {
    const business = await openBusiness()
    const id = await add(business, TWICE)
    await edit(business, id, MONTHLY)
    await business.run((tx) => deleteArticle(tx, id))
    expect(await business.rows('select 1 from knowledge_versions')).toEqual([])
    expect(await business.rows('select 1 from knowledge_version_chunks')).toEqual([])
  })
})

describe('what a message cited', () => {
  it('is read as it was, after edits and a restoring', async () => {
    const business = await openBusiness()
    const id = await add(business, TWICE)
    const [cited] = await found(business)
    if (cited === undefined) throw new Error('nothing was found')
    const read = () => business.run((tx) => readChunk(tx, asId<ChunkId>(cited.id)))
    const was = { articleId: id, title: TITLE, headingPath: 'How often', text: cited.text, version: 1, state: 'live' }
    expect(await read()).toEqual({ ...was, usedVersion: 1 })
    await edit(business, id, MONTHLY, { title: 'Oil' })
    expect(await read()).toEqual({ ...was, usedVersion: 2 })
    await restore(business, id, 1, 2)
    expect(await read()).toEqual({ ...was, usedVersion: 3 })
    expect((await found(business)).map(({ id: now }) => now)).not.toContain(cited.id)
  })
})

describe('an article from before versions were kept', () => {
  it('can be read and edited, and what was cited of it stays', async () => {
    const business = await openBusiness()
    const id = await add(business, TWICE)
    await forgetVersions(business, id)
    const [cited] = await found(business)
    if (cited === undefined) throw new Error('nothing was found')
    const read = () => business.run((tx) => readChunk(tx, asId<ChunkId>(cited.id)))
    expect(await read()).toMatchObject({ text: cited.text, version: 1, usedVersion: 1, title: TITLE })
    expect(await business.run((tx) => listVersions(tx, id))).toMatchObject([{ version: 1, title: TITLE }])
    expect((await business.run((tx) => readVersion(tx, id, 1))).text).toBe(TWICE)
    await edit(business, id, MONTHLY, { title: 'Oil' })
    expect(await read()).toMatchObject({ text: cited.text, version: 1, usedVersion: 2, title: TITLE })
    expect(await restore(business, id, 1, 2)).toMatchObject({ version: 3 })
    expect(await textsFor(business)).toContain('Oil a dining table twice a year.')
  })
})

describe('the business’s own questions', () => {
  it('point at the article, whatever it says by now', async () => {
    const business = await openBusiness()
    const id = await add(business, 'Ash bends well.')
    await business.run((tx) => addQuestion(tx, { question: 'Which varnish suits teak?', articleId: id }))
    expect(await business.run(evaluateKnowledge)).toMatchObject({ answerable: 1, inTopFive: 0 })
    await edit(business, id, 'Clear varnish suits teak.')
    expect(await business.run(evaluateKnowledge)).toMatchObject({ answerable: 1, inTopFive: 1 })
  })
})
