import { randomUUID } from 'node:crypto'
import type { SandboxCore } from '../core/core.ts'
import type { DocusignAccount } from './account.ts'
import type { TellConnect } from './connect.ts'
import { checkComplete, type Definition, notificationOf, type SignerDefinition } from './definition.ts'
import {
  docusignDate,
  type Envelope,
  type EnvelopeStatus,
  isOpen,
  newEnvelope,
  type Signer,
  type StoredDocument,
  type StoredEnvelope,
} from './envelope.ts'
import { DocusignError, invalidParameter, noEnvelope } from './errors.ts'

const DAY_MS = 86_400_000
const DEFAULT_EXPIRY_DAYS = 120
const AUTO_ACT_MS = 500

export type Envelopes = ReturnType<typeof createEnvelopes>

/** created -> sent -> delivered -> completed | declined | voided. */
export function createEnvelopes({ core, tell }: { core: SandboxCore; tell: TellConnect }) {
  const table = core.table<StoredEnvelope, 'transaction'>({
    name: 'docusign_envelopes',
    keys: { transaction: ({ transactionId }) => transactionId },
  })
  const documents = core.table<StoredDocument, 'envelope'>({
    name: 'docusign_documents',
    keys: { envelope: ({ envelopeId }) => envelopeId },
  })
  const get = (account: string, id: string): StoredEnvelope => {
    const stored = table.get(account, id)
    if (!stored) throw noEnvelope()
    return stored
  }
  const save = (account: string, stored: StoredEnvelope): StoredEnvelope => {
    table.replace(account, stored.envelope.envelopeId, stored)
    return stored
  }
  /** The envelope in its new state, with the date that goes with it. */
  const moved = (stored: StoredEnvelope, status: EnvelopeStatus, more: Partial<Envelope> = {}): StoredEnvelope => {
    const date = docusignDate(core.clock.nowMs())
    const dates = { [`${status}DateTime`]: date, statusChangedDateTime: date, lastModifiedDateTime: date }
    return { ...stored, envelope: { ...stored.envelope, ...more, status, ...dates } }
  }
  const withSigner = (stored: StoredEnvelope, recipientId: string, more: Partial<Signer>): StoredEnvelope => ({
    ...stored,
    signers: stored.signers.map((signer) => (signer.recipientId === recipientId ? { ...signer, ...more } : signer)),
  })

  const send = (account: string, draft: StoredEnvelope): StoredEnvelope => {
    const date = docusignDate(core.clock.nowMs())
    const signers = draft.signers.map((signer) => ({ ...signer, status: 'sent' as const, sentDateTime: date }))
    const sent = save(account, { ...moved(draft, 'sent', { initialSentDateTime: date }), signers })
    tell(account, sent, 'envelope-sent')
    for (const { recipientId } of sent.signers) tell(account, sent, 'recipient-sent', recipientId)
    const { envelopeId } = sent.envelope
    const days = Number(sent.envelope['expireAfter'])
    const dueMs = core.clock.nowMs() + core.clock.scaledMs(days * DAY_MS)
    core.tasks.add('docusign.expire', dueMs, { account, id: envelopeId })
    if (sent.signers.some(({ email }) => /999040[34]@/.test(email)))
      core.tasks.add('docusign.sentinel', core.clock.nowMs() + AUTO_ACT_MS, { account, id: envelopeId })
    return sent
  }

  const create = (account: DocusignAccount, definition: Definition): StoredEnvelope => {
    const { status = 'created', notification, transactionId, emailSubject = '', emailBlurb = '' } = definition
    if (status !== 'created' && status !== 'sent')
      throw invalidParameter("Value for 'status' must be 'created' or 'sent'.")
    if (status === 'sent') checkComplete(definition)
    const nowMs = core.clock.nowMs()
    const { expireEnabled, expireAfter } = notification?.expirations ?? {}
    const days = expireEnabled === 'true' ? Number(expireAfter) : DEFAULT_EXPIRY_DAYS
    if (!(days > 0)) throw invalidParameter("Value for 'expireAfter' must be a positive number of days.")
    const envelopeId = randomUUID()
    const stored: StoredEnvelope = {
      envelope: newEnvelope({
        envelopeId,
        accountId: account.accountId,
        sender: { userId: account.userId, userName: account.userName, email: account.email },
        emailSubject,
        emailBlurb,
        transactionId: transactionId ?? null,
        expireAfterDays: days,
        expiresAtMs: nowMs + days * DAY_MS,
        nowMs,
      }),
      signers: (definition.recipients?.signers ?? []).map(newSigner),
      customFields: {
        textCustomFields: (definition.customFields?.textCustomFields ?? []).map(withFieldId),
        listCustomFields: (definition.customFields?.listCustomFields ?? []).map(withFieldId),
      },
      transactionId: transactionId ?? null,
      notification: notificationOf(definition.eventNotification),
      documentIds: (definition.documents ?? []).map(({ documentId = '' }) => documentId),
    }
    table.insert(account.accountId, envelopeId, stored, nowMs)
    for (const { documentId = '', documentBase64: pdfBase64 = '', name = '' } of definition.documents ?? [])
      documents.insert(
        account.accountId,
        `${envelopeId}/${documentId}`,
        { envelopeId, documentId, name, pdfBase64 },
        nowMs,
      )
    return status === 'sent' ? send(account.accountId, stored) : stored
  }

  const close = (account: string, stored: StoredEnvelope, status: EnvelopeStatus, more: Partial<Envelope> = {}) => {
    const closed = save(account, moved(stored, status, more))
    tell(account, closed, `envelope-${status}`)
    return closed
  }
  const open = (account: string, stored: StoredEnvelope, recipientId: string): StoredEnvelope => {
    const signer = stored.signers.find((one) => one.recipientId === recipientId)
    if (signer?.status !== 'sent') return stored
    const deliveredDateTime = docusignDate(core.clock.nowMs())
    const seen = save(account, withSigner(stored, recipientId, { status: 'delivered', deliveredDateTime }))
    tell(account, seen, 'recipient-delivered', recipientId)
    return seen.envelope.status === 'sent' ? close(account, seen, 'delivered') : seen
  }
  const sign = (account: string, stored: StoredEnvelope, recipientId: string): StoredEnvelope => {
    const signedDateTime = docusignDate(core.clock.nowMs())
    const opened = open(account, stored, recipientId)
    const signed = save(account, withSigner(opened, recipientId, { status: 'completed', signedDateTime }))
    tell(account, signed, 'recipient-completed', recipientId)
    const isDone = signed.signers.every(({ status }) => status === 'completed')
    return isDone ? close(account, signed, 'completed') : signed
  }
  const decline = (account: string, stored: StoredEnvelope, recipientId: string, reason: string): StoredEnvelope => {
    const declinedDateTime = docusignDate(core.clock.nowMs())
    const opened = open(account, stored, recipientId)
    const refusal = { status: 'declined', declinedDateTime, declinedReason: reason } as const
    const declined = save(account, withSigner(opened, recipientId, refusal))
    tell(account, declined, 'recipient-declined', recipientId)
    return close(account, declined, 'declined')
  }

  core.tasks.on<{ account: string; id: string }>('docusign.expire', ({ account, id }) => {
    const stored = table.get(account, id)
    if (stored && isOpen(stored)) close(account, stored, 'voided', { voidedReason: 'Envelope has expired.' })
  })
  core.tasks.on<{ account: string; id: string }>('docusign.sentinel', ({ account, id }) => {
    const stored = table.get(account, id)
    if (!stored || !isOpen(stored)) return
    for (const { email, recipientId } of stored.signers) {
      if (email.includes('9990403@')) decline(account, stored, recipientId, 'I do not agree.')
      if (email.includes('9990404@')) {
        const bounced = save(account, withSigner(stored, recipientId, { status: 'autoresponded' }))
        tell(account, bounced, 'recipient-autoresponded', recipientId)
      }
    }
  })

  return {
    table,
    documents,
    get,
    create,
    send,
    open,
    sign,
    decline,
    voidIt: (account: string, stored: StoredEnvelope, reason: string | undefined): StoredEnvelope => {
      if (!reason) throw invalidParameter("Value for 'voidedReason' must be specified when voiding an envelope.")
      if (!isOpen(stored))
        throw new DocusignError(
          'ENVELOPE_CANNOT_VOID_INVALID_STATE',
          "Only envelopes in the 'Sent' or 'Delivered' states may be voided.",
        )
      return close(account, stored, 'voided', { voidedReason: reason.slice(0, 200) })
    },
  }
}

const newSigner = (given: SignerDefinition): Signer => ({
  ...given,
  email: given.email ?? '',
  name: given.name ?? '',
  recipientId: given.recipientId ?? '1',
  recipientIdGuid: randomUUID(),
  routingOrder: given.routingOrder ?? '1',
  requireIdLookup: 'false',
  deliveryMethod: 'email',
  isBulkRecipient: 'false',
  recipientType: 'signer',
  status: 'created',
  userId: randomUUID(),
})

const withFieldId = <T extends { readonly name?: string }>(field: T, index: number) => ({
  fieldId: String(10_000_000 + index),
  show: 'false',
  required: 'false',
  ...field,
})
