import { createHash } from 'node:crypto'
import type { EnvelopeDefinition, EventNotification } from 'docusign-esign'
import type { EnvelopeRequest } from './contract.ts'
import { MARKER_FIELD } from './docusign.truth.ts'

/** Names the one signer in the embedded view, which DocuSign opens only for exactly this value. */
export const SIGNER_ID = 'steward-signer'
const MAX_SUBJECT = 100

const EVENTS = ['sent', 'delivered', 'completed', 'declined', 'voided'].map((status) => `envelope-${status}`)

/** The same for every attempt; DocuSign knows it for seven days. */
export function transactionIdOf(marker: string): string {
  const hex = createHash('sha256').update(marker).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}

/** One document, one signer, sent at once. Scalars are strings on this wire. */
export function toEnvelope(request: EnvelopeRequest): EnvelopeDefinition {
  const { marker, document, signer, signatureAnchor, callbackUrl, expiresInDays } = request
  const anchor = { anchorString: signatureAnchor, anchorUnits: 'pixels', anchorXOffset: '0', anchorYOffset: '0' }
  return {
    status: 'sent',
    emailSubject: Array.from(request.subject).slice(0, MAX_SUBJECT).join(''),
    transactionId: transactionIdOf(marker),
    documents: [
      { documentId: '1', name: document.name, fileExtension: 'pdf', documentBase64: document.pdf.toString('base64') },
    ],
    recipients: {
      signers: [
        {
          recipientId: '1',
          routingOrder: '1',
          clientUserId: SIGNER_ID,
          name: signer.name,
          email: signer.email,
          tabs: { signHereTabs: [{ ...anchor, documentId: '1', recipientId: '1' }] },
        },
      ],
    },
    customFields: { textCustomFields: [{ name: MARKER_FIELD, value: marker, show: 'false', required: 'false' }] },
    notification: {
      useAccountDefaults: 'false',
      reminders: { reminderEnabled: 'false' },
      expirations: { expireEnabled: 'true', expireAfter: String(expiresInDays), expireWarn: '0' },
    },
    eventNotification: toNotification(callbackUrl),
  }
}

function toNotification(url: string): EventNotification {
  const notification = {
    url,
    loggingEnabled: 'true',
    requireAcknowledgment: 'true',
    includeHMAC: 'true',
    // Named by the JSON messages; the typings know only the older envelopeEvents.
    events: EVENTS,
    eventData: { version: 'restv2.1', format: 'json', includeData: ['custom_fields', 'recipients'] },
  }
  return notification
}
