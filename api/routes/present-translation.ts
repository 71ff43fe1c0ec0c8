import type { z } from 'zod'
import type { MessageId, UserId } from '../../domain/ids.ts'
import { readLanguage } from '../../domain/settings/tenant-settings.ts'
import type { Spoken, WrittenIn } from '../../domain/translation/spoken.ts'
import { writtenIn } from '../../domain/translation/written-in.ts'
import { hasModel } from '../../services/model/configurations.ts'
import { readSettings } from '../../services/settings/read.ts'
import type { MessageEntry } from '../../services/timeline/read.ts'
import type { Tx } from '../../services/transaction.ts'
import { readFixed } from '../../services/translation/fixed.ts'
import { readTranslations, type Translation } from '../../services/translation/read.ts'
import type { ReadingView, TranslationMark, TranslationView, translated } from '../contract/translation.ts'
import type { Translated } from '../translation/ready.ts'

export const presentTranslation = ({ text, writtenIn, model }: Translation, to: Spoken): TranslationView => ({
  text,
  writtenIn,
  to,
  by: model,
  isScripted: model.startsWith('scripted'),
})

export const presentTranslated = (result: Translated): z.input<typeof translated> =>
  result.kind === 'made' ? { kind: 'made', translation: presentTranslation(result.translation, result.to) } : result

export interface Reading {
  readonly view: ReadingView | null
  readonly marks: ReadonlyMap<MessageId, TranslationMark>
}

/** Where nothing is foreign, or nobody may know what it says. */
export const NO_READING: Reading = { view: null, marks: new Map() }

/** As a part of the message; nothing where there is none. */
export const translationOf = (mark: TranslationMark | undefined) => (mark === undefined ? {} : { translation: mark })

interface Written {
  readonly message: MessageEntry
  readonly language: WrittenIn
}

/** What of a page of messages, newest first, the staff do not read, and what there is of it in their language. */
export async function presentReading(
  tx: Tx,
  messages: readonly MessageEntry[],
  userId: UserId | null,
): Promise<Reading> {
  const settings = await readSettings(tx)
  const reads = readLanguage(settings, userId)
  const written = messages.flatMap((message): Written[] => {
    const language = message.direction === 'note' ? null : writtenIn(message.text, reads)
    return language === null ? [] : [{ message, language }]
  })
  const foreign = written.filter(({ language }) => language !== reads)
  if (foreign.length === 0 || !(await hasModel(tx))) return NO_READING
  const known = await readTranslations(
    tx,
    foreign.map(({ message }) => message),
    reads,
  )
  const how = { to: reads, isAutomatic: settings.translation.isAutomatic }
  const marks = foreign.flatMap(({ message, language }) =>
    markOf(message, language, readFixed(message, language, reads) ?? known.get(message.id), how),
  )
  return { view: { reads, writes: customersLanguage(written, reads) }, marks: new Map(marks) }
}

function markOf(
  { id, text }: MessageEntry,
  language: WrittenIn,
  known: Translation | undefined,
  { to, isAutomatic }: { readonly to: Spoken; readonly isAutomatic: boolean },
): readonly (readonly [MessageId, TranslationMark])[] {
  if (known === undefined) return [[id, { state: 'wanted', writtenIn: language, to, isAutomatic }]]
  // A list of names is the same in every language.
  if (known.text === text.trim()) return []
  return [[id, { state: 'made', ...presentTranslation(known, to) }]]
}

/** By the newest words of theirs that say so. */
function customersLanguage(written: readonly Written[], reads: Spoken): Spoken | null {
  const said = written.find(({ message, language }) => message.direction === 'in' && language !== 'und')?.language
  return said === undefined || said === 'und' || said === reads ? null : said
}
