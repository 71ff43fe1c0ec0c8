import type { ScheduledEntry } from '../../../api/contract/scheduled.ts'

type Stopped = NonNullable<ScheduledEntry['stopped']>

/** Why it did not leave, and the one thing to do next. */
const STOPPED: Readonly<Record<Stopped, { readonly why: string; readonly next: 'template' | 'edit' | null }>> = {
  they_wrote: { why: 'they wrote before', next: 'edit' },
  blocked: { why: 'this person is blocked', next: null },
  no_consent: { why: 'they said STOP', next: null },
  outside_reply_window: { why: 'the 24 hours were over', next: 'template' },
  template_unusable: { why: 'its template may not be sent any more', next: 'template' },
  no_contact_point: { why: 'there was no address to send it to', next: null },
  cannot_leave: { why: 'it could not leave', next: 'edit' },
}

export interface ScheduledState {
  readonly tone: 'moving' | 'waiting'
  readonly words: string
  readonly next: 'template' | 'edit' | 'confirm' | null
}

/** Where a message for later stands; `when` is its moment in words. */
export function scheduledState(entry: ScheduledEntry, when: string): ScheduledState {
  if (entry.state === 'stopped') {
    const { why, next } = STOPPED[entry.stopped ?? 'cannot_leave']
    return { tone: 'waiting', words: `Not sent: ${why}`, next }
  }
  if (entry.wontLeave === 'they_wrote')
    return { tone: 'waiting', words: 'They wrote since: it will not leave', next: 'confirm' }
  if (entry.wontLeave !== null)
    return { tone: 'waiting', words: `It will not leave: ${STOPPED[entry.wontLeave].why}`, next: null }
  return { tone: 'moving', words: `Leaves ${when}`, next: null }
}

/** The same for a reason as the server wrote it. */
export const stoppedWords = (reason: string): string => STOPPED[reason as Stopped]?.why ?? reason.replaceAll('_', ' ')
