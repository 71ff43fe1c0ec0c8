import type { SandboxCore } from '../core/core.ts'
import type { Exchange } from '../core/provider.ts'
import type { Specs } from '../core/specs.ts'
import type { TwilioAccount } from './account.ts'
import { twilioError } from './errors.ts'
import { newSid } from './message.ts'
import { type Content, type ContentTable, findContent, listContents } from './templates.ts'
import type { TwilioRoute } from './twilio.ts'

interface ContentDeps {
  readonly core: SandboxCore
  readonly specs: Specs
  readonly contents: ContentTable
}

const APPROVAL_AFTER_MS = 60_000

/** The Content API: templates and their approval by WhatsApp, which takes a (scaled) minute here. */
export function contentRoutes({ core, specs, contents }: ContentDeps): readonly TwilioRoute[] {
  const shown = (account: TwilioAccount, content: Content) => resourceOf(account, content, core.urlOf('twilio'))

  core.tasks.on<{ account: string; sid: string }>('twilio.approve', ({ account, sid }) => {
    const content = contents.get(account, sid)
    if (content) contents.replace(account, sid, { ...content, approval: 'approved' })
  })
  return [
    {
      method: 'POST',
      path: '/v1/Content',
      handle: (exchange, account) => {
        const body = jsonOf(exchange)
        if (!body || specs.checkJson('twilio.CreateContent', body).length > 0) return twilioError(20422, 'Content')
        // Safe: the schema has just said so.
        const content = newContent(body as ContentBody, core.clock.nowMs())
        contents.insert(account.accountSid, content.sid, content, content.createdAtMs)
        return { status: 201, body: shown(account, content), schema: 'twilio.Content' }
      },
    },
    {
      method: 'GET',
      path: '/v1/Content',
      handle: (_, account) => {
        const all = listContents(account, contents).map((content) => shown(account, content))
        const url = `${core.urlOf('twilio')}/v1/Content?PageSize=50&Page=0`
        const meta = { page: 0, page_size: 50, first_page_url: url, previous_page_url: null, url, next_page_url: null }
        return {
          status: 200,
          body: { contents: all, meta: { ...meta, key: 'contents' } },
          schema: 'twilio.ContentList',
        }
      },
    },
    {
      method: 'GET',
      path: '/v1/ContentAndApprovals',
      handle: ({ query }, account) => {
        const all = listContents(account, contents).map((content) => {
          const { links: _, url: __, ...resource } = shown(account, content)
          return { ...resource, approval_requests: { ...approvalOf(content), allow_category_change: true } }
        })
        return { status: 200, body: pageOf(all, query), schema: 'twilio.ContentAndApprovalsList' }
      },
    },
    {
      method: 'GET',
      path: '/v1/Content/:sid',
      handle: (exchange, account, { sid = '' }) => {
        const content = findContent(account, contents, sid)
        if (!content) return twilioError(20404, exchange.path)
        return { status: 200, body: shown(account, content), schema: 'twilio.Content' }
      },
    },
    {
      method: 'DELETE',
      path: '/v1/Content/:sid',
      handle: (exchange, account, { sid = '' }) => {
        if (!contents.get(account.accountSid, sid)) return twilioError(20404, exchange.path)
        contents.remove(account.accountSid, sid)
        return { status: 204 }
      },
    },
    {
      method: 'POST',
      path: '/v1/Content/:sid/ApprovalRequests/whatsapp',
      handle: (exchange, account, { sid = '' }) => {
        const content = contents.get(account.accountSid, sid)
        if (!content) return twilioError(20404, exchange.path)
        const body = jsonOf(exchange)
        if (!body || specs.checkJson('twilio.CreateApproval', body).length > 0) return twilioError(20422, 'Approval')
        const { name, category } = body as { name: string; category: string }
        const asked = { ...content, approval: 'received', approvalName: name, approvalCategory: category } as const
        contents.replace(account.accountSid, sid, asked)
        const dueMs = core.clock.nowMs() + core.clock.scaledMs(APPROVAL_AFTER_MS)
        core.tasks.add('twilio.approve', dueMs, { account: account.accountSid, sid })
        const answer = { ...approvalOf(asked), allow_category_change: true }
        return { status: 201, body: answer, schema: 'twilio.ApprovalCreated' }
      },
    },
    {
      method: 'GET',
      path: '/v1/Content/:sid/ApprovalRequests',
      handle: (exchange, account, { sid = '' }) => {
        const content = findContent(account, contents, sid)
        if (!content) return twilioError(20404, exchange.path)
        const url = `${core.urlOf('twilio')}${exchange.path}`
        const body = { sid, account_sid: account.accountSid, whatsapp: approvalOf(content), url }
        return { status: 200, body, schema: 'twilio.Approval' }
      },
    },
  ]
}

const LARGEST_PAGE = 1_000

/** The next page's address is Twilio's own, wherever the page was asked for. */
function pageOf(all: readonly object[], query: URLSearchParams) {
  const size = Math.min(LARGEST_PAGE, Number(query.get('PageSize') ?? 50))
  const page = Number(query.get('Page') ?? 0)
  const address = (at: number) => `https://content.twilio.com/v1/ContentAndApprovals?PageSize=${size}&Page=${at}`
  const contents = all.slice(page * size, (page + 1) * size)
  const hasMore = all.length > (page + 1) * size
  return {
    contents,
    meta: {
      page,
      page_size: size,
      first_page_url: address(0),
      previous_page_url: page === 0 ? null : address(page - 1),
      url: address(page),
      next_page_url: hasMore ? address(page + 1) : null,
      key: 'contents',
    },
  }
}

interface ContentBody {
  readonly friendly_name?: string
  readonly language: string
  readonly types: Content['types']
  readonly variables?: Record<string, string>
}

const newContent = (body: ContentBody, nowMs: number): Content => ({
  sid: newSid('HX'),
  language: body.language,
  friendlyName: body.friendly_name ?? '',
  types: body.types,
  variables: body.variables ?? {},
  approval: 'unsubmitted',
  approvalName: '',
  approvalCategory: '',
  createdAtMs: nowMs,
})

const approvalOf = (content: Content) => ({
  name: content.approvalName,
  category: content.approvalCategory,
  content_type: Object.keys(content.types)[0] ?? 'twilio/text',
  status: content.approval,
  rejection_reason: '',
})

function resourceOf(account: TwilioAccount, content: Content, baseUrl: string) {
  const url = `${baseUrl}/v1/Content/${content.sid}`
  const date = new Date(content.createdAtMs).toISOString()
  return {
    sid: content.sid,
    account_sid: account.accountSid,
    friendly_name: content.friendlyName,
    language: content.language,
    variables: content.variables,
    types: content.types,
    url,
    date_created: date,
    date_updated: date,
    links: { approval_create: `${url}/ApprovalRequests/whatsapp`, approval_fetch: `${url}/ApprovalRequests` },
  }
}

function jsonOf({ body }: Exchange): object | null {
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8'))
    return typeof parsed === 'object' ? parsed : null
  } catch {
    return null
  }
}
