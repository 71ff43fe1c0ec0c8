/** Patterns over plain text (lower case, no accents), all languages in one: a promise they miss is merely not kept for. */
const any = (...parts: readonly string[]) => new RegExp(`\\b(?:${parts.join('|')})(?![\\w])`)

const EN_TELL =
  '(?:get back|be in touch|be back|let you know|call|phone|ring|write|answer|reply|respond|contact|come back|follow up|message|e-?mail|text|update|inform|confirm|send you|reach out)'
const EN_NEWS = '(?:answer|reply|response|call|update|offer|quote|message|e-?mail|news|confirmation)'
const ES_TELL = '(?:respond|contest|llam|escrib|avis|envi|inform|contact|confirm)'
const PT_TELL = '(?:responder|contatar|avisar|ligar|escrever|enviar|retornar|informar|confirmar)'
const FR_TELL = '(?:repondr|rappeller|recontacter|contacter|ecrir|enverr|informer|tiendr|confirmer|appeller)'
const DE_TELL = '(?:antworten?|rufen?|schreiben?|schicken?|senden?|informieren?|geben?)'
const IT_TELL = '(?:risponder|scriver|chiamer|richiamer|contatter|ricontatter|invier|confermer|far)'

/** We, or somebody of us, will be heard of. */
export const TELLS: readonly RegExp[] = [
  any(
    `(?:i|we)(?:'ll| will| shall)(?: \\w+ly| then| also)? ${EN_TELL}`,
    `(?:colleague|team|specialist|manager|someone|somebody|owner|expert|one of us)\\b[^,;]{0,40}? will ${EN_TELL}`,
    `you(?:'ll| will) (?:hear|(?:get|have|receive) (?:an?|our|your|the|my) (?:\\w+ )?${EN_NEWS})`,
  ),
  any(
    `(?:le|les|te|os) ${ES_TELL}(?:(?:er|ar|ir)(?:e|emos|a|an)|o|amos|emos|imos)`,
    '(?:nos pondremos|me pondre|se pondra) en contacto',
    '(?:tendras?|recibiras?) (?:\\w+ )?(?:respuesta|noticias|llamada|mensaje|oferta)',
    `(?:vamos|voy|va) a ${ES_TELL}(?:er|ar|ir)(?:le|les|te|os)?`,
  ),
  any(
    `${PT_TELL}(?:ei|emos|a)`,
    `(?:vou|vamos|vai) (?:lhe |te )?(?:${PT_TELL}|entrar em contat[oe])`,
    'entrar(?:ei|emos|a) em contat[oe]',
    '(?:recebera|tera) (?:uma |a |nossa )?(?:resposta|noticias|mensagem|ligacao|proposta)',
  ),
  any(
    `(?:vous|te) ${FR_TELL}(?:ai|ons|a)`,
    '(?:reviend(?:rai|rons|ra)|reviens|revenons) vers (?:vous|toi)',
    '(?:vous aurez|vous recevrez|tu auras|tu recevras) (?:une |un |de nos |des |notre |votre )?(?:reponse|nouvelles|appel|message|offre|devis)',
    '(?:allons|vais|va) (?:vous|te) (?:repondre|rappeler|recontacter|contacter|ecrire|envoyer|appeler)',
    '(?:je|nous) (?:vous|te) (?:rappelle|recontacte|reponds|rappelons|recontactons|repondons|ecris)',
  ),
  any(
    'melde(?:n|t)? (?:ich |wir )?(?:mich|uns|sich)',
    `(?:ich|wir) ${DE_TELL}`,
    `${DE_TELL} (?:ich|wir)`,
    '(?:werde|werden|wird) [^,;]*?(?:melden|antworten|anrufen|schreiben|schicken|senden|informieren)',
    '(?:horen|horst|erhalten|erhaltst|bekommen|bekommst) (?:sie |du |ihr )?[^,;]*?(?:von uns|von mir|antwort|bescheid|nachricht|ruckmeldung|angebot|anruf)',
    '(?:kollege|kollegin|team) (?:antwortet|ruft)',
  ),
  any(
    `(?:le|ti|vi|la) ${IT_TELL}(?:o|emo|a|anno)`,
    '(?:risponderemo|ricontatteremo|(?:ci faremo|mi faro) sentire)',
    '(?:avrai?|riceverai?) (?:una |la |nostre )?(?:risposta|notizie|messaggio|chiamata|offerta)',
    '(?:le|ti|vi|la) (?:rispond|chiam|richiam|scriv|ricontatt)(?:o|iamo)',
  ),
]

