/** A signer as the API shows it; every scalar is text. */
export interface Signer {
  readonly email: string
  readonly name: string
  readonly recipientId: string
  readonly recipientIdGuid: string
  readonly routingOrder: string
  readonly status: 'created' | 'sent' | 'delivered' | 'completed' | 'declined' | 'autoresponded'
  readonly clientUserId?: string
  readonly declinedReason?: string
  readonly [field: string]: unknown
}

export interface CustomField {
  readonly name?: string
  readonly value?: string
  readonly [field: string]: unknown
}

export type EnvelopeStatus = 'created' | 'sent' | 'delivered' | 'completed' | 'declined' | 'voided'

/** An Envelope resource without its sections (recipients, custom fields). */
export interface Envelope {
  readonly envelopeId: string
  readonly status: EnvelopeStatus
  readonly emailSubject: string
  readonly statusChangedDateTime: string
  readonly [field: string]: unknown
}

/** Where and how Connect reports about one envelope. */
export interface Notification {
  readonly url: string
  readonly events: readonly string[]
  readonly includeData: readonly string[]
  readonly isSigned: boolean
  readonly isAcknowledged: boolean
  readonly isSendIndividual: boolean
}

export interface StoredEnvelope {
  readonly envelope: Envelope
  readonly signers: readonly Signer[]
  readonly customFields: {
    readonly textCustomFields: readonly CustomField[]
    readonly listCustomFields: readonly CustomField[]
  }
  readonly transactionId: string | null
  readonly notification: Notification | null
  readonly documentIds: readonly string[]
}

export interface StoredDocument {
  readonly envelopeId: string
  readonly documentId: string
  readonly name: string
  readonly pdfBase64: string
}

/** `2026-10-15T12:00:00.0000000Z` */
export const docusignDate = (ms: number): string => new Date(ms).toISOString().replace(/Z$/, '0000Z')

export const isOpen = ({ envelope }: StoredEnvelope): boolean =>
  envelope.status === 'sent' || envelope.status === 'delivered'

/** Signers whose turn it is: the lowest routing order that has not signed. */
export function currentSigners({ signers }: StoredEnvelope): readonly Signer[] {
  const waiting = signers.filter(({ status }) => status !== 'completed')
  const turn = Math.min(...waiting.map(({ routingOrder }) => Number(routingOrder)))
  return waiting.filter(({ routingOrder }) => Number(routingOrder) === turn)
}

export function newEnvelope(input: {
  envelopeId: string
  accountId: string
  sender: { userId: string; userName: string; email: string }
  emailSubject: string
  emailBlurb: string
  transactionId: string | null
  expireAfterDays: number
  expiresAtMs: number
  nowMs: number
}): Envelope {
  const uri = `/envelopes/${input.envelopeId}`
  const date = docusignDate(input.nowMs)
  return {
    allowMarkup: 'false',
    allowReassign: 'true',
    attachmentsUri: `${uri}/attachments`,
    autoNavigation: 'true',
    certificateUri: `${uri}/documents/certificate`,
    createdDateTime: date,
    customFieldsUri: `${uri}/custom_fields`,
    documentsCombinedUri: `${uri}/documents/combined`,
    documentsUri: `${uri}/documents`,
    emailSubject: input.emailSubject,
    ...(input.emailBlurb === '' ? {} : { emailBlurb: input.emailBlurb }),
    enableWetSign: 'true',
    envelopeId: input.envelopeId,
    envelopeIdStamping: 'true',
    envelopeLocation: 'current_site',
    envelopeUri: uri,
    expireAfter: String(input.expireAfterDays),
    expireDateTime: docusignDate(input.expiresAtMs),
    expireEnabled: 'true',
    is21CFRPart11: 'false',
    isSignatureProviderEnvelope: 'false',
    lastModifiedDateTime: date,
    notificationUri: `${uri}/notification`,
    purgeState: 'unpurged',
    recipientsUri: `${uri}/recipients`,
    sender: { ...input.sender, accountId: input.accountId },
    signingLocation: 'online',
    status: 'created',
    statusChangedDateTime: date,
    templatesUri: `${uri}/templates`,
    ...(input.transactionId === null ? {} : { transactionId: input.transactionId }),
  }
}

const SECTIONS = ['recipients', 'custom_fields'] as const

/** With the sections that were asked for. */
export function shownEnvelope(stored: StoredEnvelope, include: readonly string[]): object {
  const wanted = new Set(SECTIONS.filter((section) => include.includes(section)))
  return {
    ...stored.envelope,
    ...(wanted.has('custom_fields') ? { customFields: stored.customFields } : {}),
    ...(wanted.has('recipients') ? { recipients: recipientsOf(stored, include.includes('tabs')) } : {}),
  }
}

export function recipientsOf(stored: StoredEnvelope, withTabs: boolean): object {
  const signers = stored.signers.map(({ tabs, ...signer }) => (withTabs ? { ...signer, tabs } : signer))
  const [current] = currentSigners(stored)
  const currentRoutingOrder = current?.routingOrder ?? String(stored.signers.at(-1)?.routingOrder ?? '1')
  return { signers, carbonCopies: [], recipientCount: String(signers.length), currentRoutingOrder }
}
