import { SLACK, TELEGRAM } from './plan-chat.ts'
import { GMAIL, RESEND, SENDGRID } from './plan-email.ts'
import { OPENAI } from './plan-openai.ts'
import type { Json } from './trim.ts'

/** What `scripts/trim-specs.ts` takes from which upstream document, and under which name the sandbox uses it. */
export interface Take {
  /** JSON pointer into the source. */
  readonly from: string
  /**
   * request: unknown members are refused. answer: as upstream. exact: an answer of which upstream marks nothing as
   * required though the provider always sends every member; all are required and no other is allowed.
   */
  readonly as: 'request' | 'answer' | 'exact'
  /** Members the SDK sends that the older document does not know yet. */
  readonly add?: Readonly<Record<string, object>>
}

export interface Source {
  readonly file: string
  /** Makes JSON Schema of a document that is none. */
  readonly read?: (document: Json) => Json
  readonly takes: Readonly<Record<string, Take>>
}

export interface SpecPlan {
  readonly sources: readonly Source[]
  /** Written by hand from the SDK's types, where no bundled document has them. */
  readonly own?: Readonly<Record<string, object>>
  /** Members of these definitions that are not imitated: kept as "anything", without what hangs on them. */
  readonly opaque?: Readonly<Record<string, readonly string[]>>
  /** The same for members with such names, wherever they are. */
  readonly opaqueNames?: RegExp
  /** Only these members of these definitions are kept. */
  readonly only?: Readonly<Record<string, readonly string[]>>
}

const twilio = (name: string) => `#/components/schemas/${name}`
const MESSAGES = '#/paths/~12010-04-01~1Accounts~1{AccountSid}~1Messages.json'
const NUMBERS = '#/paths/~12010-04-01~1Accounts~1{AccountSid}~1IncomingPhoneNumbers.json'
const MEDIA = '#/paths/~12010-04-01~1Accounts~1{AccountSid}~1Messages~1{MessageSid}~1Media.json'
const FORM = 'requestBody/content/application~1x-www-form-urlencoded/schema'
const OK = 'get/responses/200/content/application~1json/schema'

const SID = '^(SM|MM)[0-9a-fA-F]{32}$'

const TWILIO: SpecPlan = {
  // Younger than the bundled documents; https://www.twilio.com/docs/whatsapp/api/typing-indicators-resource describes it.
  own: {
    CreateTypingIndicator: {
      type: 'object',
      required: ['channel', 'messageId'],
      properties: { channel: { type: 'string', enum: ['whatsapp'] }, messageId: { type: 'string', pattern: SID } },
      additionalProperties: false,
    },
    TypingIndicator: { type: 'object', required: ['success'], properties: { success: { enum: [true] } } },
  },
  sources: [
    {
      file: 'twilio_api_v2010.trimmed.json',
      takes: {
        CreateMessage: {
          from: `${MESSAGES}/post/${FORM}`,
          as: 'request',
          add: { MessageIntent: { type: 'string' }, Tags: { type: 'string' } },
        },
        // Upstream says date-time; the service takes plain dates too, as its own documentation shows.
        ListMessagesQuery: {
          from: `${MESSAGES}/get/parameters`,
          as: 'request',
          add: Object.fromEntries(['DateSent', 'DateSent<', 'DateSent>'].map((name) => [name, { type: 'string' }])),
        },
        Message: { from: twilio('api.v2010.account.message'), as: 'exact' },
        MessageList: { from: `${MESSAGES}/${OK}`, as: 'answer' },
        Media: { from: twilio('api.v2010.account.message.media'), as: 'exact' },
        MediaList: { from: `${MEDIA}/${OK}`, as: 'answer' },
        Account: { from: twilio('api.v2010.account'), as: 'exact' },
        IncomingPhoneNumber: { from: twilio('api.v2010.account.incoming_phone_number'), as: 'exact' },
        IncomingPhoneNumberList: { from: `${NUMBERS}/${OK}`, as: 'answer' },
      },
    },
    {
      file: 'twilio_content_v1.trimmed.json',
      takes: {
        CreateContent: { from: twilio('ContentCreateRequest'), as: 'request' },
        CreateApproval: { from: twilio('ContentApprovalRequest'), as: 'request' },
        Content: { from: twilio('content.v1.content'), as: 'exact' },
        ContentList: { from: `#/paths/~1v1~1Content/${OK}`, as: 'answer' },
        ContentAndApprovalsList: { from: `#/paths/~1v1~1ContentAndApprovals/${OK}`, as: 'answer' },
        ApprovalCreated: { from: twilio('content.v1.content.approval_create'), as: 'exact' },
        Approval: { from: twilio('content.v1.content.approval_fetch'), as: 'exact' },
      },
    },
  ],
}

const stripe = (name: string): Take => ({ from: `#/definitions/${name}`, as: 'answer' })
const stripeParams = (name: string): Take => ({ from: `#/definitions/${name}`, as: 'request' })
const STRIPE_2023 = '#/components/schemas'

const TEXT = { type: 'string' }
const PAGED = { limit: { type: 'integer' }, starting_after: TEXT, ending_before: TEXT, expand: { type: 'array', items: TEXT } }
const closed = (properties: object, required: readonly string[] = []) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})

