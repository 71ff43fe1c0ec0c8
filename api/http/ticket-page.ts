import { sayWhen } from '../../domain/calendar/say-when.ts'
import { type Language, languageOf } from '../../domain/language.ts'
import type { Rating } from '../../domain/ticket/rating.ts'
import type { PageMessage, TicketPage } from '../../services/form/read-page.ts'
import { asText } from './as-text.ts'
import type { FormLimits } from './embed-script.ts'
import { fileField, fileList, type PageTrouble, troubleBox } from './page-files.ts'
import { WORDS, type Words } from './ticket-page-words.ts'

const STYLE = `:root{color-scheme:light dark;--paper:#fbf9f4;--ink:#22261f;--soft:#5d6259;--line:#e2ddd0;--card:#fff;--accent:#0b6b57}
@media (prefers-color-scheme:dark){.trouble{color:#ff9a8f!important}:root{--paper:#0f1513;--ink:#e9ece6;--soft:#a3aaa0;--line:#27302b;--card:#151d1a;--accent:#4cc2a5}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:40rem;margin:0 auto;padding:1.5rem}h1{font-size:1.25rem;margin:0}
.soft{color:var(--soft);font-size:.875rem}ol{list-style:none;padding:0;display:grid;gap:.75rem}
li{border:1px solid var(--line);border-radius:12px;padding:.75rem 1rem;background:var(--card);overflow-wrap:anywhere}
li.own{margin-left:2rem}li p{margin:.25rem 0 0;white-space:pre-wrap}
textarea{box-sizing:border-box;width:100%;min-height:6rem;padding:.75rem;border:1px solid var(--line);border-radius:8px;background:var(--card);color:inherit;font:inherit}
button{margin-top:.5rem;padding:.5rem 1.25rem;border:0;border-radius:8px;background:var(--accent);color:var(--paper);font:inherit;font-weight:600}
.trouble{color:#b3261e;margin:.5rem 0}.trouble:empty{display:none}.trouble p{margin:0}.trouble ul,.files{margin:.25rem 0 0;padding-left:1.25rem}.trouble li,.files li{border:0;padding:0;background:none;border-radius:0}
.files{list-style:none;padding:0}input[type=file]{display:block;max-width:100%;margin:.5rem 0 0;font:inherit;font-size:.875rem}label{display:block;margin:.75rem 0 .25rem}
::file-selector-button{padding:.5rem 1rem;margin-inline-end:.75rem;border:1px solid var(--line);border-radius:8px;background:none;color:inherit;font:inherit;cursor:pointer}#limits{margin:.25rem 0 0}
a{color:var(--accent)}.rate{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem;margin:.5rem 0 0}
.rate button{margin:0;padding:.125rem .75rem;border:1px solid var(--line);background:none;color:inherit;font-size:.875rem;font-weight:500}
.rate button[aria-pressed=true]{border-color:var(--accent);color:var(--accent)}:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
@media(pointer:coarse){button,.rate button,::file-selector-button{min-width:44px;min-height:44px}.files a{display:inline-block;padding:.625rem 0}}`

export interface Shown {
  readonly submissionId: string
  readonly now: Date
  readonly limits: FormLimits
  readonly linkTo: (file: PageMessage['files'][number]) => string
  /** Why what they just wrote was not taken, and what it was. */
  readonly trouble: PageTrouble | null
  readonly text: string
}

/** The customer's ticket page: their words and ours, a field for more. Its script only looks for news; without it a link does. */
export function ticketPage(page: TicketPage, shown: Shown): string {
  const language = languageOf(page.language) ?? 'en'
  const words = WORDS[language]
  const title = `${words.ticket}${page.number === null ? '' : ` #${page.number}`}`
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${asText(title)} – ${asText(page.businessName)}</title><style>${STYLE}</style>
<script src="/embed/ticket-page.js" defer></script></head>
<body><main><p class="soft">${asText(page.businessName)}</p><h1>${asText(title)}</h1><p class="soft">${asText(words.honest)}</p>
<div id="news" role="log" aria-live="polite">${thread(page, language, words, shown)}</div>
<form method="post" enctype="multipart/form-data" id="reply">${troubleBox(language, shown.limits, shown.trouble)}<input type="hidden" name="id" value="${shown.submissionId}">
<label for="text">${asText(words.answer)}</label><textarea id="text" name="text" dir="auto" maxlength="5000">${asText(shown.text)}</textarea>
${fileField(language, shown.limits)}<button>${asText(words.send)}</button> <noscript><a href="">${asText(words.news)}</a></noscript></form></main></body></html>`
}

/** Everything on the page that may change while it is open. */
function thread(page: TicketPage, language: Language, words: Words, shown: Shown): string {
  const { now } = shown
  const last = page.messages.at(-1)
  const items = page.messages.map((message) => item(message, page, language, words, shown)).join('')
  const isWriting = page.isWithAi && last?.by === 'customer' && now.getTime() - last.at.getTime() < WRITING_MS
  const writing = isWriting ? `<p class="soft">${asText(words.writing)}</p>` : ''
  const done = page.status === 'resolved' ? `<p class="soft">${asText(words.done)}</p>` : ''
  return `<ol>${items}</ol>${writing}${done}`
}

/** Longer than a turn takes; after that it would be a promise nobody keeps. */
const WRITING_MS = 45_000

function item(message: PageMessage, page: TicketPage, language: Language, words: Words, shown: Shown): string {
  const { text, by, at } = message
  const who = by === 'customer' ? words.you : by === 'ai' ? words.ai : page.businessName
  const own = by === 'customer' ? ' class="own"' : ''
  const when = sayWhen(at, page.timeZone, language, shown.now)
  const said = text === '' ? '' : `<p dir="auto">${asText(text)}</p>`
  const rate = by === 'customer' ? '' : rating(message, words)
  return `<li${own} dir="auto"><span class="soft">${asText(who)} · ${asText(when)}</span>${said}${fileList(message, language, shown.linkTo)}${rate}</li>`
}

function rating({ id, rating: given }: PageMessage, words: Words): string {
  const button = (value: Rating, name: string) =>
    `<button name="rating" value="${value}" aria-pressed="${given === value}">${asText(name)}</button>`
  const said = given === null ? words.ask : words.thanks
  return `<form method="post" class="rate"><input type="hidden" name="message" value="${id}">
<span class="soft">${asText(said)}</span>${button('helpful', words.yes)}${button('not_helpful', words.no)}</form>`
}
