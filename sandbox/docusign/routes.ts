import type { SandboxCore } from '../core/core.ts'
import type { Params } from '../core/http/routes.ts'
import { plainPdf } from '../core/plain-pdf.ts'
import type { Answer, Exchange } from '../core/provider.ts'
import type { Specs } from '../core/specs.ts'
import type { DocusignAccount } from './account.ts'
import { checkComplete, type Definition, parseBody, pdfOf } from './definition.ts'
import { recipientsOf, shownEnvelope } from './envelope.ts'
import type { Envelopes } from './envelopes.ts'
import { DocusignError, invalidParameter } from './errors.ts'
import { listEnvelopes } from './list-envelopes.ts'
import type { createRecipientViews, ViewRequest } from './recipient-views.ts'

export interface DocusignRoute {
  readonly method: string
  readonly path: string
  readonly handle: (exchange: Exchange, account: DocusignAccount, params: Params) => Answer
}

interface RouteDeps {
  readonly core: SandboxCore
  readonly specs: Specs
  readonly envelopes: Envelopes
  readonly views: ReturnType<typeof createRecipientViews>
}

const BASE = '/restapi/v2.1/accounts/:account/envelopes'
const LIST_LAG_MS = 1_000
const TRANSACTION_MS = 7 * 86_400_000

interface Update {
  readonly status?: string
  readonly voidedReason?: string
}

export function envelopeRoutes({ core, specs, envelopes, views }: RouteDeps): readonly DocusignRoute[] {
  const summary = (stored: ReturnType<Envelopes['get']>, status: number): Answer => {
    const { envelopeId, status: state, statusChangedDateTime: statusDateTime } = stored.envelope
    const body = { envelopeId, uri: `/envelopes/${envelopeId}`, statusDateTime, status: state }
    return { status, body, schema: 'docusign.EnvelopeSummary' }
  }
  const includeOf = (query: URLSearchParams) => (query.get('include') ?? '').split(',')
  const update = (account: string, id: string, { status, voidedReason }: Update): void => {
    const stored = envelopes.get(account, id)
    if (status === 'voided') return void envelopes.voidIt(account, stored, voidedReason)
    if (status !== 'sent' || stored.envelope.status !== 'created')
      throw invalidParameter("Value for 'status' must be 'sent' (for a draft) or 'voided'.")
    const documents = envelopes.documents.list({ account, where: { envelope: id } }).map(({ object }) => object)
    const definition = {
      emailSubject: stored.envelope.emailSubject,
      recipients: { signers: stored.signers },
      documents: documents.map(({ documentId, name, pdfBase64 }) => ({ documentId, name, documentBase64: pdfBase64 })),
    }
    // Safe: the stored signers and documents came in through the same definition.
    checkComplete(definition as Definition)
    envelopes.send(account, stored)
  }
  return [
    {
      method: 'POST',
      path: BASE,
      handle: ({ body }, account) => {
        const definition = parseBody<Definition>(specs, 'docusign.EnvelopeDefinition', body)
        return summary(envelopes.create(account, definition), 201)
      },
    },
    {
      method: 'GET',
      path: BASE,
      handle: ({ query, path }, { accountId }) => {
        const names = Object.fromEntries(query)
        const [unknown] = specs.checkForm('docusign.ListEnvelopesQuery', names)
        if (unknown) throw invalidParameter(`${unknown.message ?? ''} ${JSON.stringify(unknown.params)}`)
        const lag = core.faults.take('docusign', 'list_lag', `GET ${path}`, accountId)
        const nowMs = core.clock.nowMs()
        const listedBeforeMs = nowMs - (lag ? (lag.ms ?? LIST_LAG_MS) : 0)
        const transactionsSinceMs = nowMs - core.clock.scaledMs(TRANSACTION_MS)
        return listEnvelopes({ table: envelopes.table, account: accountId, query, listedBeforeMs, transactionsSinceMs })
      },
    },
    {
      method: 'GET',
      path: `${BASE}/:id`,
      handle: ({ query }, { accountId }, { id = '' }) => ({
        status: 200,
        body: shownEnvelope(envelopes.get(accountId, id), includeOf(query)),
        schema: 'docusign.Envelope',
      }),
    },
    {
      method: 'PUT',
      path: `${BASE}/:id`,
      handle: ({ body }, { accountId }, { id = '' }) => {
        update(accountId, id, parseBody<Update>(specs, 'docusign.EnvelopeUpdate', body))
        return { status: 200, body: { envelopeId: id }, schema: 'docusign.EnvelopeUpdateSummary' }
      },
    },
    {
      method: 'GET',
      path: `${BASE}/:id/recipients`,
      handle: ({ query }, { accountId }, { id = '' }) => ({
        status: 200,
        body: recipientsOf(envelopes.get(accountId, id), query.get('include_tabs') === 'true'),
        schema: 'docusign.Recipients',
      }),
    },
    {
      method: 'GET',
      path: `${BASE}/:id/custom_fields`,
      handle: (_, { accountId }, { id = '' }) => ({ status: 200, body: envelopes.get(accountId, id).customFields }),
    },
    {
      method: 'GET',
      path: `${BASE}/:id/documents/:document`,
      handle: (_, { accountId }, { id = '', document = '' }) => documentAnswer(envelopes, accountId, id, document),
    },
    {
      method: 'POST',
      path: `${BASE}/:id/views/recipient`,
      handle: ({ body }, { accountId }, { id = '' }) => {
        const request = parseBody<ViewRequest>(specs, 'docusign.RecipientViewRequest', body)
        const url = views.create(accountId, envelopes.get(accountId, id), request)
        return { status: 201, body: { url }, schema: 'docusign.ViewUrl' }
      },
    },
  ]
}

/** `combined` is the first document: joining PDFs is not imitated. */
function documentAnswer(envelopes: Envelopes, account: string, id: string, wanted: string): Answer {
  const { envelope, documentIds } = envelopes.get(account, id)
  const headers = { 'content-type': 'application/pdf', 'content-disposition': 'file; filename="document.pdf"' }
  if (wanted === 'certificate') {
    const lines = ['Certificate Of Completion', `Envelope Id: ${id}`, `Subject: ${envelope.emailSubject}`]
    return { status: 200, headers, body: plainPdf([...lines, `Status: ${envelope.status}`]) }
  }
  const documentId = wanted === 'combined' ? (documentIds[0] ?? '') : wanted
  const document = envelopes.documents.get(account, `${id}/${documentId}`)
  if (!document) throw new DocusignError('DOCUMENT_DOES_NOT_EXIST', 'The document specified was not found.', 404)
  return { status: 200, headers, body: pdfOf(document.pdfBase64) }
}
