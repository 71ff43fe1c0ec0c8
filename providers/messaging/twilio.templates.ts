import type {
  ContentAndApprovalsInstance,
  ContentAndApprovalsPage,
} from 'twilio/lib/rest/content/v1/contentAndApprovals.js'
import { isTemplateApproval, placesIn, type TemplateApproval } from '../../domain/messaging/template.ts'
import { ProviderError } from '../provider-error.ts'
import { WireError } from '../transport.ts'
import type { TwilioExchange, TwilioRest } from '../twilio/rest-client.ts'
import type { ListedTemplate } from './contract.ts'

const PAGE_SIZE = 100
/** WhatsApp allows an account 6,000 templates. */
const MAX_PAGES = 60

/** Every template of the account with what WhatsApp says of it. */
export async function listTemplates(rest: TwilioRest, abort: AbortSignal): Promise<readonly ListedTemplate[]> {
  const listed: ListedTemplate[] = []
  let next: string | undefined
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const { instances, nextPageUrl } = await readPage(rest, next, abort)
    listed.push(...instances.map(toListed))
    next = nextPageUrl
    if (next === undefined) return listed
  }
  throw failure('listing_too_long', `more than ${MAX_PAGES} pages`, false)
}

async function readPage(rest: TwilioRest, url: string | undefined, abort: AbortSignal) {
  const answer = await rest
    .exchange<ContentAndApprovalsPage>(abort, ({ content }) => {
      const { contentAndApprovals } = content.v1
      return url === undefined ? contentAndApprovals.page({ pageSize: PAGE_SIZE }) : contentAndApprovals.getPage(url)
    })
    .catch((error: unknown) => {
      throw error instanceof WireError ? failure('no_answer', error.message, true) : error
    })
  const page = answer.value ?? refuse(answer)
  return { instances: page.instances, nextPageUrl: page.getNextPageUrl() }
}

function toListed(content: ContentAndApprovalsInstance): ListedTemplate {
  const body = bodyOf(content)
  const asked = record(content.approvalRequests)
  const rejection = text(asked['rejection_reason'])
  return {
    providerRef: content.sid,
    name: text(asked['name']) ?? text(content.friendlyName) ?? content.sid,
    language: text(content.language) ?? 'en',
    body: body !== null && takesAll(body, content) ? body : null,
    approval: approvalOf(text(asked['status'])),
    rejection: rejection === 'NONE' ? null : rejection,
  }
}

function bodyOf({ types }: ContentAndApprovalsInstance): string | null {
  const bodies = Object.values(record(types)).map((type) => text(record(type)['body']))
  return bodies.find((body) => body !== null) ?? null
}

/** A variable beside the text, of a picture or a button, cannot be filled in here. */
const takesAll = (body: string, { variables }: ContentAndApprovalsInstance): boolean =>
  Object.keys(record(variables)).every((name) => Number(name) >= 1 && Number(name) <= placesIn(body))

/** Twilio hands it on to WhatsApp before anybody there looks. A word nobody knows is no approval. */
function approvalOf(status: string | null): TemplateApproval {
  if (status === 'received') return 'pending'
  return status !== null && isTemplateApproval(status) ? status : 'unsubmitted'
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  // safe: any object has texts for keys and something behind them
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

function refuse({ status, retryAfterMs }: TwilioExchange<unknown>): never {
  const isPassing = status < 300 || status === 429 || status >= 500
  throw failure(`http_${status}`, `Twilio answered HTTP ${status}`, isPassing, retryAfterMs)
}

// Reading changes nothing, so the effect of a failed listing is known.
const failure = (code: string, message: string, retryable: boolean, retryAfterMs: number | null = null) =>
  new ProviderError({ vendor: 'twilio', code, message, effect: 'none', retryable, retryAfterMs })
