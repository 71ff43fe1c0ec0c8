import { normalise } from '../text/normalise.ts'

/** Thanks, what answers them, wishes and goodbyes, in every language of our texts; over plain text. */
const COURTESY = new RegExp(
  `(?<![\\w'])(?:${[
    "(?:many |ok |okay )?(?:thanks|thank you)(?: (?:so|very) much| a lot| again)?(?: for your (?:patience|message|understanding))?|you(?:'re| are) (?:very )?welcome|my pleasure|no (?:problem|worries)|have a (?:nice|good|great|lovely) (?:day|evening|weekend|one)|(?:talk|speak) (?:soon|later)|see you(?: soon| later)?|(?:good)?bye|take care|kind regards|good (?:morning|afternoon|evening|night)|hello|hi",
    '(?:muchas |mil )?gracias(?: por (?:su|tu) (?:paciencia|mensaje))?|de nada|con gusto|hasta (?:luego|pronto)|(?:que tenga )?(?:un )?(?:buen dia|buena tarde|buen fin de semana)|adios|un saludo|saludos|hola',
    '(?:muito )?obrigad[oa](?: pela (?:sua )?(?:paciencia|mensagem))?|por nada|disponha|ate (?:logo|breve)|(?:tenha )?(?:um )?(?:bom dia|boa tarde|boa noite|bom fim de semana)|tchau|ola',
    '(?:merci(?: (?:beaucoup|bien))?(?: (?:de|pour) votre (?:patience|message))?)|de rien|je vous en prie|avec plaisir|bonne (?:journee|soiree)|bon week-?end|a bientot|au revoir|cordialement|bonjour|bonsoir',
    '(?:vielen |herzlichen )?dank(?: fur (?:ihre|deine) (?:geduld|nachricht))?|danke(?: (?:sehr|schon))?|gern geschehen|(?:sehr )?gerne?|bitte (?:schon|sehr)|(?:einen )?schonen (?:tag|abend|feierabend)(?: noch)?|schones wochenende|bis (?:bald|dann|spater)|auf wiedersehen|tschuss|(?:viele|liebe|beste) grusse|guten (?:morgen|tag|abend)|hallo',
    '(?:molte |mille )?grazie(?: mille)?(?: per la (?:sua )?pazienza)?|prego|di niente|figurati|buona (?:giornata|serata)|buon (?:fine settimana|weekend)|a presto|arrivederci|cordiali saluti|buongiorno|buonasera|ciao',
  ].join('|')})(?![\\w'])`,
  'g',
)
/** Longer ones say more than that. */
const LONGEST = 160

/** Whether a message only is polite: whoever waits for something has not got it with that. */
export function isCourtesy(text: string): boolean {
  if (text.length > LONGEST) return false
  const { plain } = normalise(text)
  const rest = plain.replace(COURTESY, ' ')
  return rest !== plain && !/[\p{L}\p{N}]/u.test(rest.replace(/\b(?:and|y|e|et|und)\b/g, ' '))
}
