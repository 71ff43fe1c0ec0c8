import type { Channel } from '../../domain/messaging/channel.ts'
import { ServiceError } from '../errors.ts'
import { type ChosenTemplate, usableTemplate } from '../outbound/template-body.ts'
import type { Tx } from '../transaction.ts'

export type PlannedWords =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'template'; readonly template: ChosenTemplate }

const LONGEST_MS = 366 * 86_400_000

/** By the database's clock. */
export function checkTime(dueAt: Date, now: Date): void {
  if (dueAt <= now) throw new ServiceError('invalid', 'time_passed', 'This moment is over: choose a later one.')
  if (dueAt.getTime() - now.getTime() > LONGEST_MS)
    throw new ServiceError('invalid', 'too_far', 'Choose a moment within a year.')
}

/** The whole text as it will be read, and the template it comes from. */
export async function wordsFor(
  tx: Tx,
  channel: Channel,
  words: PlannedWords,
): Promise<{ readonly text: string; readonly template: ChosenTemplate | null }> {
  if (words.kind === 'text') return { text: words.text, template: null }
  const [body] = await usableTemplate(tx, channel, words.template)
  return { text: body?.text ?? '', template: words.template }
}
