import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Why } from '../../domain/conversation/why.ts'
import { apiAs } from '../support/api.ts'
import { openPhone } from '../support/phone.ts'
import { rows } from '../support/rows.ts'
import { openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { sendAttempts } from './support/journal.ts'
import { setModel } from './support/misbehave.ts'

const CARE = `# Caring for oiled wood

## Red wine and coffee
Wipe spilled drinks off within the hour with a damp cloth. A dark ring disappears when the spot is sanded lightly and oiled again.

## How often to oil
Oil a dining table twice a year, once in spring and once in autumn, with the tin that comes with it.
`

const QUESTION = 'How do I get spilled red wine off?'

const added = z.object({ id: z.string(), state: z.enum(['draft', 'live']), isKnown: z.boolean() })
const gapList = z.object({ gaps: z.array(z.object({ id: z.string(), question: z.string(), times: z.number() })) })

async function upload(tenant: TestTenant, content: string) {
  const answer = await apiAs(tenant)('POST', '/api/v1/knowledge', { kind: 'markdown', content })
  expect(answer.status, answer.text).toBe(201)
  return added.parse(answer.body)
}

const whys = (tenant: TestTenant) =>
  rows<{ why: Why | null }>(
    tenant,
    `select why from messages where direction = 'out' and why is not null order by position`,
  )

describe.concurrent('what the articles answer', () => {
  it('is answered from them, with the source and its words on the message', async () => {
    const tenant = await openTenant()
    await upload(tenant, CARE)
    const phone = openPhone(tenant)
    const answer = await phone.ask(QUESTION)
    expect(answer).toContain('within the hour')
    const [message] = await whys(tenant)
    expect(message?.why).toMatchObject({ decidedBy: 'model', sources: [{ title: 'Caring for oiled wood' }] })
    const [source] = message?.why?.sources ?? []
    expect(CARE).toContain(source?.quote)
    expect(message?.why?.steps.map(({ name }) => name)).toContain('search_knowledge')
    expect(message?.why?.versions['domain_knowledge']).toMatch(/\/1$/)
  })

  it('is not looked up where nothing was uploaded: the tool is not even offered', async () => {
    const tenant = await openTenant()
    const answer = await openPhone(tenant).ask(QUESTION)
    expect(answer).not.toContain('within the hour')
    const [message] = await whys(tenant)
    expect(message?.why?.steps.map(({ name }) => name)).not.toContain('search_knowledge')
    expect(await rows(tenant, 'select 1 from knowledge_gaps')).toEqual([])
  })
})

describe.concurrent('what the articles do not answer but the business does', () => {
  it('is answered after one search, and is no gap', async () => {
    const tenant = await openTenant()
    await upload(tenant, CARE)
    expect(await openPhone(tenant).ask('Do you make doors to measure from local wood?')).toContain('local wood')
    const [message] = await whys(tenant)
    expect(message?.why?.steps.filter(({ name }) => name === 'search_knowledge')).toHaveLength(1)
    expect(await rows(tenant, 'select 1 from knowledge_gaps')).toEqual([])
  })
})

describe.concurrent('what no article answers', () => {
  it('is handed to a person after two searches and joins the gaps', async () => {
    const tenant = await openTenant()
    await upload(tenant, CARE)
    const question = 'Does the ferry to Inishmore carry bicycles?'
    const phone = openPhone(tenant)
    await phone.ask(question)
    const attention = await until('somebody is needed', async () => {
      const [found] = await rows<{ attention: string | null }>(tenant, 'select attention from conversations')
      return found?.attention
    })
    expect(attention).toBe('no_answer_found')
    const [message] = await whys(tenant)
    expect(message?.why?.rule).toContain('no_answer_found')
    expect(message?.why?.steps.filter(({ name }) => name === 'search_knowledge')).toHaveLength(2)
    expect(await sendAttempts(tenant)).toHaveLength(1)
    const { body } = await apiAs(tenant, 'staff')('GET', '/api/v1/knowledge/gaps')
    expect(gapList.parse(body).gaps).toEqual([{ id: expect.any(String), question, times: 1 }])
  })

  it('is answered from the article that staff write from the gap, once the owner has let it', async () => {
    const tenant = await openTenant()
    await upload(tenant, CARE)
    const question = 'Does the ferry to Inishmore carry bicycles?'
    await openPhone(tenant).ask(question)
    const asStaff = apiAs(tenant, 'staff')
    const [gap] = gapList.parse((await asStaff('GET', '/api/v1/knowledge/gaps')).body).gaps
    const content = `# ${question}\n\nThe ferry to Inishmore takes bicycles on every crossing.`
    const written = await asStaff('POST', '/api/v1/knowledge', { kind: 'markdown', content, gapId: gap?.id })
    const article = added.parse(written.body)
    expect(article.state).toBe('draft')
    await apiAs(tenant)('POST', `/api/v1/knowledge/${article.id}/publish`)
    expect(await openPhone(tenant).ask(question)).toContain('on every crossing')
    expect((await whys(tenant)).at(-1)?.why?.sources).toMatchObject([{ title: question }])
    expect(await rows(tenant, 'select state, document_id, times from knowledge_gaps')).toEqual([
      { state: 'answered', document_id: article.id, times: 1 },
    ])
    expect(gapList.parse((await asStaff('GET', '/api/v1/knowledge/gaps')).body).gaps).toEqual([])
  })
})

describe.concurrent('what the words of the articles cannot tell', () => {
  const UNSURE = 'What can I do against a stain of coffee on my desk?'

  it('is shown to the model as what may answer, and leaves where it shows the words that do', async () => {
    const tenant = await openTenant()
    await upload(tenant, CARE)
    await setModel(tenant, { mode: 'hopeful' })
    expect(await openPhone(tenant).ask(UNSURE)).toContain('damp cloth')
    const [message] = await whys(tenant)
    expect(message?.why?.sources).toMatchObject([{ title: 'Caring for oiled wood' }])
    expect(await rows(tenant, 'select 1 from knowledge_gaps')).toEqual([])
  })

  it('is handed to a person where the model shows none, whatever it writes', async () => {
    const tenant = await openTenant()
    await upload(tenant, CARE)
    await openPhone(tenant).ask(UNSURE)
    const [message] = await whys(tenant)
    expect(message?.why?.rule).toContain('no_answer_found')
    expect(message?.why?.steps.filter(({ name }) => name === 'search_knowledge')).toHaveLength(2)
    expect(await rows(tenant, 'select question from knowledge_gaps')).toEqual([{ question: UNSURE }])
  })
})

describe.concurrent('a source nobody gave the model', () => {
  it('never leaves with an answer', async () => {
    const tenant = await openTenant()
    await upload(tenant, CARE)
    await setModel(tenant, { mode: 'off_citation' })
    expect(await openPhone(tenant).ask(QUESTION)).not.toMatch(/handbook|kb-404/)
    const [message] = await whys(tenant)
    expect(message?.why?.sources).toEqual([])
    expect(message?.why?.gates.map(({ rule }) => rule)).toContain('citation')
  })
})

const PAYING = `# Paying

## Ways to pay
By card through the link or by bank transfer. We take no cash and no cheques.
`

describe.concurrent('a customer who writes in another language than the articles', () => {
  it.each([
    ['Spanish', '¿Puedo pagar en efectivo?', 'No aceptamos efectivo ni cheques.'],
    ['Portuguese', 'Posso pagar em dinheiro?', 'Não aceitamos dinheiro nem cheques.'],
    ['French', 'Puis-je payer en espèces ?', 'Nous ne prenons ni espèces ni chèques.'],
    ['German', 'Kann ich bei Ihnen bar bezahlen?', 'Wir nehmen kein Bargeld und keine Schecks.'],
    ['Italian', 'Posso pagare in contanti?', 'Non accettiamo contanti né assegni.'],
  ])('is answered from them in %s, with the words of the article as the source', async (_, question, answer) => {
    const tenant = await openTenant()
    await upload(tenant, PAYING)
    expect(await openPhone(tenant).ask(question)).toContain(answer)
    const [message] = await whys(tenant)
    expect(message?.why?.sources).toMatchObject([{ title: 'Paying', quote: 'We take no cash and no cheques.' }])
    expect(message?.why?.steps.filter(({ name }) => name === 'search_knowledge')).toHaveLength(1)
    expect(await rows(tenant, 'select 1 from knowledge_gaps')).toEqual([])
  })

  it('is handed over only after two searches that could have found something', async () => {
    const tenant = await openTenant()
    await upload(tenant, PAYING)
    const question = '¿Tienen ustedes un muelle para los barcos grandes?'
    await openPhone(tenant).ask(question)
    const [message] = await whys(tenant)
    expect(message?.why?.rule).toContain('no_answer_found')
    expect(message?.why?.steps.filter(({ name }) => name === 'search_knowledge')).toHaveLength(3)
    expect(await rows(tenant, 'select question from knowledge_gaps')).toEqual([{ question }])
  })
})
