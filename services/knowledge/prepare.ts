import { createHash } from 'node:crypto'
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'
import { detectLanguage } from '../../domain/conversation/language.ts'
import type { SourceKind } from '../../domain/knowledge/article.ts'
import { chunksOf, type NewChunk } from '../../domain/knowledge/chunk.ts'
import type { Language } from '../../domain/language.ts'
import { extractText, type RawArticle } from './extract.ts'

/** An upload read and cut, ready to be stored. */
export interface PreparedArticle {
  readonly title: string
  readonly kind: SourceKind
  readonly language: Language
  readonly checksum: string
  /** The whole text as Markdown, as it was read. */
  readonly text: string
  readonly chunks: readonly NewChunk[]
}

const LONGEST_TITLE = 200
const MOST_CHUNKS = 2_000

// What looks like a control token is text like any other in an article.
const disallowedSpecial = new Set<string>()
const tokensOf = (text: string): number => countTokens(text, { disallowedSpecial })

/** Costs half a second and some memory at first use: the api runs it in a thread that ends. */
export async function prepareArticle(raw: RawArticle & { readonly title: string | null }): Promise<PreparedArticle> {
  const markdown = await extractText(raw)
  const title = titleOf(raw.title, markdown)
  const chunks = chunksOf({ title, markdown }, tokensOf)
  if (chunks.length > MOST_CHUNKS) throw new RangeError('the article is too long')
  return {
    title,
    kind: raw.kind,
    language: detectLanguage(markdown.slice(0, 4_000), 'en'),
    checksum: createHash('sha256').update(raw.bytes).digest('hex'),
    text: markdown,
    chunks,
  }
}

const titleOf = (given: string | null, markdown: string): string => {
  const named = given?.trim() ?? ''
  const heading = /^#{1,6}[ \t]+(.+)$/m.exec(markdown)?.[1]
  const first = markdown.split('\n').find((line) => line.trim() !== '')
  return (named === '' ? (heading ?? first ?? '') : named).trim().slice(0, LONGEST_TITLE).toWellFormed()
}
