// "Dear customer service team" asks for nobody, and "dear" is no price.
const FORMAL =
  'dear|to|attn|estimad[oa]s?|apreciad[oa]s?|muy senor[a-z]*|prezad[oa]s?|car[oa]s?(?= (?:senhor|equip|client))|exm[oa]s?|chers?(?= (?:monsieur|service|client|tous|docteur))|cheres?(?= (?:madame|equipe))|madame|messieurs|sehr geehrte[rs]?|geehrte[rs]?|liebe[rs]?|wertes|gentil[ei]|egregi[oa]?|spett(?:abile|\\.)?'
const GREETING =
  'hello|hi|hey|good (?:morning|afternoon|evening)|hola|buenos dias|buenas tardes|ola|bom dia|boa tarde|bonjour|bonsoir|hallo|guten (?:tag|morgen|abend)|moin|ciao|buongiorno|buonasera|salve'
const DESK =
  '(?:dear |liebes |caro |querido |chere )?(?:(?:customer|client) (?:service|support|care)|support|service|sales|team|staff|all|everyone|equipo|equipe|equipa|service clients?|kundenservice|kundendienst|serviceteam|servizio clienti|assistenza|atencion al cliente|atendimento|suporte|soporte)(?: team| desk| equipo)?'
const SALUTATION = new RegExp(`^(?:(?:${FORMAL})(?: [a-z.']+){1,6}|(?:${GREETING}),? ${DESK}) ?(?:[,:!\\n]|- )`)

/** The text behind its opening address; the text itself where it has none. */
export const withoutSalutation = (plain: string): string => plain.replace(SALUTATION, '').trimStart()
