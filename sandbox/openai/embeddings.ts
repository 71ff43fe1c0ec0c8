import type { Specs } from '../core/specs.ts'
import { OpenAiError } from './errors.ts'
import { findModel } from './models.ts'
import { hashOf } from './scripted/fold.ts'
import { termsOf, wordsOf } from './scripted/words.ts'
import { tokensOf } from './usage.ts'

interface EmbeddingRequest {
  readonly model: string
  readonly input: string | readonly string[] | readonly number[] | readonly (readonly number[])[]
  readonly encoding_format?: 'float' | 'base64'
  readonly dimensions?: number
}

const MOST_TOKENS = 8_192
const WORD_WEIGHT = 1
const TRIGRAM_WEIGHT = 0.3

/** Subjects and letter groups, hashed into the vector: near for texts that share words, in any of the six languages. */
function features(text: string): readonly (readonly [string, number])[] {
  const words = wordsOf(text)
  const trigrams = words.flatMap((word) =>
    Array.from({ length: Math.max(0, word.length - 2) }, (_, at) => `#${word.slice(at, at + 3)}`),
  )
  return [
    ...termsOf(text).map((term) => [term, WORD_WEIGHT] as const),
    ...trigrams.map((trigram) => [trigram, TRIGRAM_WEIGHT] as const),
  ]
}

/** Length 1, the same for the same text. */
function hashedVector(text: string, dimensions: number): Float32Array {
  const vector = new Float32Array(dimensions)
  for (const [feature, weight] of features(text)) {
    const hash = hashOf(feature)
    const at = hash % dimensions
    vector[at] = (vector[at] ?? 0) + (hash & 0x80000000 ? -weight : weight)
  }
  const length = Math.hypot(...vector)
  if (length === 0) vector[0] = 1
  return length === 0 ? vector : vector.map((value) => value / length)
}

function textsOf({ input }: EmbeddingRequest): readonly string[] {
  if (typeof input === 'string') return [input]
  if (input.every((item) => typeof item === 'number')) return [input.join(' ')]
  return input.map((item) => (typeof item === 'string' ? item : String(item)))
}

function checkTexts(texts: readonly string[]): void {
  if (texts.some((text) => text === ''))
    throw new OpenAiError("'$.input' is invalid: input cannot be an empty string.", { param: 'input' })
  if (texts.some((text) => tokensOf(text) > MOST_TOKENS))
    throw new OpenAiError(`This model's maximum context length is ${MOST_TOKENS} tokens.`, { param: 'input' })
}

const encoded = (vector: Float32Array, format: string): string | readonly number[] =>
  format === 'base64' ? Buffer.from(vector.buffer).toString('base64') : [...vector]

export function embed(specs: Specs, body: Readonly<Record<string, unknown>>, nowMs: number) {
  const [error] = specs.checkJson('openai.CreateEmbedding', body)
  if (error !== undefined)
    throw new OpenAiError(`Invalid request: '${error.instancePath.slice(1)}' ${error.message ?? ''}.`, {
      param: error.instancePath.slice(1),
    })
  // Safe: just held against the specification.
  const request = body as unknown as EmbeddingRequest
  const { dimensions: full = 0 } = findModel(request.model, 'embedding', nowMs)
  if ((request.dimensions ?? 1) > full)
    throw new OpenAiError(`Invalid value for 'dimensions': must be less than or equal to ${full}.`, {
      param: 'dimensions',
    })
  const texts = textsOf(request)
  checkTexts(texts)
  const tokens = texts.reduce((sum, text) => sum + tokensOf(text), 0)
  return {
    object: 'list',
    data: texts.map((text, index) => ({
      object: 'embedding',
      index,
      embedding: encoded(hashedVector(text, request.dimensions ?? full), request.encoding_format ?? 'float'),
    })),
    model: request.model,
    usage: { prompt_tokens: tokens, total_tokens: tokens },
  }
}
