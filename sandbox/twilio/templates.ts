import type { Table } from '../core/table.ts'
import type { TwilioAccount } from './account.ts'

/** A Content template as the Content API keeps it. */
export interface Content {
  readonly sid: string
  readonly language: string
  readonly friendlyName: string
  readonly types: Readonly<Record<string, { readonly body?: string }>>
  readonly variables: Readonly<Record<string, string>>
  readonly approval: 'unsubmitted' | 'received' | 'pending' | 'approved' | 'rejected'
  readonly approvalName: string
  readonly approvalCategory: string
  readonly createdAtMs: number
}

export type ContentTable = Table<Content>

/** Templates registered with the account come first; those made through the API live in the table. */
export function findContent(account: TwilioAccount, contents: ContentTable, sid: string): Content | null {
  const given = account.templates.find((template) => template.contentSid === sid)
  if (!given) return contents.get(account.accountSid, sid)
  return {
    sid,
    language: given.language,
    friendlyName: given.name ?? sid,
    types: { 'twilio/text': { body: given.body } },
    variables: given.variables ?? {},
    approval: given.approved ? 'approved' : 'unsubmitted',
    approvalName: given.name ?? '',
    approvalCategory: given.approved ? 'UTILITY' : '',
    createdAtMs: 0,
  }
}

export const listContents = (account: TwilioAccount, contents: ContentTable): readonly Content[] => [
  ...account.templates.flatMap(({ contentSid }) => findContent(account, contents, contentSid) ?? []),
  ...contents.list({ account: account.accountSid }).map(({ object }) => object),
]

export type Filled =
  | { readonly kind: 'filled'; readonly text: string }
  /** Refused at once with this code. */
  | { readonly kind: 'refused'; readonly code: number }
  /** Accepted, fails later with this code. */
  | { readonly kind: 'doomed'; readonly text: string; readonly code: number }

const LONGEST_VARIABLE = 1600
const LONGEST_TEMPLATE = 1024

/** Puts `ContentVariables` (a JSON object as text) into the template's body. */
export function fillTemplate(content: Content, variablesJson: string | undefined): Filled {
  const given = parseVariables(variablesJson)
  if (!given) return { kind: 'refused', code: 21656 }
  const values = Object.values(given)
  if (values.some((value) => value.length > LONGEST_VARIABLE)) return { kind: 'refused', code: 21658 }
  if (values.some((value) => value === '' || /[\n\t]| {5}/.test(value))) return { kind: 'refused', code: 21656 }
  let isComplete = true
  const text = bodyOf(content).replaceAll(/\{\{(\w+)\}\}/g, (mark, name: string) => {
    const value = given[name] ?? content.variables[name]
    if (value === undefined) isComplete = false
    return value ?? mark
  })
  if (!isComplete) return { kind: 'doomed', text, code: 63028 }
  return text.length > LONGEST_TEMPLATE ? { kind: 'doomed', text, code: 63021 } : { kind: 'filled', text }
}

const bodyOf = (content: Content): string =>
  Object.values(content.types).find(({ body }) => body !== undefined)?.body ?? ''

function parseVariables(json: string | undefined): Record<string, string> | null {
  if (json === undefined) return {}
  try {
    const parsed: unknown = JSON.parse(json)
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null
    const isText = Object.values(parsed).every((value) => typeof value === 'string')
    // Safe: every value has just been found to be text.
    return isText ? (parsed as Record<string, string>) : null
  } catch {
    return null
  }
}
