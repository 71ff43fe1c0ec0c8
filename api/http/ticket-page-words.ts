import type { Language } from '../../domain/language.ts'

export type Words = Readonly<
  Record<
    | 'ticket'
    | 'you'
    | 'ai'
    | 'answer'
    | 'send'
    | 'news'
    | 'done'
    | 'honest'
    | 'ask'
    | 'yes'
    | 'no'
    | 'thanks'
    | 'writing',
    string
  >
>

/** The ticket page in each language the fixed texts are in. */
export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    ask: 'Was this helpful?',
    yes: 'Yes',
    no: 'No',
    thanks: 'Thank you, noted.',
    writing: 'The AI assistant is writing …',
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
    ask: '¿Le ha sido útil?',
    yes: 'Sí',
    no: 'No',
    thanks: 'Gracias, lo hemos anotado.',
    writing: 'El asistente de IA está escribiendo …',
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
    ask: 'Isto foi útil?',
    yes: 'Sim',
    no: 'Não',
    thanks: 'Obrigado, ficou registado.',
    writing: 'O assistente de IA está a escrever …',
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
    ask: 'Cela vous a-t-il aidé ?',
    yes: 'Oui',
    no: 'Non',
    thanks: "Merci, c'est noté.",
    writing: "L'assistant IA est en train d'écrire …",
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
    ask: 'War das hilfreich?',
    yes: 'Ja',
    no: 'Nein',
    thanks: 'Danke, ist notiert.',
    writing: 'Der KI-Assistent schreibt …',
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
    ask: 'È stato utile?',
    yes: 'Sì',
    no: 'No',
    thanks: 'Grazie, ne prendiamo nota.',
    writing: "L'assistente IA sta scrivendo …",
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
