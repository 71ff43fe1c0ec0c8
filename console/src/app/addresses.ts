import type { ColumnName, Persona } from '../api/nouns.ts'
import { COLUMN_ORDER } from '../pipeline/stage-words.ts'
import { TICKET_STATUS_ORDER, type TicketStatus } from '../ticket/ticket-words.ts'
import { PERSONA_ORDER } from '../ui/persona-words.ts'

/** What the address bar may say behind "?" on each page. Anything else is dropped. */
type Given = Record<string, unknown>

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word | undefined {
  return words.find((word) => word === value)
}

/** Leaves out what is not set, so that addresses stay short. */
export function withoutUnset<Shape extends object>(
  shape: Shape,
): { [Key in keyof Shape]?: Exclude<Shape[Key], undefined> } {
  // safe: only undefined values are removed
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as never
}

export interface LoginSearch {
  readonly next?: string
}
export const readLogin = ({ next }: Given): LoginSearch => {
  const path = text(next)
  // Only our own pages: an address that leads elsewhere is not followed.
  return path !== undefined && /^\/(?![/\\])/.test(path) ? { next: path } : {}
}

export const INBOX_FILTERS = ['all', 'attention', 'unassigned', 'mine'] as const
export type InboxFilter = (typeof INBOX_FILTERS)[number]

export interface DeskSearch {
  /** The message whose "why" is open. */
  readonly why?: string
  readonly kinds?: TimelineKind
}
export const TIMELINE_KINDS = ['messages', 'notes', 'deal', 'machine'] as const
export type TimelineKind = (typeof TIMELINE_KINDS)[number]

export const readDesk = ({ why, kinds }: Given): DeskSearch =>
  withoutUnset({ why: text(why), kinds: oneOf(TIMELINE_KINDS, kinds) })

export interface InboxSearch extends DeskSearch {
  readonly filter?: InboxFilter
  readonly status?: TicketStatus
  readonly q?: string
}
export const readInbox = (given: Given): InboxSearch => ({
  ...readDesk(given),
  ...withoutUnset({
    filter: oneOf(INBOX_FILTERS, given['filter']),
    status: oneOf(TICKET_STATUS_ORDER, given['status']),
    q: text(given['q']),
  }),
})

export interface PipelineSearch {
  readonly q?: string
  readonly vertical?: string
  readonly persona?: Persona
  readonly view?: 'list'
  readonly column?: ColumnName
  readonly lost?: true
}
export const readPipeline = ({ q, vertical, persona, view, column, lost }: Given): PipelineSearch =>
  withoutUnset({
    q: text(q),
    vertical: text(vertical),
    persona: oneOf(PERSONA_ORDER, persona),
    view: oneOf(['list'] as const, view),
    column: oneOf(COLUMN_ORDER, column),
    lost: lost === true ? (true as const) : undefined,
  })

export const TICKET_FILTERS = ['all', 'mine', 'unassigned', 'resolved'] as const
export type TicketFilterName = (typeof TICKET_FILTERS)[number]

export interface TicketSearch {
  readonly show?: TicketFilterName
  readonly q?: string
}
export const readTickets = ({ show, q }: Given): TicketSearch =>
  withoutUnset({ show: oneOf(TICKET_FILTERS, show), q: text(q) })

export const KNOWLEDGE_PARTS = ['articles', 'try', 'gaps', 'evaluation'] as const
export type KnowledgePart = (typeof KNOWLEDGE_PARTS)[number]

export interface KnowledgeSearch {
  readonly part?: KnowledgePart
  /** The question being tried. */
  readonly q?: string
  /** The gap an article is being written for. */
  readonly gap?: string
}
export const readKnowledge = ({ part, q, gap }: Given): KnowledgeSearch =>
  withoutUnset({ part: oneOf(KNOWLEDGE_PARTS, part), q: text(q), gap: text(gap) })

export interface ArticleSearch {
  /** The older version that is looked at. */
  readonly version?: number
}
export const readArticle = ({ version }: Given): ArticleSearch =>
  withoutUnset({ version: Number.isInteger(version) && Number(version) > 0 ? Number(version) : undefined })