const STRIPE: SpecPlan = {
  own: {
    SearchParams: closed({ query: TEXT, page: TEXT, limit: PAGED.limit, expand: PAGED.expand }, ['query']),
    InvoiceLinesListParams: closed(PAGED),
    InvoicePaymentListParams: closed({ ...PAGED, invoice: TEXT, status: TEXT, payment: {}, created: {} }),
  },
  sources: [
    {
      file: 'stripe-node_23.1.0.types.schema.json',
      takes: {
        ...Object.fromEntries(
          ['Customer', 'Invoice', 'InvoiceItem', 'InvoiceLineItem', 'InvoicePayment', 'PaymentIntent', 'Charge']
            .concat('Refund', 'Dispute')
            .map((name) => [name, stripe(name)]),
        ),
        ...Object.fromEntries(
          ['Create', 'Update', 'FinalizeInvoice', 'SendInvoice', 'Pay', 'VoidInvoice', 'MarkUncollectible', 'AddLines']
            .concat('List', 'Retrieve')
            .map((verb) => [`Invoice${verb}Params`, stripeParams(`Invoice${verb}Params`)]),
        ),
        ...Object.fromEntries(
          ['CustomerCreateParams', 'CustomerUpdateParams', 'InvoiceItemCreateParams', 'RefundCreateParams'].map(
            (name) => [name, stripeParams(name)],
          ),
        ),
      },
    },
    {
      file: 'stripe_spec3_2023-08-16.trimmed.json',
      takes: {
        ErrorAnswer: { from: `${STRIPE_2023}/error`, as: 'answer' },
        Event: { from: `${STRIPE_2023}/event`, as: 'answer' },
        CustomerListParams: { from: '#/paths/~1v1~1customers/get/parameters', as: 'request' },
        EventListParams: { from: '#/paths/~1v1~1events/get/parameters', as: 'request' },
        InvoiceItemListParams: { from: '#/paths/~1v1~1invoiceitems/get/parameters', as: 'request' },
        RefundListParams: { from: '#/paths/~1v1~1refunds/get/parameters', as: 'request' },
        PaymentIntentListParams: { from: '#/paths/~1v1~1payment_intents/get/parameters', as: 'request' },
      },
    },
  ],
  opaque: {
    PaymentIntent: [
      'next_action',
      'payment_method_options',
      'last_payment_error',
      'allowed_payment_method_types',
      'excluded_payment_method_types',
      'payment_method_types',
    ],
    Charge: ['payment_method_details', 'level3', 'source'],
    Dispute: ['evidence', 'payment_method_details'],
    Refund: ['destination_details', 'next_action'],
    Invoice: ['last_finalization_error', 'payment_settings', 'customer_tax_ids'],
    InvoiceCreateParams: ['payment_settings', 'shipping_cost'],
    InvoiceUpdateParams: ['payment_settings', 'shipping_cost'],
    CustomerCreateParams: ['tax_id_data'],
    api_errors: ['payment_intent', 'payment_method', 'setup_intent', 'source'],
    Event: ['data'],
  },
}

const docusign = (name: string, as: Take['as']): Take => ({ from: `#/definitions/${name}`, as })

const DOCUSIGN: SpecPlan = {
  sources: [
    {
      file: 'docusign_esign_v2.1_22.2.trimmed.json',
      takes: {
        EnvelopeDefinition: docusign('envelopeDefinition', 'request'),
        EnvelopeUpdate: docusign('envelope', 'request'),
        RecipientViewRequest: docusign('recipientViewRequest', 'request'),
        ListEnvelopesQuery: {
          from: '#/paths/~1v2.1~1accounts~1{accountId}~1envelopes/get/parameters',
          as: 'request',
        },
        Envelope: docusign('envelope', 'answer'),
        EnvelopeSummary: docusign('envelopeSummary', 'answer'),
        EnvelopesInformation: docusign('envelopesInformation', 'answer'),
        EnvelopeUpdateSummary: docusign('envelopeUpdateSummary', 'answer'),
        Recipients: docusign('recipients', 'answer'),
        ViewUrl: docusign('viewUrl', 'answer'),
        ErrorDetails: docusign('errorDetails', 'answer'),
      },
    },
  ],
  opaqueNames:
    /(Metadata|Authentications?|Information|InformationInput|Attachments|Verification|Providers|Result|Policy|Properties|Visibility)$|^(additionalNotifications|delegatedBy|delegatedTo|emailNotification|htmlDefinition|mergeField|proofFile|phoneNumber|signatureInfo|signingGroupUsers|smartContractInformation|stamp|templateRoles|graphicTextTemplate|pages)$/,
  only: {
    recipients: ['signers', 'carbonCopies', 'recipientCount', 'currentRoutingOrder', 'errorDetails'],
    tabs: ['signHereTabs', 'initialHereTabs', 'dateSignedTabs', 'fullNameTabs', 'textTabs'],
  },
  opaque: {
    envelopeDefinition: ['workflow', 'compositeTemplates', 'lockInformation', 'powerForm', 'folders', 'attachments']
      .concat('envelopeAttachments', 'envelopeCustomMetadata', 'emailSettings', 'envelopeDocuments'),
    envelope: ['workflow', 'lockInformation', 'powerForm', 'folders', 'envelopeAttachments', 'envelopeCustomMetadata']
      .concat('emailSettings'),
    envelopeSummary: ['bulkEnvelopeStatus'],
    envelopeUpdateSummary: ['bulkEnvelopeStatus', 'lockInformation', 'tabUpdateResults', 'recipientUpdateResults'],
    envelopesInformation: ['folders'],
    document: ['matchBoxes', 'fileFormatHint', 'tabs'],
  },
}

export const SPEC_PLANS: Readonly<Record<string, SpecPlan>> = {
  twilio: TWILIO,
  stripe: STRIPE,
  docusign: DOCUSIGN,
  openai: OPENAI,
  sendgrid: SENDGRID,
  resend: RESEND,
  gmail: GMAIL,
  telegram: TELEGRAM,
  slack: SLACK,
}
