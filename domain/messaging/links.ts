const COMMON =
  'com|net|org|io|co|info|biz|app|dev|xyz|shop|store|online|site|link|click|top|live|page|cloud|tech|me|ly|gl|gg'
const NATIONAL = 'ai|at|br|ch|cn|de|es|eu|fr|ie|in|it|mx|nl|pt|ru|tk|to|tv|uk|us'

/** Web addresses, with a scheme or as people type them; a two-letter ending needs a path, "end.So" is no link. */
const LINK = new RegExp(
  `(?:https?:\\/\\/|www\\.)[^\\s<>"]+|(?<![@\\w.-])(?:[a-z0-9-]+\\.)+(?:(?:${COMMON})(?![\\w-]|\\.\\w)(?:\\/[^\\s<>"]*)?|(?:${NATIONAL})\\/[^\\s<>"]*)`,
  'giu',
)
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu

export interface TextSpan {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Punctuation behind a link belongs to the sentence, unless its bracket was opened inside. */
function trimmed(link: string): string {
  const bare = link.replace(/[.,;:!?'"»”’*_~]+$/u, '')
  return bare.endsWith(')') && !bare.includes('(') ? trimmed(bare.slice(0, -1)) : bare
}

const spansOf = (text: string, pattern: RegExp): readonly TextSpan[] =>
  [...text.matchAll(pattern)].map((found) => {
    const link = trimmed(found[0])
    return { text: link, start: found.index, end: found.index + link.length }
  })

export const linksIn = (text: string): readonly TextSpan[] => spansOf(text, LINK)
export const emailsIn = (text: string): readonly TextSpan[] => spansOf(text, EMAIL)
