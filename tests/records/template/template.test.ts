// Fails when: a template nobody approved can be sent, or the provider's list is not the last word (services/template).
import { describe, expect, it } from 'vitest'
import type { UserId } from '../../../domain/ids.ts'
import type { TemplateApproval } from '../../../domain/messaging/template.ts'
import type { ProviderTemplate } from '../../../domain/messaging/template-list.ts'
import { takeOverConversation } from '../../../services/conversation/take-over.ts'
import { newId } from '../../../services/new-id.ts'
import { sendAsStaff } from '../../../services/outbound/staff-send.ts'
import { usableTemplate } from '../../../services/outbound/template-body.ts'
import { addTemplate } from '../../../services/provisioning/set-up.ts'
import { dueTemplateLists } from '../../../services/sweep/find-due.ts'
import { applyTemplateList, templateListFailed } from '../../../services/template/apply-list.ts'
import { askForTemplates } from '../../../services/template/ask.ts'
import { addTypedTemplate, changeTemplate, removeTemplate } from '../../../services/template/keep.ts'
import { listTemplates, templateListState } from '../../../services/template/list.ts'
import { templatesFor } from '../../../services/template/read-for.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { type Customer, newCustomer } from '../support/people.ts'
import { dispatch } from '../support/sends.ts'

const ANNA = newId<UserId>()
const TYPED = {
  name: 'oak_ready',
  channel: 'whatsapp',
  language: 'en',
  providerRef: 'HX1',
  body: 'Hello {{1}}, your {{2}} is ready.',
} as const

const theirs = (changes: Partial<ProviderTemplate> = {}): ProviderTemplate => ({
  providerRef: 'HX1',
  name: 'theirs',
  language: 'en',
  body: TYPED.body,
  approval: 'approved',
  rejection: null,
  ...changes,
})

const listArrives = (business: Business, ...list: readonly ProviderTemplate[]) => listArrivesAt(business, 0, ...list)
const listArrivesAt = (business: Business, minutes: number, ...list: readonly ProviderTemplate[]) =>
  business.run((tx) => applyTemplateList(tx, 'whatsapp', list, new Date(Date.now() + minutes * 60_000)))
const all = (business: Business) => business.run(listTemplates)
const approvals = async (business: Business) => (await all(business)).map(({ approval }) => approval)

async function withTemplate(approval: TemplateApproval, line: 'whatsapp' | 'sms' = 'whatsapp') {
  const business = await openBusiness()
  const customer = await newCustomer(business, { channel: line })
  await business.run((tx) => addTemplate(tx, TYPED))
  await business.rows('update message_templates set approval = $1', [approval])
  await business.run((tx) => takeOverConversation(tx, customer.id, ANNA))
  const [template] = await all(business)
  return { business, customer, templateId: template?.id ?? '' }
}

const send = (
  business: Business,
  { id }: Customer,
  templateId: string,
  variables: readonly string[],
  commandId?: string,
) =>
  business.run((tx) =>
    sendAsStaff(tx, {
      customerId: id,
      userId: ANNA,
      ...(commandId !== undefined && { commandId }),
      render: ({ channel }) => usableTemplate(tx, channel, { id: templateId, variables }),
    }),
  )

describe('staff sending a template', () => {
  it('leaves filled in, while free words would not', async () => {
    const { business, customer, templateId } = await withTemplate('approved')
    const ledgerId = await send(business, customer, templateId, ['Finn', 'oak table'])
    const text = 'Hello Finn, your oak table is ready.'
    expect(await business.row(`select text from messages where id = $1`, [ledgerId])).toEqual({ text })
    const shut = { replyWindowMs: () => 0, ratePerSecond: () => 1_000 }
    expect(await dispatch(business, customer, ledgerId, shut)).toMatchObject({
      kind: 'go',
      body: { form: 'template', providerRef: 'HX1', variables: ['Finn', 'oak table'], text },
    })
  })

  it('asked for twice by one command is one message', async () => {
    const { business, customer, templateId } = await withTemplate('approved')
    const twice = [
      await send(business, customer, templateId, ['Finn', 'table'], 'one'),
      await send(business, customer, templateId, ['Finn', 'table'], 'one'),
    ]
    expect(new Set(twice).size).toBe(1)
  })

  it.each(['pending', 'rejected', 'paused', 'disabled', 'unsubmitted', 'unchecked', 'gone'] as const)(
    'is refused while it is %s',
    async (approval) => {
      const { business, customer, templateId } = await withTemplate(approval)
      await expect(send(business, customer, templateId, ['a', 'b'])).rejects.toMatchObject({
        reason: 'template_not_approved',
      })
      expect(await business.run((tx) => templatesFor(tx, customer.id))).toMatchObject({ templates: [] })
    },
  )

  it('is refused with too few words, with an empty one, and on another channel than its own', async () => {
    const { business, customer, templateId } = await withTemplate('approved')
    await expect(send(business, customer, templateId, ['a'])).rejects.toMatchObject({ reason: 'template_wrong_count' })
    await expect(send(business, customer, templateId, ['a', ' '])).rejects.toMatchObject({ reason: 'template_empty' })
    const other = await withTemplate('approved', 'sms')
    await expect(send(other.business, other.customer, other.templateId, ['a', 'b'])).rejects.toMatchObject({
      reason: 'template_not_found',
    })
    await expect(send(other.business, other.customer, templateId, ['a', 'b'])).rejects.toMatchObject({
      reason: 'template_not_found',
    })
  })

  it('is refused before a takeover', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    await business.run((tx) => addTemplate(tx, TYPED))
    const [template] = await all(business)
    await expect(send(business, customer, template?.id ?? '', ['a', 'b'])).rejects.toMatchObject({
      reason: 'not_taken_over',
    })
  })
})

