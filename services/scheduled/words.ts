import type { Channel } from '../../domain/messaging/channel.ts'
import { type ChosenTemplate, usableTemplate } from '../outbound/template-body.ts'
import type { Tx } from '../transaction.ts'

export type PlannedWords =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'template'; readonly template: ChosenTemplate }

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
