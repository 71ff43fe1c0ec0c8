import { fixedTranslation } from '../../domain/translation/fixed.ts'
import type { Spoken, WrittenIn } from '../../domain/translation/spoken.ts'
import type { Direction } from '../../schema/tables/conversation.ts'
import type { Translation } from './read.ts'

interface Said {
  readonly direction: Direction
  readonly text: string
}

/** What we said in fixed texts is known in each of their languages: no model is asked, and none is named. */
export function readFixed({ direction, text }: Said, writtenIn: WrittenIn, to: Spoken): Translation | undefined {
  const known = direction === 'out' ? fixedTranslation(text, writtenIn, to) : null
  return known === null ? undefined : { text: known, writtenIn, model: '' }
}
