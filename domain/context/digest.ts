/** What the digest is made of, part of its cache key: new rules make new digests. */
export const DIGEST_VERSION = 1

const LINE_CHARS = 100
const SENTENCE_END = /(?<=[.!?…])\s|\n/u

export interface DigestedMessage {
  readonly by: 'customer' | 'us'
  readonly text: string
}

/**
 * What was said in messages that no longer fit: the first sentence of each, newest first until the room is used up, in the
 * order it was said. Quotations, not a retelling: it can say nothing nobody said.
 */
export function digestOf(
  messages: readonly DigestedMessage[],
  mostTokens: number,
  count: (text: string) => number,
): readonly string[] {
  const lines: string[] = []
  let room = mostTokens
  for (const { by, text } of messages.toReversed()) {
    const [sentence = ''] = text.trim().split(SENTENCE_END, 1)
    const line = `${by}: ${cut(sentence)}`
    room -= count(JSON.stringify(line)) + 1
    if (room < 0) break
    lines.push(line)
  }
  return lines.toReversed()
}

const cut = (sentence: string): string =>
  sentence.length <= LINE_CHARS ? sentence : `${sentence.slice(0, LINE_CHARS).toWellFormed()}…`
