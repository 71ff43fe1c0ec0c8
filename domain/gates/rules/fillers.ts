/** Words that may stand around a one-word message without changing it. */
export const FILLERS: readonly string[] = [
  'hi( there)?|hello|hey|hiya|good (morning|afternoon|evening)|dear (sir|madam|team)|sir|madam|mate',
  'please|pls|plz|plss?|thanks|thank you|thx|ty|now|ok|okay|kindly|well|so|um+|uh+|just|asap|immediately|right now|no|yes|yeah',
  "i (would like|want|need)|i'?d like|id like|give me|get me|an?|the",
  'hola|buenas|buenos dias|buenas tardes|por favor|porfa|gracias|ya|quiero|necesito|un|una|el|la|si',
  'ola|oi|bom dia|boa tarde|boa noite|por favor|pfv|obrigad[oa]|agora|quero|preciso( de)?|um|uma|o|sim|nao',
  "bonjour|bonsoir|salut|s'?il (vous|te) plait|svp|stp|merci|maintenant|je veux|je voudrais|un|une|le|la|oui|non",
  'hallo|guten (tag|morgen|abend)|moin|servus|bitte|danke|jetzt|sofort|ich (will|mochte|moechte|brauche)|einen?|einem|den|die|der|das|ja|nein',
  'ciao|buongiorno|buonasera|salve|per favore|per piacere|per cortesia|cortesemente|grazie|adesso|ora|subito|vorrei|voglio|un|una|il|lo|la|si|no',
]
