import { compile } from 'html-to-text'
import type { Mail } from './mail.ts'
import { withoutQuotations } from './quotation.ts'
import { withoutSignature } from './signature.ts'

/** Longer texts are machine output or pasted files; what is cut stays in the mailbox. */
const LONGEST = 20_000

/** Where the common programs put the mail that is answered, and the writer's signature. */
const NOT_WRITTEN = [
  'blockquote',
  '.gmail_quote',
  '.gmail_signature',
  '.moz-cite-prefix',
  '.moz-signature',
  '#divRplyFwdMsg',
  '#appendonsend',
  '#Signature',
  '.yahoo_quoted',
]

const fromHtml = compile({
  wordwrap: false,
  limits: { maxInputLength: 500_000, maxDepth: 50, ellipsis: '' },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    ...['img', ...NOT_WRITTEN].map((selector) => ({ selector, format: 'skip' })),
  ],
})

/** What the sender wrote this time: without the mail that is quoted and without the signature. */
export function writtenText({ text, html }: Mail): string {
  const plain = text.trim() === '' && html !== '' ? fromHtml(html).replaceAll('\u00a0', ' ') : text
  const clean = plain
    .replaceAll('\0', '')
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .slice(0, LONGEST * 2)
  return withoutSignature(withoutQuotations(clean)).slice(0, LONGEST).toWellFormed()
}
