import type { Specs } from '../core/specs.ts'
import type { CustomField, Notification } from './envelope.ts'
import { DocusignError, invalidBody, invalidParameter } from './errors.ts'
import { pdfLines } from './pdf-text.ts'

/** The parts of an EnvelopeDefinition that are imitated. */
export interface Definition {
  readonly status?: string
  readonly emailSubject?: string
  readonly emailBlurb?: string
  readonly transactionId?: string
  readonly templateId?: string
  readonly compositeTemplates?: unknown
  readonly documents?: readonly DocumentDefinition[]
  readonly recipients?: { readonly signers?: readonly SignerDefinition[] }
  readonly customFields?: {
    readonly textCustomFields?: readonly CustomField[]
    readonly listCustomFields?: readonly CustomField[]
  }
  readonly notification?: { readonly expirations?: { readonly expireEnabled?: string; readonly expireAfter?: string } }
  readonly eventNotification?: EventNotification
}

export interface DocumentDefinition {
  readonly documentId?: string
  readonly documentBase64?: string
  readonly name?: string
  readonly fileExtension?: string
}

export interface SignerDefinition {
  readonly email?: string
  readonly name?: string
  readonly recipientId?: string
  readonly routingOrder?: string
  readonly clientUserId?: string
  readonly tabs?: Readonly<Record<string, readonly Tab[]>>
  readonly [field: string]: unknown
}

interface Tab {
  readonly anchorString?: string
  readonly anchorIgnoreIfNotPresent?: string
}

interface EventNotification {
  readonly url?: string
  readonly events?: readonly string[]
  readonly envelopeEvents?: readonly { readonly envelopeEventStatusCode?: string }[]
  readonly recipientEvents?: readonly { readonly recipientEventStatusCode?: string }[]
  readonly eventData?: { readonly version?: string; readonly format?: string; readonly includeData?: readonly string[] }
  readonly includeHMAC?: string
  readonly requireAcknowledgment?: string
  readonly deliveryMode?: string
}

export function parseBody<T>(specs: Specs, schema: `docusign.${string}`, body: Buffer): T {
  let parsed: unknown
  try {
    parsed = JSON.parse(body.toString('utf8'))
  } catch {
    throw invalidBody('It is no JSON.')
  }
  const [error] = specs.checkJson(schema, parsed)
  if (!error) return parsed as T
  const extra = error.keyword === 'additionalProperties' ? JSON.stringify(error.params) : ''
  throw invalidBody(`${error.instancePath} ${error.message ?? ''} ${extra}`.trim())
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** What a complete envelope needs before it can be sent. */
export function checkComplete(definition: Definition): void {
  const { documents = [], recipients, emailSubject } = definition
  const signers = recipients?.signers ?? []
  if (definition.templateId !== undefined || definition.compositeTemplates !== undefined)
    throw new DocusignError('TEMPLATE_ID_INVALID', 'Invalid template ID. The sandbox has no templates.')
  if (documents.length === 0 || signers.length === 0 || !emailSubject)
    throw new DocusignError(
      'ENVELOPE_IS_INCOMPLETE',
      'The Envelope is not Complete. A Complete Envelope Requires Documents, Recipients, Tabs, and a Subject Line.',
    )
  for (const document of documents) checkDocument(document)
  for (const signer of signers) checkSigner(signer, documents)
  const ids = signers.map(({ recipientId }) => recipientId)
  if (new Set(ids).size < ids.length)
    throw new DocusignError('DUPLICATE_RECIPIENT_ID', 'Recipient ids must be unique within an envelope.')
}

function checkDocument({ documentId, documentBase64 = '', name = '' }: DocumentDefinition): void {
  if (!documentId) throw new DocusignError('DOCUMENT_ID_MISSING', 'A document id is missing.')
  if (pdfOf(documentBase64).subarray(0, 5).toString('latin1') === '%PDF-') return
  throw new DocusignError(
    'UNABLE_TO_CONVERT_DOCUMENT',
    `System was unable to convert this document to a PDF. FileName: ${name}. The sandbox takes PDF only.`,
  )
}

export const pdfOf = (base64: string): Buffer => Buffer.from(base64, 'base64')

function checkSigner(signer: SignerDefinition, documents: readonly DocumentDefinition[]): void {
  const { email = '', name = '', recipientId } = signer
  if (!recipientId) throw new DocusignError('INVALID_RECIPIENT_ID', 'A recipient id is missing or invalid.')
  if (!EMAIL.test(email) || /9990400@/.test(email))
    throw new DocusignError(
      'INVALID_EMAIL_ADDRESS_FOR_RECIPIENT',
      `The email address for the recipient is invalid. The recipient Id follows. ${recipientId}`,
    )
  if (name === '')
    throw new DocusignError(
      'RECIPIENT_NAME_INVALID',
      `The recipient's name is missing. The recipient Id follows. ${recipientId}`,
    )
  const anchors = Object.values(signer.tabs ?? {})
    .flat()
    .filter((tab) => tab.anchorIgnoreIfNotPresent !== 'true')
  for (const { anchorString } of anchors) if (anchorString) checkAnchor(anchorString, documents)
}

/** Only a text that could be read can be said to lack an anchor. */
function checkAnchor(anchor: string, documents: readonly DocumentDefinition[]): void {
  const texts = documents.map(({ documentBase64 = '' }) => pdfLines(pdfOf(documentBase64)))
  if (texts.some((lines) => lines === null || lines.join('\n').includes(anchor))) return
  throw new DocusignError(
    'ANCHOR_TAB_STRING_NOT_FOUND',
    `The anchor tab string was not found in the document. Anchor string: '${anchor}'.`,
  )
}

/** Only the JSON message is imitated, not the XML of the legacy format that DocuSign uses unless told otherwise. */
export function notificationOf(given: EventNotification | undefined): Notification | null {
  if (!given) return null
  const { url = '', eventData } = given
  if (!URL.canParse(url)) throw invalidParameter("Value for 'eventNotification.url' must be a valid URL.")
  if (eventData?.version !== 'restv2.1' || (eventData.format ?? 'json') !== 'json')
    throw invalidParameter("The sandbox sends eventData {version: 'restv2.1', format: 'json'} only.")
  const byEnvelope = (given.envelopeEvents ?? []).map(({ envelopeEventStatusCode: code = '' }) => `envelope-${code}`)
  const byRecipient = (given.recipientEvents ?? []).map(
    ({ recipientEventStatusCode: code = '' }) => `recipient-${code}`,
  )
  const events = [...(given.events ?? []), ...byEnvelope, ...byRecipient].map((event) => event.toLowerCase())
  if (events.length === 0) throw invalidParameter("'eventNotification' must name at least one event.")
  return {
    url,
    events,
    includeData: eventData.includeData ?? [],
    isSigned: given.includeHMAC === 'true',
    isAcknowledged: given.requireAcknowledgment === 'true',
    isSendIndividual: given.deliveryMode?.toUpperCase() === 'SIM',
  }
}
