/** Patterns over plain text (lower case, no accents), all languages in one: a sentence they miss is merely summarised. */
const MONTHS =
  'jan(?:uary|uar|eiro|vier)?|enero|gennaio|feb(?:ruary|ruar|rero|braio)?|fevereiro|fevrier|mar(?:ch|zo|co|s|z)|maerz|marz|apr(?:il|ile)|abril|avril|may|mayo|maio|mai|maggio|june|junio|junho|juin|juni|giugno|july|julio|julho|juillet|juli|luglio|aug(?:ust)?|agosto|aout|sept?(?:ember|iembre|embre)?|setembro|settembre|oct(?:ober|ubre|obre)?|outubro|oktober|ottobre|nov(?:ember|iembre|embro|embre)?|dec(?:ember|embre)?|dezember|dezembro|diciembre|dicembre'
const DAYS =
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|miercoles|jueves|viernes|sabado|domingo|segunda(?:-feira)?|terca(?:-feira)?|quarta(?:-feira)?|quinta(?:-feira)?|sexta(?:-feira)?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica'
const NEAR =
  'today|tonight|tomorrow|hoy|manana|hoje|amanha|aujourd.hui|demain|heute|morgen|uebermorgen|ubermorgen|oggi|domani|next (?:week|month)|proxim[ao] (?:semana|mes)|semaine prochaine|mois prochain|nachste(?:n|r)? (?:woche|monat)|prossim[ao] (?:settimana|mese)'

export const DATE = new RegExp(
  `\\b(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{1,2}/\\d{1,2}|\\d{1,2}:\\d{2}|\\d{1,2} ?(?:am|pm|uhr|h)|${DAYS}|${NEAR}|\\d{1,2}(?:st|nd|rd|th|\\.|o)?(?: de| of)? (?:${MONTHS})|(?:${MONTHS}) \\d{1,2})\\b`,
)

export const PROMISE =
  /\b(?:(?:i|we)(?:'ll| will| shall| promise| guarantee)|you(?:'ll| will) (?:hear|get|have|receive)|promet(?:o|emos|to)|promettiamo|promets|promettons|(?:voy|vamos) a|(?:te|le|les|os) (?:enviar|llamar|avisar|pagar)\w+|pagar(?:e|emos|ei)|(?:vou|vamos) \w+r|(?:enviar|ligar)(?:ei|emos)|(?:je vais|nous allons)|(?:enverr|rappeller|paier|payer|confirmer)(?:ai|ons)|verspreche|(?:ich|wir) (?:werde|werden|melde|melden|zahle|zahlen|bezahle|schicke|schicken|komme|kommen)|(?:werde|werden) (?:ich|wir)|(?:invier|chiamer|richiamer|pagher|confermer)(?:o|emo))\b/

export const CONSENT =
  /\b(?:stop|unsubscribe|opt out|(?:do not|don't|never|no longer) (?:call|contact|write|text|message|e-?mail|phone)|you (?:may|can) (?:call|contact|write|text|message|e-?mail|phone)|i (?:agree|consent|accept)|no me (?:llam|escrib|contact)\w*|puede[ns]? (?:llamarme|escribirme|contactarme)|acepto|consiento|nao me (?:ligue|escreva|contat)\w*|pode[m]? me (?:ligar|escrever|contatar)|aceito|concordo|autorizo|ne (?:m'|me )(?:appel|ecriv|contact|telephon)\w*|pouvez m'(?:appeler|ecrire|contacter)|j'accepte|je consens|nicht mehr (?:anrufen|schreiben|kontaktieren)|(?:durfen|duerfen|konnen|koennen) (?:sie )?mich|ich stimme zu|einverstanden|non (?:chiam|scriv|contatt)\w*|puo(?:te)? (?:chiamarmi|scrivermi|contattarmi)|accetto|acconsento|autorizzo)\b/

export const NAME =
  /\b(?:my (?:full )?name is|i am called|me llamo|mi nombre es|meu nome e|me chamo|je m'appelle|mon nom est|mein name ist|ich hei(?:ss|s)e|mi chiamo|il mio nome e)\b/

export const CONTACT = /\S@\S+\.\S|\+?\d[\d ()./-]{6,}\d/
