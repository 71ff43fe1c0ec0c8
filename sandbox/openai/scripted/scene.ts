import type { Language } from '../../../domain/language.ts'
import type { Directive } from '../../../domain/lead/directive.ts'
import { type KnownBusiness, readBusiness } from './business.ts'
import { languagesNamed } from './interpreter.ts'
import { type LookedUp, readLookedUp, SEARCH } from './looked-up.ts'
import { allowedTools, type InputItem, itemsOf, messageText, type ResponsesRequest } from './request.ts'

export interface Deal {
  readonly stage: string
  readonly directive: Directive | null
}

export interface Call {
  readonly name: string
  /** Null until the result came back. */
  readonly result: Readonly<Record<string, unknown>> | null
}

/** What one request shows: the business, the conversation so far, and how far this turn has come. */
export interface Scene extends KnownBusiness {
  readonly persona: string
  /** Earlier messages, oldest first. */
  readonly history: readonly { readonly role: 'user' | 'assistant'; readonly text: string }[]
  /** The messages this turn answers, as one text. */
  readonly text: string
  /** The earlier message that the last of them replies to. */
  readonly quoted: { readonly by: string; readonly text: string } | null
  readonly sessionLanguage: string | null
  readonly preferredLimit: number
  readonly customer: { readonly name: string | null; readonly email: string | null }
  readonly deal: Deal | null
  /** The deal as it was when the customer wrote: what they can be reacting to. */
  readonly dealBefore: Deal | null
  readonly calls: readonly Call[]
  readonly looked: LookedUp
  /** How many drafts of this turn were sent back. */
  readonly rejections: number
  readonly allowed: readonly string[]
  readonly offered: readonly string[]
  /** What the tool for looking things up says its articles are written in. */
  readonly articlesIn: readonly Language[]
  readonly policy: string
}

type Json = Readonly<Record<string, unknown>>

const USUAL_LIMIT = 300
const LONGEST_TEXT = 4_000

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

function parseObject(json: unknown): Json {
  if (typeof json !== 'string') return {}
  try {
    const value: unknown = JSON.parse(json)
    return isObject(value) ? value : {}
  } catch {
    return {}
  }
}

/** The content of `<name ...>...</name>`, the outermost one. */
function block(text: string, name: string): string | null {
  const open = new RegExp(`<${name}(?:\\s[^>]*)?>`).exec(text)
  const end = text.lastIndexOf(`</${name}>`)
  return open === null || end < open.index ? null : text.slice(open.index + open[0].length, end)
}

const isMessage = (item: InputItem, role: string): boolean =>
  item.role === role && (item.type === undefined || item.type === 'message')

/** Where this turn begins: at the last session block, else after the last thing the assistant said. */
function turnStart(items: readonly InputItem[]): number {
  const session = items.findLastIndex((item) => isMessage(item, 'developer') && messageText(item).includes('<session>'))
  return session >= 0 ? session : items.findLastIndex((item) => isMessage(item, 'assistant')) + 1
}

function callsOf(items: readonly InputItem[]): readonly Call[] {
  const outputs = new Map(
    items.filter(({ type }) => type === 'function_call_output').map((item) => [item.call_id, item.output]),
  )
  return items
    .filter(({ type }) => type === 'function_call')
    .map(({ name, call_id }) => ({
      name: name ?? '',
      result: outputs.has(call_id) ? parseObject(outputs.get(call_id)) : null,
    }))
}

// Safe: the directive is the product's own JSON; an unknown kind is answered like none.
const dealOf = (value: unknown): Deal | null =>
  isObject(value)
    ? { stage: textOrNull(value['stage']) ?? '', directive: (value['directive'] ?? null) as Directive | null }
    : null

/** A result that speaks of the deal replaces what the session said about it. */
function currentDeal(session: Json, calls: readonly Call[]): Deal | null {
  const latest = calls.findLast(({ result }) => result !== null && 'deal' in result)
  return dealOf(latest?.result ? latest.result['deal'] : session['deal'])
}

function preferredLimit(session: Json): number {
  const channel = session['channel']
  const limit = isObject(channel) ? channel['preferredLimit'] : null
  return typeof limit === 'number' && limit > 0 ? limit : USUAL_LIMIT
}

function historyOf(items: readonly InputItem[]): Scene['history'] {
  return items.flatMap((item) => {
    const role = isMessage(item, 'user') ? 'user' : isMessage(item, 'assistant') ? 'assistant' : null
    return role === null ? [] : [{ role, text: messageText(item) }]
  })
}

function quotedIn(developer: readonly string[]): Scene['quoted'] {
  const { by, text } = parseObject(
    developer.findLast((item) => item.startsWith('<quoted>'))?.replace(/<\/?quoted>/g, ''),
  )
  return typeof by === 'string' && typeof text === 'string' ? { by, text } : null
}

export function readScene(request: ResponsesRequest): Scene {
  const instructions = request.instructions ?? ''
  const items = itemsOf(request)
  const start = turnStart(items)
  const turn = items.slice(start)
  const developer = turn.filter((item) => isMessage(item, 'developer')).map(messageText)
  const session = parseObject(developer.map((text) => block(text, 'session')).find((text) => text !== null))
  const customer = isObject(session['customer']) ? session['customer'] : {}
  const calls = callsOf(turn)
  const persona = /<persona name="([^"]*)"/.exec(instructions)?.[1]
  return {
    ...readBusiness(block(instructions, 'business') ?? ''),
    persona: textOrNull(session['persona']) ?? persona ?? 'professional',
    policy: block(instructions, 'policy') ?? instructions,
    history: historyOf(items.slice(0, start)),
    text: turn
      .filter((item) => isMessage(item, 'user'))
      .map(messageText)
      .join('\n')
      .slice(0, LONGEST_TEXT),
    quoted: quotedIn(developer),
    sessionLanguage: textOrNull(session['language']),
    preferredLimit: preferredLimit(session),
    customer: { name: textOrNull(customer['name']), email: textOrNull(customer['email']) },
    deal: currentDeal(session, calls),
    dealBefore: dealOf(session['deal']),
    calls,
    looked: readLookedUp(calls),
    rejections: developer.filter((text) => text.includes('<rejected>')).length,
    allowed: allowedTools(request),
    offered: (request.tools ?? []).flatMap(({ name }) => name ?? []),
    articlesIn: languagesNamed(request.tools?.find(({ name }) => name === SEARCH)?.description ?? ''),
  }
}
