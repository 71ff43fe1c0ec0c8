import { describe, expect, it } from 'vitest'
import { message } from './message.fixture.ts'
import { emailsIn, paperOf } from './paper-of-message.ts'
import { agreementsOf, invoicesOf, moneyText, type Paper } from './papers.ts'

const LINK = 'Sign here: http://127.0.0.1:8080/s/abc.def'
const atMinute = (minute: number) => new Date(2026, 9, 15, 12, minute).getTime()

const paper = (id: string, minute: number, more: Partial<Paper> = {}): Paper => ({
  kind: 'agreement',
  id,
  title: id,
  amount: null,
  emails: ['ann@example.com'],
  createdAtMs: atMinute(minute),
  state: 'open',
  ...more,
})
const found = (minute: number, papers: readonly Paper[], emails = ['ann@example.com']) =>
  paperOf(message('received', minute, { text: LINK }), papers, emails)?.id ?? null

describe('the paper behind a link', () => {
  it('is the customer’s newest of that moment', () => {
    const papers = [
      paper('contract', 1),
      paper('invoice', 5, { kind: 'invoice' }),
      paper('other', 5, { emails: ['bob@example.com'] }),
    ]
    expect(found(2, papers)).toBe('contract')
    expect(found(6, papers)).toBe('invoice')
    expect(found(0, papers)).toBeNull()
  })

  it('is, without a known e-mail, the only open one made just before, and else nobody’s', () => {
    expect(found(1, [paper('contract', 1)], [])).toBe('contract')
    expect(found(9, [paper('contract', 1)], [])).toBeNull()
    expect(found(1, [paper('contract', 1), paper('other', 1)], [])).toBeNull()
    expect(found(1, [paper('contract', 1, { state: 'done' })], [])).toBeNull()
  })

  it('is missing where there is no link, and never behind the customer’s own words', () => {
    expect(paperOf(message('received', 2), [paper('contract', 1)], ['ann@example.com'])).toBeNull()
    expect(paperOf(message('sent', 2, { text: LINK }), [paper('contract', 1)], ['ann@example.com'])).toBeNull()
  })

  it('belongs to the addresses a customer has written', () => {
    const messages = [
      message('sent', 0, { text: 'I am Ann, Ann@Example.com. Thanks' }),
      message('received', 1, { text: 'or write to desk@northlight.example' }),
    ]
    expect(emailsIn(messages)).toEqual(['ann@example.com'])
  })
})

describe('papers as providers keep them', () => {
  it('are read from envelopes', () => {
    const row = (status: string) => ({
      createdAtMs: 1,
      object: {
        envelope: { envelopeId: status, emailSubject: 'Offer', status },
        signers: [{ email: 'Ann@Example.com' }],
      },
    })
    const rows = ['created', 'sent', 'delivered', 'completed', 'declined', 'voided'].map(row)
    const papers = agreementsOf(rows as unknown as Parameters<typeof agreementsOf>[0])
    expect(papers.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'sent open',
      'delivered open',
      'completed done',
      'declined declined',
      'voided closed',
    ])
    expect(papers[0]?.emails).toEqual(['ann@example.com'])
  })

  it('are read from invoices, with what was owed or paid', () => {
    const row = (status: string) => ({
      createdAtMs: 1,
      object: {
        id: status,
        number: 'A-1',
        status,
        currency: 'eur',
        amount_due: 454_000,
        amount_paid: 454_000,
        customer_email: 'Ann@Example.com',
      },
    })
    const rows = ['draft', 'open', 'paid', 'void'].map(row)
    const papers = invoicesOf(rows as unknown as Parameters<typeof invoicesOf>[0])
    expect(papers.map(({ state, amount }) => `${state} ${amount}`)).toEqual([
      'open €4,540.00',
      'done €4,540.00',
      'closed €4,540.00',
    ])
    expect(papers[0]).toMatchObject({ title: 'Invoice A-1', emails: ['ann@example.com'] })
  })

  it('write money in the currency’s own units', () => {
    expect(moneyText(1_050, 'usd')).toMatch(/10\.50/)
    expect(moneyText(1_050, 'jpy')).toMatch(/1,050/)
  })
})