/** With one of these a sentence promises nothing, something else, or nobody knows when. */
export const UNSURE = any(
  "if|unless|maybe|perhaps|probably|hopefully|hope|might|may|could|try|trying|usually|normally|between|or|not|never|cannot|\\w+n't|no(?! later)|around|about (?=\\d)|next|after(?! tomorrow)|yesterday|(?:business|working) days?",
  'si|quizas?|tal vez|probablemente|intent\\w+|nunca|podri\\w+|entre|sobre las|hacia|proxim[ao]s?(?= (?:lunes|martes|semana|mes|segunda|terca|quarta|quinta|sexta))|que viene|despues|ayer|habiles',
  'talvez|tentar\\w*|provavelmente|nao|caso|por volta|apos|ontem|uteis|se possivel',
  'peut-etre|probablement|essa\\w+|pas|jamais|vers (?=\\d|midi)|prochaine?|apres(?!-)|hier|ouvr(?:es|ables)',
  'wenn|falls|vielleicht|wahrscheinlich|voraussichtlich|versuch\\w*|nicht|kein\\w*|oder|gegen|zwischen|nachste\\w*|kommende\\w*|nach|gestern|werktage\\w*',
  'forse|probabilmente|prov(?:o|iamo|eremo)|non|verso|tra le|prossim[ao]|dopo|ieri|lavorativi|se possibile',
)

const MONTHS =
  'jan(?:uary|uar|eiro|vier)?|enero|gennaio|feb(?:ruary|ruar|rero|braio)?|fevereiro|fevrier|march|marzo|marco|mars|marz|apr(?:il|ile)|abril|avril|mayo|maio|mai|maggio|june|junio|junho|juin|juni|giugno|july|julio|julho|juillet|juli|luglio|aug(?:ust)?|agosto|aout|sept(?:ember|iembre|embre)?|setembro|settembre|october|octubre|outubro|octobre|oktober|ottobre|nov(?:ember|iembre|embro|embre)?|dec(?:ember|embre)?|dezember|dezembro|diciembre|dicembre'
/** A date of the calendar is not read: too many ways to write one. */
export const CALENDAR_DATE = any(MONTHS)

/** A good morning names no time. */
export const GREETING =
  /\b(?:good (?:morning|afternoon|evening)|guten (?:morgen|tag|abend)|boa (?:tarde|noite)|bom dia|buen[oa]s? (?:dias|tardes|noches|sera|giorno)|buonasera|buon pomeriggio|bonsoir)\b/g

export const HOURS_OR_MINUTES =
  /\b(?:within|in|innerhalb|binnen|dans|sous|d'ici|en|dentro de|antes de|em|nas|entro|tra|fra)(?: von| the| den| les| las| le| de)?(?: next| nachsten| prochaines| proximas| prossime)? (\d{1,3}|an?|one|eine[rm]?|une?|una|uma|half an|media|meia|une demi-?|einer halben|mezz'|un')[ -]?(minutes?|minuten|minutos|minuti|hours?|stunden?|heures?|horas?|ora|ore)\b/
export const HALF = /half|media|meia|demi|halb|mezz/

export const PARTS = [
  [
    'morning',
    any(
      'morning',
      '(?:(?:por|de) la|esta) manana',
      '(?:de|da|pela) manha',
      'matin',
      'vormittags?',
      'morgens',
      'fru(?:e)?h',
      'mattina',
      'mattinata',
      'stamattina',
    ),
  ],
  [
    'afternoon',
    any(
      'afternoon',
      '(?:por |de |esta )?la tarde',
      '(?:a|da|de|pela|esta) tarde',
      'apres-midi',
      'nachmittags?',
      'pomeriggio',
    ),
  ],
  ['evening', any('evening', 'tonight', 'noche', 'noite', 'soir', 'abends?', 'stasera', 'sera')],
] as const
export type DayPart = (typeof PARTS)[number][0]

/** Which day, as days from today: the longest wording first, for some are part of others. */
export const DAYS_AHEAD: readonly (readonly [number, RegExp])[] = [
  [
    2,
    any(
      '(?:the )?day after tomorrow',
      'pasado manana',
      'depois de amanha',
      'apres-demain',
      'u(?:e)?bermorgen',
      'dopodomani',
    ),
  ],
  [
    0,
    any(
      "today|hoy|hoje|aujourd'hui|heute|oggi",

      'end of (?:the |our )?(?:business |working )?day|close of business|final del dia|fin del dia|fim do dia|fin de (?:la )?journee|ende des tages|feierabend|fine giornata',
    ),
  ],
]
export const TOMORROW = any('tomorrow', 'manana', 'amanha', 'demain', 'morgen', 'domani')

/** From Monday, 1, to Sunday, 7. */
export const WEEKDAYS: readonly RegExp[] = [
  any('monday|lunes|segunda(?:-feira)?|lundi|montag|lunedi'),
  any('tuesday|martes|terca(?:-feira)?|mardi|dienstag|martedi'),
  any('wednesday|miercoles|quarta(?:-feira)?|mercredi|mittwoch|mercoledi'),
  any('thursday|jueves|quinta(?:-feira)?|jeudi|donnerstag|giovedi'),
  any('friday|viernes|sexta(?:-feira)?|vendredi|freitag|venerdi'),
  any('saturday|sabado|samedi|samstag|sonnabend|sabato'),
  any('sunday|domingo|dimanche|sonntag|domenica'),
]

export const NOON = any('noon', 'midday', 'mediodia', 'meio-dia', 'midi', 'mittags?', 'mezzogiorno')
