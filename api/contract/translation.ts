import { z } from 'zod'
import { SPOKEN } from '../../domain/translation/spoken.ts'
import { TRANSLATION_TROUBLES } from '../../domain/translation/trouble.ts'

const spoken = z.enum(SPOKEN)
/** "und": another language, and nobody knows which. */
const writtenIn = z.enum([...SPOKEN, 'und'])

/** A text in another language than it was written in. */
export const translation = z.object({
  text: z.string(),
  writtenIn,
  to: spoken,
  /** The model's own name; empty where it is a fixed text, which nobody had to be asked for. */
  by: z.string(),
  isScripted: z.boolean(),
})
export type TranslationView = z.infer<typeof translation>

/** What staff are told of a message in a language they do not read. */
export const translationMark = z.discriminatedUnion('state', [
  z.object({ state: z.literal('made'), ...translation.shape }),
  /** `isAutomatic`: made as soon as somebody looks at it. */
  z.object({ state: z.literal('wanted'), writtenIn, to: spoken, isAutomatic: z.boolean() }),
])
export type TranslationMark = z.infer<typeof translationMark>

/** How one conversation is read and written; absent where there is nothing to translate, or nobody to ask. */
export const reading = z.object({
  reads: spoken,
  /** What the customer writes, where it is another and known. */
  writes: spoken.nullable(),
})
export type ReadingView = z.infer<typeof reading>

export const translated = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('made'), translation }),
  z.object({ kind: z.literal('not_needed') }),
  z.object({ kind: z.literal('failed'), why: z.enum(TRANSLATION_TROUBLES) }),
])
export type TranslatedView = z.infer<typeof translated>

export const draftTranslationRequest = z.object({ text: z.string().trim().min(1).max(5_000), to: spoken })

/** What staff read; null: the business's first language, which `usual` names. */
export const translationSettings = z.object({ reads: spoken.nullable(), isAutomatic: z.boolean() })
export const ownReading = z.object({ reads: spoken.nullable() })
export type OwnReading = z.infer<typeof ownReading>
/** `mine`: what whoever asks has chosen for themselves. */
export const translationSettingsView = translationSettings.extend({ usual: spoken, mine: spoken.nullable() })
export type TranslationSettings = z.infer<typeof translationSettings>
