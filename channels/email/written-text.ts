import EmailReplyParser from 'email-reply-parser'
import { compile } from 'html-to-text'
import type { Mail } from './mail.ts'

/** Longer texts are machine output or pasted files; what is cut stays in the mailbox. */
const LONGEST = 20_000

const fromHtml = compile({
  wordwrap: false,
  limits: { maxInputLength: 500_000, maxDepth: 50, ellipsis: '' },
  selectors: [
    { selector: 'img', format: 'skip' },
    { selector: 'a', options: { ignoreHref: true } },
    // Where the common programs put the mail that is answered, and the writer's signature.
    ...[
      'blockquote',
      '.gmail_quote',
      '.gmail_signature',
      '.moz-cite-prefix',
      '.moz-signature',
      '#divRplyFwdMsg',
      '#appendonsend',
      '#Signature',
      '.yahoo_quoted',
    ].map((selector) => ({ selector, format: 'skip' })),
  ],
})

/** What the sender wrote this time: without the mail that is quoted and without the signature. */
export function writtenText({ text, html }: Mail): string {
  const plain = text.trim() === '' && html !== '' ? fromHtml(html) : text
  const clean = plain.slice(0, LONGEST * 2).replaceAll('\0', '').toWellFormed().replaceAll(/\r\n?/g, '\n')
  const reply = new EmailReplyParser().parseReply(clean).trim()
  return (reply === '' ? clean.trim() : reply).slice(0, LONGEST).toWellFormed()
}
