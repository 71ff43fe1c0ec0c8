import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../domain/events/actor.ts'
import type { ArticleId } from '../../../domain/ids.ts'
import { addArticle } from '../../../services/knowledge/add-article.ts'
import { deleteArticle } from '../../../services/knowledge/delete-article.ts'
import { evaluateKnowledge } from '../../../services/knowledge/evaluate.ts'
import { closeGap, listGaps, recordGap } from '../../../services/knowledge/gaps.ts'
import { prepareArticle } from '../../../services/knowledge/prepare.ts'
import { publishArticle } from '../../../services/knowledge/publish-article.ts'
import { addQuestion } from '../../../services/knowledge/questions.ts'
import { listArticles } from '../../../services/knowledge/read.ts'
import { searchKnowledge } from '../../../services/knowledge/search.ts'
import { changeSynonyms } from '../../../services/knowledge/synonyms.ts'
import { newId } from '../../../services/new-id.ts'
import type { Business } from '../support/business.ts'
import { openBusiness } from '../support/business.ts'

const OIL = '# Oiling a table\n\nOil a dining table twice a year.\n\n## Red wine\n\nWipe red wine off within the hour.'
const SHELF = '# Hanging a shelf\n\nA wall shelf is hung with four screws into masonry.'

const prepare = (text: string) => prepareArticle({ kind: 'markdown', title: null, bytes: Buffer.from(text) })

async function add(business: Business, text: string, state: 'live' | 'draft' = 'live', actor?: Actor) {
  const article = await prepare(text)
  return business.run((tx) => addArticle(tx, article, state), actor)
}
const search = (business: Business, question: string) => business.run((tx) => searchKnowledge(tx, question))
const titlesFor = async (business: Business, question: string) =>
  (await search(business, question)).found.map(({ chunk }) => chunk.title)