describe("the business's templates", () => {
  it('typed ones wait for the provider to say that they are approved', async () => {
    const business = await openBusiness()
    await business.run((tx) => addTypedTemplate(tx, TYPED))
    expect(await approvals(business)).toEqual(['unchecked'])
    expect(await dueTemplateLists(business.records.db)).toContain(business.tenantId)
    await listArrives(business, theirs())
    expect(await all(business)).toMatchObject([{ name: TYPED.name, approval: 'approved' }])
    expect(await dueTemplateLists(business.records.db)).not.toContain(business.tenantId)
  })

  it('other words ask anew, another name does not', async () => {
    const business = await openBusiness()
    const id = await business.run((tx) => addTypedTemplate(tx, TYPED))
    await listArrives(business, theirs())
    await business.run((tx) => changeTemplate(tx, id, { ...TYPED, name: 'ready' }))
    expect(await approvals(business)).toEqual(['approved'])
    await business.run((tx) => changeTemplate(tx, id, { ...TYPED, body: 'Other {{1}}' }))
    expect(await approvals(business)).toEqual(['unchecked'])
  })

  it('follow the provider: new ones come, withdrawn ones go, a rejection has its reason', async () => {
    const business = await openBusiness()
    await listArrives(business, theirs(), theirs({ providerRef: 'HX2', name: 'second' }))
    const shorter = theirs({ providerRef: 'HX2', approval: 'rejected', rejection: 'INVALID' })
    await listArrives(business, shorter)
    expect(await approvals(business)).toEqual(['rejected', 'approved'])
    await listArrivesAt(business, 11, shorter)
    expect(await all(business)).toMatchObject([
      { name: 'second', approval: 'rejected', rejection: 'INVALID' },
      { name: 'theirs', approval: 'gone' },
    ])
    await listArrivesAt(business, 12, theirs())
    expect(await approvals(business)).toEqual(['rejected', 'approved'])
  })

  it('all stay as they are while the list is empty for less than a day, and are not missed once it is not', async () => {
    const business = await openBusiness()
    await listArrives(business, theirs(), theirs({ providerRef: 'HX2', name: 'second' }))
    await listArrives(business)
    await listArrivesAt(business, 60)
    expect(await approvals(business)).toEqual(['approved', 'approved'])
    expect((await all(business)).map(({ missingSince }) => missingSince === null)).toEqual([false, false])
    await listArrivesAt(business, 61, theirs(), theirs({ providerRef: 'HX2', name: 'second' }))
    expect((await all(business)).map(({ missingSince }) => missingSince)).toEqual([null, null])
  })

  it('stay as they are when the list cannot be read, and whoever asked is told', async () => {
    const business = await openBusiness()
    await listArrives(business, theirs())
    await business.run(askForTemplates)
    await business.run((tx) => templateListFailed(tx, 'Twilio answered HTTP 401'))
    expect(await approvals(business)).toEqual(['approved'])
    expect(await business.run(templateListState)).toMatchObject({ failure: 'Twilio answered HTTP 401' })
    expect(await dueTemplateLists(business.records.db)).not.toContain(business.tenantId)
  })

  it('are one of a name in a language, and one of a reference', async () => {
    const business = await openBusiness()
    const id = await business.run((tx) => addTypedTemplate(tx, TYPED))
    const again = (changes: object) => business.run((tx) => addTypedTemplate(tx, { ...TYPED, ...changes }))
    await expect(again({ providerRef: 'HX9' })).rejects.toMatchObject({ reason: 'template_exists' })
    await expect(again({ name: 'other' })).rejects.toMatchObject({ reason: 'template_exists' })
    await expect(again({ name: 'x', providerRef: 'HX9', body: '{{name}}' })).rejects.toMatchObject({
      reason: 'template_places',
    })
    await business.run((tx) => removeTemplate(tx, id))
    expect(await all(business)).toEqual([])
  })

  it('come with what goes into them, the language of the customer first', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    await business.rows(`update customers set name = 'Finn Walsh', language = 'es'`)
    const spanish = theirs({ providerRef: 'HX2', name: 'z_es', language: 'es_MX' })
    await listArrives(business, theirs(), spanish)
    expect(await business.run((tx) => templatesFor(tx, customer.id))).toMatchObject({
      channel: 'whatsapp',
      customerName: 'Finn Walsh',
      language: 'es',
      businessName: 'Alder Joinery',
      templates: [{ name: 'z_es' }, { name: 'theirs' }],
    })
  })
})
