import { sayWhen } from '../../domain/calendar/say-when.ts'
import { type Language, languageOf } from '../../domain/language.ts'
import type { PageMessage, TicketPage } from '../../services/form/read-page.ts'

type Words = Readonly<Record<'ticket' | 'you' | 'ai' | 'answer' | 'send' | 'news' | 'done' | 'honest', string>>

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    ticket: 'Your request',
    you: 'You',
    ai: 'AI assistant',
    answer: 'Write an answer',
    send: 'Send',
    news: 'Look for news',
    done: 'This request is resolved. If you write again, we take it up again.',
    honest: 'An AI assistant answers first, a colleague when it cannot help. Keep this link: it leads back here.',
  },
  es: {
    ticket: 'Su solicitud',
    you: 'Usted',
    ai: 'Asistente de IA',
    answer: 'Escriba una respuesta',
    send: 'Enviar',
    news: 'Ver novedades',
    done: 'Esta solicitud está resuelta. Si vuelve a escribir, la retomamos.',
    honest:
      'Primero responde un asistente de IA y, si no puede ayudar, una persona. Guarde este enlace para volver aquí.',
  },
  pt: {
    ticket: 'O seu pedido',
    you: 'Você',
    ai: 'Assistente de IA',
    answer: 'Escreva uma resposta',
    send: 'Enviar',
    news: 'Ver novidades',
    done: 'Este pedido está resolvido. Se escrever novamente, retomamos o assunto.',
    honest:
      'Primeiro responde um assistente de IA e, se não puder ajudar, uma pessoa. Guarde este link para voltar aqui.',
  },
  fr: {
    ticket: 'Votre demande',
    you: 'Vous',
    ai: 'Assistant IA',
    answer: 'Écrire une réponse',
    send: 'Envoyer',
    news: 'Voir les nouvelles',
    done: 'Cette demande est résolue. Si vous écrivez à nouveau, nous la reprenons.',
    honest: "Un assistant IA répond d'abord, une personne s'il ne peut pas aider. Gardez ce lien : il ramène ici.",
  },
  de: {
    ticket: 'Ihre Anfrage',
    you: 'Sie',
    ai: 'KI-Assistent',
    answer: 'Antwort schreiben',
    send: 'Senden',
    news: 'Nach Neuem sehen',
    done: 'Diese Anfrage ist erledigt. Schreiben Sie wieder, nehmen wir sie wieder auf.',
    honest:
      'Zuerst antwortet ein KI-Assistent, und wenn er nicht helfen kann, ein Mensch. Dieser Link führt hierher zurück.',
  },
  it: {
    ticket: 'La sua richiesta',
    you: 'Lei',
    ai: 'Assistente IA',
    answer: 'Scriva una risposta',
    send: 'Invia',
    news: 'Vedi novità',
    done: 'Questa richiesta è risolta. Se scrive di nuovo, la riprendiamo.',
    honest: 'Prima risponde un assistente IA e, se non può aiutare, una persona. Conservi questo link per tornare qui.',
  },
}

const asText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const STYLE = `:root{color-scheme:light dark;--paper:#fbf9f4;--ink:#22261f;--soft:#5d6259;--line:#e2ddd0;--card:#fff;--accent:#0b6b57}
@media (prefers-color-scheme:dark){:root{--paper:#0f1513;--ink:#e9ece6;--soft:#a3aaa0;--line:#27302b;--card:#151d1a;--accent:#4cc2a5}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:40rem;margin:0 auto;padding:1.5rem}h1{font-size:1.25rem;margin:0}
.soft{color:var(--soft);font-size:.875rem}ol{list-style:none;padding:0;display:grid;gap:.75rem}
li{border:1px solid var(--line);border-radius:12px;padding:.75rem 1rem;background:var(--card);overflow-wrap:anywhere}
li.own{margin-left:2rem}li p{margin:.25rem 0 0;white-space:pre-wrap}
textarea{box-sizing:border-box;width:100%;min-height:6rem;padding:.75rem;border:1px solid var(--line);border-radius:8px;background:var(--card);color:inherit;font:inherit}
button{margin-top:.5rem;padding:.5rem 1.25rem;border:0;border-radius:8px;background:var(--accent);color:var(--paper);font:inherit;font-weight:600}
a{color:var(--accent)}:focus-visible{outline:2px solid var(--accent);outline-offset:2px}`

/** The customer's ticket page: their words and ours, and a field for more. No script, nothing loaded from elsewhere. */
export function ticketPage(page: TicketPage, submissionId: string, now: Date): string {
  const language = languageOf(page.language) ?? 'en'
  const words = WORDS[language]
  const title = `${words.ticket}${page.number === null ? '' : ` #${page.number}`}`
  const items = page.messages.map((message) => item(message, page, language, words, now)).join('')
  const done = page.status === 'resolved' ? `<p class="soft">${asText(words.done)}</p>` : ''
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${asText(title)} – ${asText(page.businessName)}</title><style>${STYLE}</style></head>
<body><main><p class="soft">${asText(page.businessName)}</p><h1>${asText(title)}</h1><p class="soft">${asText(words.honest)}</p>
<ol>${items}</ol>${done}
<form method="post"><input type="hidden" name="id" value="${submissionId}">
<label for="text">${asText(words.answer)}</label><textarea id="text" name="text" required maxlength="5000"></textarea>
<button>${asText(words.send)}</button> <a href="">${asText(words.news)}</a></form></main></body></html>`
}

function item({ text, by, at }: PageMessage, page: TicketPage, language: Language, words: Words, now: Date): string {
  const who = by === 'customer' ? words.you : by === 'ai' ? words.ai : page.businessName
  const own = by === 'customer' ? ' class="own"' : ''
  const when = sayWhen(at, page.timeZone, language, now)
  return `<li${own} dir="auto"><span class="soft">${asText(who)} · ${asText(when)}</span><p>${asText(text)}</p></li>`
}
