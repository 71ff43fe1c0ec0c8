export type StandInReply =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'agree' }
  | { readonly kind: 'silence' }

const say = (text: string): StandInReply => ({ kind: 'text', text })

const RULES: readonly (readonly [RegExp, StandInReply])[] = [
  [/^stop$/i, say('You will get no more messages from Northlight Solar. Reply START if you change your mind.')],
  [/go ahead|einverstanden|trato hecho/i, { kind: 'agree' }],
  [
    /@/,
    say(
      'Thank you! We can offer you the *Home battery 5 kWh, installed* for *€4,900.00* including VAT. Shall we go ahead?',
    ),
  ],
  [/better price/i, say('I can do *€4,540.00* if we agree today. Shall we go ahead?')],
  [
    /ridiculous|manager/i,
    say(
      'I am sorry, that should not have happened. I am passing this on to a colleague at Northlight Solar, who will answer you here as soon as possible.',
    ),
  ],
  [
    /kostet/i,
    say(
      'Guten Tag! Sie schreiben mit dem KI-Assistenten von Northlight Solar. Die Home battery 5 kWh kostet 4.900,00 € inklusive Montage. Wie heißen Sie, und wie lautet Ihre E-Mail-Adresse?',
    ),
  ],
  [
    /cuánto/i,
    say(
      '¡Hola! Le atiende el asistente de IA de Northlight Solar. La Home battery 5 kWh cuesta 4.900,00 € instalada. ¿Cómo se llama y cuál es su correo?',
    ),
  ],
  [
    /how many years|warranty/i,
    say(
      'Batteries carry a ten-year warranty of the maker, our own workmanship five years. More: https://northlight.example/warranty',
    ),
  ],
  [
    /kWh|cost/i,
    say(
      "Hello! You are chatting with Northlight Solar's AI assistant. The Home battery 5 kWh costs *€4,900.00*, installed in one day. May I have your full name and e-mail address?",
    ),
  ],
]
const FALLBACK = say('Thank you for your message! How can we help?')
/** The pieces of a burst wait for the last one. */
const PIECE = /^(hello|one question|about the warranty|on the battery)$/i

export function replyTo(text: string): StandInReply {
  if (PIECE.test(text.trim())) return { kind: 'silence' }
  return RULES.find(([pattern]) => pattern.test(text))?.[1] ?? FALLBACK
}
