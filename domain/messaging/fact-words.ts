import type { Language } from '../language.ts'

/** Words that make a sentence hold a date, in plain text. */
export const DATE_WORDS =
  /\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|today|tomorrow|tonight|noon|midnight|lunes|martes|miercoles|jueves|viernes|sabado|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|hoy|manana|segunda|terca|quarta|quinta|sexta|janeiro|fevereiro|marco|maio|junho|julho|setembro|outubro|novembro|dezembro|hoje|amanha|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|aujourd'hui|demain|midi|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|januar|februar|marz|juni|juli|oktober|dezember|heute|morgen|lunedi|martedi|mercoledi|giovedi|venerdi|domenica|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|oggi|domani)\b/

/** Closing questions that can be left out; every other question waits for its answer. */
export const COURTESY: Readonly<Record<Language, RegExp>> = {
  en: /anything else|further questions|any (?:other )?questions|can i help|help you|assist you|does that help|make sense/,
  es: /algo mas|(?:otra|alguna|mas) (?:pregunta|duda)|puedo ayudar|ayudarle|ayudarte/,
  pt: /mais alguma coisa|algo mais|(?:outra|alguma|mais) (?:pergunta|duvida)|posso ajudar|ajuda-lo|ajuda-la/,
  fr: /autre chose|d'autres questions|(?:une|des) questions?|vous aider|puis-je/,
  de: /noch etwas|sonst noch|weitere fragen|noch fragen|helfen|behilflich/,
  it: /(?:qualcos'altro|altro)|(?:altre|qualche) domand[ae]|aiutar/,
}

/** Before a capital these show that a name follows, where every noun has a capital. */
export const TITLES = /(?:herrn?|frau|dr\.?|prof\.?|familie|ihr|firma|namens)\s+\p{Lu}/iu

/** Shortened words whose point ends no sentence. */
export const ABBREVIATIONS =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|vs|etc|e\.g|i\.e|approx|no|nr|art|sr|sra|srta|ud|uds|pag|ej|p\.ej|ex|exmo|av|m|mme|mlle|bzw|z\.b|usw|ca|inkl|zzgl|tel|ggf|str|evtl|abs|sig|dott|ing|ecc|es|p|\p{Lu})\.$/iu
