import { sayWhen } from '../calendar/say-when.ts'
import type { TenantSettings } from '../settings/tenant-settings.ts'
import type { AlertKind } from './alert.ts'

export interface NoticeBody {
  readonly subject: string
  readonly text: string
  /** Where in the console one does something about it. */
  readonly path: string
}

type Detail = Readonly<Record<string, unknown>>

interface Worded {
  readonly title: string
  readonly says: string
  readonly path: string
}

const said = (detail: Detail, key: string): string => {
  const value = detail[key]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '?'
}

/** No words of customers, no names, no addresses: a mailbox is not the place for them, the link is. */
const WORDS: Readonly<Record<AlertKind, (detail: Detail) => Worded>> = {
  error_rate: (detail) => ({
    title: `${said(detail, 'percent')} % of messages fail on ${said(detail, 'channel')}`,
    says: `${said(detail, 'failed')} of ${said(detail, 'attempts')} messages sent on ${said(detail, 'channel')} in the last ${said(detail, 'minutes')} minutes failed.`,
    path: '/settings',
  }),
  breaker_open: (detail) => ({
    title: `${said(detail, 'what')} does not answer`,
    says: `${said(detail, 'what')} failed several times in a row and is left alone until ${said(detail, 'until')}. Messages wait and leave by themselves once it answers again.`,
    path: '/',
  }),
  guardrails: (detail) => ({
    title: `${said(detail, 'count')} texts stopped by the guardrails in an hour`,
    says: `The guardrails refused or blocked ${said(detail, 'count')} texts within the last hour; the limit you set is ${said(detail, 'limit')}.`,
    path: '/inbox',
  }),
  unanswered: (detail) => ({
    title: `${said(detail, 'count')} unanswered for more than ${said(detail, 'minutes')} minutes`,
    says: `Customers who have waited for an answer for more than ${said(detail, 'minutes')} minutes: ${said(detail, 'count')}.`,
    path: '/inbox',
  }),
  takeover_open: (detail) => ({
    title: 'A conversation was not given back',
    says: 'Somebody took this conversation over and it has been silent since. The AI stays silent there until it is given back.',
    path: `/inbox/${said(detail, 'customerId')}`,
  }),
  escalation: (detail) => ({
    title: `Ticket ${said(detail, 'number')} needs you`,
    says:
      Number(detail['reminders'] ?? 0) > 0
        ? `Ticket ${said(detail, 'number')} still waits for you: ${said(detail, 'reason').replaceAll('_', ' ')}.`
        : `Ticket ${said(detail, 'number')} waits for you: ${said(detail, 'reason').replaceAll('_', ' ')}. If you do not take it, the next person is told.`,
    path: `/inbox/${said(detail, 'customerId')}`,
  }),
  test: () => ({
    title: 'This is a test',
    says: 'You asked to see whether alerts reach you here. They do.',
    path: '/settings',
  }),
}

/** An alert as a colleague reads it; moments by the clock of the business. */
export function wordAlert(
  kind: AlertKind,
  detail: Detail,
  { businessName, timeZone }: Pick<TenantSettings, 'businessName' | 'timeZone'>,
  now: Date,
): NoticeBody {
  const { until } = detail
  const told = typeof until === 'string' ? { ...detail, until: sayWhen(new Date(until), timeZone, 'en', now) } : detail
  const { title, says, path } = WORDS[kind](told)
  return { subject: `${businessName}: ${title}`, text: `${title}\n\n${says}`, path }
}
