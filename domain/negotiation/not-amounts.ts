const MONTHS =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic|fev|mai|set|out|dez|janv|fevr|avr|juin|juil|aout|gen|mag|giu|lug|ott|okt|mrz|marz'
const UNITS =
  'people|persons?|pax|guests?|adults?|kids|children|pieces?|pcs|units?|items?|boxes|panels?|rooms?|hours?|hrs?|h|min|mins|minutes?|days?|weeks?|months?|years?|yrs?|am|pm|o.?clock|' +
  'km|m|m2|m²|sqm|qm|mq|cm|mm|kg|g|l|lit(?:er|re)s?|kwh|kwp|kw|wp|watts?|w|volts?|v|amps?|gb|mb|tb|sq|sqft|feet|inch(?:es)?|lbs|oz|°c?|th|st|nd|rd|x|' +
  'personas?|unidades|piezas|cajas|horas?|dias?|semanas?|mes(?:es)?|anos?|metros?|pessoas?|pecas|caixas|metres|' +
  'personnes?|pieces|unites?|heures?|jours?|semaines?|mois|ans|annees?|metres?|' +
  'personen|leute|stuck|stk|stunden?|tagen?|wochen?|monaten?|jahren?|uhr|meter|platten|module|' +
  'persone?|pezzi|unita|ore|ora|giorni|settimane?|mesi|mese|anni|metri|pannelli|miles|million people'

/** Numbers in a negotiation that are no amount: dates, times, phones, links, references, quantities. Plain lower case. */
export const NOT_AMOUNTS: readonly RegExp[] = [
  /(?:https?:\/\/|www\.)\S+|\S+@\S+/g,
  /\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}\/\d{1,2}(?!\d)/g,
  /\d{1,2}(?::|h|uhr )\d{2}(?!\d)/g,
  new RegExp(
    `(?:${MONTHS})[a-z]*\\.? \\d{1,4}(?:, ?\\d{4})?|\\d{1,2}\\.? (?:de |di )?(?:${MONTHS})[a-z]*\\.?(?: (?:de |di )?\\d{4})?`,
    'g',
  ),
  /\+\d[\d ()/.-]{6,}\d|(?<![\d.,])0\d[\d /-]{6,}\d/g,
  /(?:#|\bn[or°º]\.? ?|\bnumber |\bnumero |\bnummer |\border |\binvoice |\bpedido |\bcommande |\bbestellung |\bordine |\bref\.? ?|\broom |\bapt\.? |\bmodel |\bzip |\bplz )\d[\d-]*/g,
  /(?:\b(?:in|since|from|year|until|by|model|desde|em|ate|depuis|en|seit|dal|del|anno|ano|annee|jahr|bis) )(?:19|20)\d\d(?![\d.,]| ?(?:€|\$|£|eur|usd|gbp))/g,
  new RegExp(`\\d+(?:[.,]\\d+)? ?(?:${UNITS})(?![a-z0-9²])`, 'g'),
  /\d{1,2} ?(?:x|×) ?\d{1,4}|\d(?:st|nd|rd|th)\b/g,
]

/** Words after a number that make it a reduction of the offer. */
export const REDUCTION =
  /^ ?(?:€|\$|£|[a-z]{3,5}|%)? ?(?:off|less|cheaper|discount|lower|reduction|menos|mas barat|de descuento|de rebaja|de desconto|a menos|de abatimento|de moins|moins cher|de remise|de reduction|de rabais|weniger|gunstiger|billiger|rabatt|nachlass|runter|skonto|in meno|di sconto|meno)/
/** Words before a number that make it a reduction. */
export const REDUCES =
  /(?:discount of|knock(?: off)?|reduce (?:it |the price )?by|lower (?:it |the price )?by|take off|drop (?:it |the price )?by|descuento del?|rebaja del?|desconto de|remise de|reduction de|rabais de|rabatt von|nachlass von|um|sconto del?) ?(?:€|\$|£|[a-z]{3})? ?$/

/** Words before a number that make it the one that is asked for. */
export const OFFER_CUES =
  /(?:do|take|accept|pay|offer|give(?: you)?|afford|spend|make it|say|call it|settle (?:for|on|at)|deal (?:at|for)|done (?:at|for)|how about|what about|budget (?:is|of)?|go (?:to|for|as low as|down to)|come down to|match|for|at|is|puedo (?:pagar|dar|ofrecer)|pago|pagaria|doy|ofrezco|acepta[ns]?|por|en|presupuesto (?:es|de)?|deja(?:lo|melo)? en|cerramos en|pagar|dou|ofereco|aceita[m]?|faz por|fecho (?:em|por)|fechamos (?:em|por)|orcamento (?:e|de)?|paie|payer|propose|offre|acceptez|pour|a|budget (?:est|de)?|disons|zahle[n]?|biete[n]?|gebe|fur|auf|nehmen sie|sagen wir|machen wir|bei|budget (?:ist|liegt bei)?|mit|pagare|pago|offro|do|accetta(?:te)?|facciamo|per|budget (?:e|di)?)(?: (?:it|me|you|only|about|around|like|just|maybe|at|most|for|of|to|solo|unos|hasta|so|uns|que|environ|etwa|nur|circa|solo))* ?(?:€|\$|£|[a-z]{3})? ?$/
/** Words that make a number the most someone will pay. */
export const LIMIT_CUES =
  /(?:max(?:imum|imo|imal)?|up to|at most|no more than|ceiling|limit(?: is)?|tops|hasta|como mucho|tope|ate|no maximo|jusqu.?a|au plus|maximum|bis(?: zu)?|hochstens|maximal|fino a|al massimo|massimo)(?: (?:is|of|de|es|e|est|ist))? ?(?:€|\$|£|[a-z]{3})? ?$/
