import PDFDocument from 'pdfkit'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { apiAs } from '../../support/api.ts'
import { openTenant, type TestTenant } from '../../support/tenant.ts'

const added = z.object({ id: z.string(), state: z.string(), isKnown: z.boolean() })
const answer = z.object({
  isAnswered: z.boolean(),
  results: z.array(z.object({ title: z.string(), text: z.string() })),
})
const problem = z.object({ code: z.string() })

let tenant: TestTenant
beforeAll(async () => {
  tenant = await openTenant()
})

const post = (role: 'owner' | 'staff', body: object) => apiAs(tenant, role)('POST', '/api/v1/knowledge', body)
const search = async (question: string) =>
  answer.parse((await apiAs(tenant)('GET', `/api/v1/knowledge/search?q=${encodeURIComponent(question)}`)).body)

function pdf(text: string): Promise<string> {
  const document = new PDFDocument()
  const parts: Buffer[] = []
  const done = new Promise<string>((resolve) => {
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => resolve(Buffer.concat(parts).toString('base64')))
  })
  document.text(text)
  document.end()
  return done
}

describe('an upload', () => {
  it('by staff is a draft that nobody is answered from until the owner publishes it', async () => {
    const content = '# Varnish\n\nVarnished doors are delivered on Tuesdays.'
    const { id, state } = added.parse((await post('staff', { kind: 'markdown', content })).body)
    expect(state).toBe('draft')
    expect((await search('When are varnished doors delivered?')).isAnswered).toBe(false)
    expect((await apiAs(tenant, 'staff')('POST', `/api/v1/knowledge/${id}/publish`)).status).toBe(403)
    expect((await apiAs(tenant)('POST', `/api/v1/knowledge/${id}/publish`)).status).toBe(200)
    const { isAnswered, results } = await search('When are varnished doors delivered?')
    expect(isAnswered).toBe(true)
    expect(results[0]).toMatchObject({ title: 'Varnish', text: 'Varnished doors are delivered on Tuesdays.' })
  })

  it('of a PDF is read for its text', async () => {
    const content = await pdf('Walnut veneer must be kept out of direct sunlight.')
    const body = { title: 'Walnut', kind: 'pdf', encoding: 'base64', content }
    expect((await post('owner', body)).status).toBe(201)
    expect((await search('Can walnut veneer stand in sunlight?')).results[0]?.title).toBe('Walnut')
  })

  it('of the same file is told to be known', async () => {
    const body = { kind: 'text', content: 'Ash is light and springy.' }
    expect(added.parse((await post('owner', body)).body).isKnown).toBe(false)
    expect(added.parse((await post('owner', body)).body).isKnown).toBe(true)
  })

  it.each([
    ['is no PDF', { kind: 'pdf', encoding: 'base64', content: 'bm8gcGRm' }, 422, 'unreadable_file'],
    ['has no text', { kind: 'html', content: '<script>alert(1)</script>' }, 422, 'no_text'],
    ['is of another kind', { kind: 'docx', content: 'x' }, 422, 'invalid'],
    ['is empty', { kind: 'text', content: '' }, 422, 'invalid'],
    ['is too large', { kind: 'text', content: 'x'.repeat(7_500_000) }, 413, 'too_large'],
  ])('that %s is refused', async (_, body, status, code) => {
    const refused = await post('owner', body)
    expect([refused.status, problem.parse(refused.body).code]).toEqual([status, code])
  })

  it('keeps markup as text: nothing of it is run anywhere', async () => {
    const content = '# Notes <img src=x onerror=alert(1)>\n\nBeech bends well in steam <script>alert(1)</script>.'
    await post('owner', { kind: 'markdown', content })
    const { results } = await search('Does beech bend in steam?')
    expect(results[0]?.text).toContain('<script>alert(1)</script>')
  })
})
