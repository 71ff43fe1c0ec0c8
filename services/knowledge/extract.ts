import { compile } from 'html-to-text'
import type { SourceKind } from '../../domain/knowledge/article.ts'

/** What a person uploaded; only ever read as data. */
export interface RawArticle {
  readonly kind: SourceKind
  readonly bytes: Uint8Array
}

const MOST_PAGES = 200

const headings = Object.fromEntries([1, 2, 3, 4, 5, 6].map((depth) => [`h${depth}`, '#'.repeat(depth)] as const))

/** Headings as Markdown has them; scripts, styles and navigation are no text. */
const htmlToMarkdown = compile({
  wordwrap: false,
  preserveNewlines: false,
  formatters: {
    markdownHeading(elem, walk, builder, options) {
      builder.openBlock({ leadingLineBreaks: 2 })
      builder.addInline(`${String(options['marks'])} `)
      walk(elem.children, builder)
      builder.closeBlock({ trailingLineBreaks: 2 })
    },
  },
  selectors: [
    ...Object.entries(headings).map(([selector, marks]) => ({
      selector,
      format: 'markdownHeading',
      options: { marks },
    })),
    ...['script', 'style', 'noscript', 'template', 'nav', 'footer', 'img', 'svg', 'iframe', 'form'].map((selector) => ({
      selector,
      format: 'skip',
    })),
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, ignoreHref: true } },
    { selector: 'table', format: 'dataTable' },
  ],
  limits: { maxInputLength: 4_000_000, maxDepth: 100 },
})

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes).replace(/^\uFEFF/, '')

async function pdfToText(bytes: Uint8Array): Promise<string> {
  const { extractText, getDocumentProxy } = await import('unpdf')
  // A copy of its own: the library wants no Buffer, and keeps what it is given.
  const document = await getDocumentProxy(new Uint8Array(bytes))
  try {
    if (document.numPages > MOST_PAGES) throw new RangeError(`more than ${MOST_PAGES} pages`)
    const { text } = await extractText(document, { mergePages: false })
    return text.join('\n\n')
  } finally {
    await document.cleanup()
  }
}

/** The text of an upload, as Markdown where it has headings. */
export async function extractText({ kind, bytes }: RawArticle): Promise<string> {
  switch (kind) {
    case 'markdown':
    case 'text':
      return tidy(decode(bytes))
    case 'html':
      return tidy(htmlToMarkdown(decode(bytes)))
    case 'pdf':
      return tidy(await pdfToText(bytes))
  }
}

// Control characters and half surrogates would be refused by the database.
const CONTROL = /[^\P{Cc}\n\t]/gu

const FIXED_SPACE = /[\u00A0\u2007\u202F]/g

const tidy = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, '')
    .replace(FIXED_SPACE, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