describe('an article', () => {
  it('is found once it is live, by its words and by its stems, and is gone when deleted', async () => {
    const business = await openBusiness()
    const { id } = await add(business, OIL, 'draft')
    expect(await titlesFor(business, 'How often do I oil tables?')).toEqual([])
    await business.run((tx) => publishArticle(tx, id))
    expect(await titlesFor(business, 'How often do I oil tables?')).toContain('Oiling a table')
    await business.run((tx) => deleteArticle(tx, id))
    expect((await search(business, 'How often do I oil tables?')).isAnswered).toBe(false)
    expect(await business.rows('select 1 from knowledge_chunks')).toEqual([])
    expect(await business.events(id)).toEqual([
      'knowledge:article_added',
      'knowledge:article_published',
      'knowledge:article_deleted',
    ])
  })

  it('uploaded twice, also at the same time, is there once', async () => {
    const business = await openBusiness()
    const both = await Promise.all([add(business, OIL), add(business, OIL)])
    expect(new Set(both.map(({ id }) => id)).size).toBe(1)
    expect(both.filter(({ isKnown }) => isKnown)).toHaveLength(1)
    expect(await business.rows('select live_documents, version from knowledge_bases')).toEqual([
      { live_documents: 1, version: 1 },
    ])
    expect(await business.events(both[0].id)).toEqual(['knowledge:article_added'])
  })

  it('names the person who uploaded it, and nobody where a program did', async () => {
    const business = await openBusiness()
    const userId = newId()
    await business.rows(
      `insert into users (tenant_id, id, role, name, email, password_hash) values ($1, $2, 'owner', 'Maria', 'm@example.com', 'x')`,
      [business.tenantId, userId],
    )
    await add(business, OIL, 'live', { kind: 'user', id: userId, role: 'owner' })
    await add(business, SHELF)
    const names = (await business.run(listArticles)).map(({ title, uploadedBy }) => [title, uploadedBy])
    expect(names).toEqual([
      ['Hanging a shelf', null],
      ['Oiling a table', 'Maria'],
    ])
  })

  it('without a readable word is refused and leaves nothing', async () => {
    const business = await openBusiness()
    await expect(add(business, ' \n\n ')).rejects.toMatchObject({ reason: 'no_text' })
    expect(await business.rows('select 1 from knowledge_documents')).toEqual([])
  })

  it('of another business is never found', async () => {
    const [ours, theirs] = [await openBusiness(), await openBusiness()]
    await add(theirs, OIL)
    expect(await titlesFor(ours, 'How often do I oil tables?')).toEqual([])
    await expect(ours.run((tx) => deleteArticle(tx, newId<ArticleId>()))).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('synonyms', () => {
  it('hold from the next search on', async () => {
    const business = await openBusiness()
    await add(business, OIL)
    const question = 'burgundy spots'
    expect((await search(business, question)).isAnswered).toBe(false)
    await business.run((tx) => changeSynonyms(tx, [['burgundy', 'wine']]))
    expect(await titlesFor(business, question)).toEqual(['Oiling a table'])
  })
})

describe('a gap', () => {
  const ask = (business: Business, question: string) =>
    business.run((tx) => recordGap(tx, { question, customerId: null }))

  it('counts the same question however it is written, and keeps how it was asked last', async () => {
    const business = await openBusiness()
    await ask(business, 'Do you rent out tools?')
    await ask(business, 'you do rent out TOOLS')
    expect(await business.run(listGaps)).toMatchObject([{ question: 'you do rent out TOOLS', times: 2 }])
  })

  it('counts what differs only in greeting, order and endings; another subject is another gap', async () => {
    const business = await openBusiness()
    await ask(business, 'Do you sell saws?')
    await ask(business, 'Do you rent out tools?')
    await ask(business, 'Hello, can I rent a tool out of your shop?')
    await ask(business, 'Good morning! Renting out tools, please?')
    expect((await business.run(listGaps)).map(({ times }) => times)).toEqual([2, 1, 1])
  })

  it('is closed by its article, and open again without it or when it is asked in vain again', async () => {
    const business = await openBusiness()
    const gap = await ask(business, 'How are shelves hung?')
    if (gap === null) throw new Error('no gap was recorded')
    const { id } = await add(business, SHELF)
    await business.run((tx) => closeGap(tx, gap, id))
    expect(await business.run(listGaps)).toEqual([])
    await business.run((tx) => deleteArticle(tx, id))
    expect(await business.run(listGaps)).toHaveLength(1)
    expect(await business.events(gap)).toEqual(['knowledge:gap_found', 'knowledge:gap_closed'])
  })

  it('that was dismissed stays dismissed', async () => {
    const business = await openBusiness()
    const gap = await ask(business, 'Who won the match?')
    if (gap === null) throw new Error('no gap was recorded')
    await business.run((tx) => closeGap(tx, gap, null))
    await ask(business, 'Who won the match?')
    expect(await business.run(listGaps)).toEqual([])
  })
})

describe('an evaluation', () => {
  it('counts what is among the first five and what is told to be unknown, and keeps the figures', async () => {
    const business = await openBusiness()
    const oil = await add(business, OIL)
    await add(business, SHELF)
    await business.run(async (tx) => {
      await addQuestion(tx, { question: 'How often do I oil a dining table?', articleId: oil.id })
      await addQuestion(tx, { question: 'Which screws hang a wall shelf?', articleId: oil.id })
      await addQuestion(tx, { question: 'Do you rent out sailing boats?', articleId: null })
    })
    const made = await business.run(evaluateKnowledge)
    expect(made).toMatchObject({ answerable: 2, inTopFive: 1, unanswerable: 1, toldUnknown: 1 })
    expect(made.missed).toHaveLength(1)
    expect(await business.rows('select in_top_five from knowledge_evaluations')).toEqual([{ in_top_five: 1 }])
    expect(await business.events(made.id)).toEqual(['knowledge:evaluated'])
  })

  it('needs questions', async () => {
    const business = await openBusiness()
    await expect(business.run(evaluateKnowledge)).rejects.toMatchObject({ reason: 'no_questions' })
  })
})
