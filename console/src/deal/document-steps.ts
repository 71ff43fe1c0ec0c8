import type { DealView } from '../../../api/contract/board.ts'
import { plain } from '../ui/attention-words.ts'
import type { Tone } from '../ui/status.tsx'
import { type Said, type Step, step } from './step.ts'

type Contract = NonNullable<DealView['contract']>
type Invoice = NonNullable<DealView['invoice']>

const SETTLED: Record<string, { readonly title: string; readonly tone: Tone }> = {
  completed: { title: 'Contract signed', tone: 'finished' },
  declined: { title: 'Contract declined', tone: 'broken' },
  voided: { title: 'Contract voided', tone: 'sleeping' },
  expired: { title: 'Contract expired', tone: 'broken' },
}

const revised = (revision: number): string => (revision > 1 ? `Revision ${revision}, ` : '')

function contractSteps(contract: Contract): Step[] {
  const {
    id,
    revision,
    state,
    amount,
    signer,
    sentAt,
    settledAt,
    expiresAt,
    providerRef: reference,
    fetchedAt,
  } = contract
  const said: Said = { by: 'Signature service', state, fetchedAt, reference, url: null }
  const about = `${revised(revision)}to ${signer.name}, ${signer.email}`
  const end = SETTLED[state]
  const isSettled = settledAt !== null && end !== undefined
  const steps: Step[] = []
  if (sentAt !== null)
    steps.push(
      step({ key: `${id}-sent`, at: sentAt, title: 'Contract sent', about, amount, said: isSettled ? null : said }),
    )
  if (isSettled) steps.push(step({ key: `${id}-end`, at: settledAt, ...end, said }))
  if (sentAt !== null && !isSettled && expiresAt !== null)
    steps.push(
      step({
        key: `${id}-expiry`,
        at: expiresAt,
        title: 'Contract runs out unsigned',
        tone: 'sleeping',
        isAhead: true,
      }),
    )
  return steps
}

const INVOICE_ENDS: Record<string, { readonly title: string; readonly tone: Tone }> = {
  void: { title: 'Invoice voided', tone: 'sleeping' },
  uncollectible: { title: 'Invoice given up', tone: 'broken' },
  refunded: { title: 'Payment refunded', tone: 'sleeping' },
}

function invoiceSteps(invoice: Invoice): Step[] {
  const { id, revision, state, amount, paidMinor, number, hostedUrl, sentAt, dueAt, paidAt } = invoice
  const said: Said = {
    by: 'Payment service',
    state,
    fetchedAt: invoice.fetchedAt,
    reference: invoice.providerRef,
    url: hostedUrl,
  }
  const steps: Step[] = []
  const title = number === null ? 'Invoice sent' : `Invoice ${number} sent`
  const partly = paidMinor > 0 && paidAt === null ? 'Partly paid' : null
  if (sentAt !== null)
    steps.push(
      step({
        key: `${id}-sent`,
        at: sentAt,
        title,
        about: partly ?? (revised(revision).slice(0, -2) || null),
        amount,
        said: paidAt === null ? said : null,
      }),
    )
  if (paidAt !== null)
    steps.push(
      step({
        key: `${id}-paid`,
        at: paidAt,
        title: 'Paid',
        amount: { ...amount, amountMinor: paidMinor },
        tone: 'finished',
        said,
      }),
    )
  const end = INVOICE_ENDS[state]
  if (end !== undefined && sentAt !== null)
    steps.push(step({ key: `${id}-end`, at: paidAt ?? invoice.fetchedAt ?? sentAt, ...end, about: plain(state) }))
  if (paidAt === null && end === undefined && dueAt !== null)
    steps.push(step({ key: `${id}-due`, at: dueAt, title: 'Payment due', tone: 'sleeping', isAhead: true }))
  return steps
}

/** What became of the contract and the invoice, with what their providers said last. */
export const documentSteps = ({ contract, invoice }: DealView): Step[] => [
  ...(contract === null ? [] : contractSteps(contract)),
  ...(invoice === null ? [] : invoiceSteps(invoice)),
]
