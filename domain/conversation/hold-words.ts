/** All in plain text: lower case, no accents, six languages together. */

/** Openers that announce a message; alone they are not one yet. */
export const OPENERS =
  'hi( there)?|hello( there)?|hey( there)?|hiya|good (morning|afternoon|evening|day)|morning|excuse me|sorry|so|ok so|one (thing|question|moment|sec|second)|question|quick question|wait|also|and|btw|by the way|dear (sir|madam|team|all)|to whom it may concern|' +
  'hola|buenas|buenos dias|buenas (tardes|noches)|disculp[ae]|perdon|una (pregunta|cosa|consulta)|oye|oiga|ademas|y|' +
  'ola|oi|bom dia|boa (tarde|noite)|desculp[ae]|com licenca|uma (pergunta|coisa|duvida)|alem disso|e|' +
  'bonjour|bonsoir|salut|coucou|excusez moi|pardon|une (question|chose)|au fait|et|madame|monsieur|' +
  'hallo|guten (tag|morgen|abend)|moin( moin)?|servus|gruss gott|entschuldigung|sorry|eine frage|kurze frage|ach ja|ubrigens|und|' +
  'ciao|salve|buongiorno|buonasera|buon pomeriggio|scus[ai]|mi scusi|una (domanda|cosa)|inoltre'

/** Beginnings of what will follow in the next message. */
export const LEAD_INS =
  "i (wanted|want|would like|'?d like|just wanted|wish|need|was going) to (ask|know|tell you|say|inquire|enquire|check|talk about)( you)?( something| a question| about something)?|i'?d like to ask|i (have|had|'?ve got|got) (a|one|another|some|two|a quick|a couple of|a few) (quick )?(questions?|request|problem|issue|thing)|(can|could|may) i (just )?ask( you)?( something| a question| one thing)?|let me (explain|ask|tell you|see)|here is (the thing|my question|the problem)|listen|i was wondering|i am writing (to you )?(because|about)|" +
  '(queria|quisiera|quiero|me gustaria|necesito) (preguntar|saber|consultar|hacer)(le|te|les)?( una (pregunta|consulta)| algo)?|tengo una (pregunta|duda|consulta)|(le|te|les)? ?puedo (hacer una pregunta|preguntar( algo)?)|' +
  '(queria|gostaria de|quero|preciso) (perguntar|saber|fazer)( uma pergunta| uma coisa)?|tenho uma (pergunta|duvida)|posso (fazer uma pergunta|perguntar( uma coisa)?)|' +
  "(je (voulais|voudrais|veux|souhaite)|j'?aimerais) (vous )?(demander|savoir|poser|vous poser)( une question| quelque chose)?|j'?ai une question|(est ce que je )?(puis je|je peux) (vous )?(poser une question|demander( quelque chose)?)|" +
  '(ich (wollte|mochte|moechte|will|wurde gern[e]?)) (mal |sie |euch |gerne? |nur |kurz )*(etwas |was )?(fragen|wissen|sagen)|ich (habe|hatte|hab) (da |noch |mal )*(eine|ne) (kurze |kleine )?frage|(darf|kann) ich (sie |euch |dich )?(mal )?(etwas |was )?fragen|' +
  '(volevo|vorrei|voglio|desidero) (chieder|saper|domandar|far)[a-z]*( una (domanda|cosa)| qualcosa)?|ho una domanda|posso (chieder|far)[a-z]*( una (domanda|cosa)| qualcosa)?'

/** Words no sentence ends with. */
export const DANGLING =
  'and|or|but|because|so|if|when|that|which|who|the|a|an|my|your|our|to|for|with|of|from|by|about|as|than|is|are|was|i|we|you|he|she|they|it|this|these|also|plus|like|then|' +
  'y|o|u|pero|porque|si|cuando|que|el|la|los|las|un|una|mi|mis|su|para|con|de|del|por|sobre|como|es|son|yo|tambien|' +
  'e|ou|mas|se|quando|os|as|um|uma|meu|minha|com|do|da|em|no|na|sao|eu|tambem|' +
  'et|mais|parce|car|quand|qui|le|les|une|mon|ma|mes|votre|pour|avec|du|des|par|sur|comme|est|sont|je|j|aussi|d|l|' +
  'und|oder|aber|weil|wenn|dass|ob|der|die|das|den|dem|ein|eine|einen|mein|meine|ihr|fur|mit|von|vom|zu|zum|zur|bei|uber|wie|ist|sind|ich|wir|auch|' +
  'ma|perche|che|il|lo|gli|uno|per|di|del|della|sul|come|sono|io|anche|con'

/** Short answers that are whole in themselves. */
export const SHORT_ANSWERS =
  'yes|yeah|yep|no|nope|ok|okay|sure|fine|deal|agreed|thanks|thank you|thx|great|perfect|done|stop|start|help|cancel|correct|exactly|right|never ?mind|bye|agent|human|operator|' +
  'si|vale|claro|gracias|perfecto|adios|correcto|exacto|agente|persona|' +
  'sim|nao|obrigad[oa]|perfeito|certo|isso|claro|atendente|' +
  "oui|non|merci|d'?accord|parfait|exact|conseiller|" +
  'ja|nein|danke|gut|genau|passt|klar|einverstanden|mitarbeiter|' +
  'grazie|va bene|perfetto|certo|esatto|operatore'

/** Words that start a question or a request even without a question mark. */
export const ASKING =
  'how|what|when|where|who|why|which|whats|hows|can|could|would|will|do|does|did|is|are|may|should|have|has|please|tell me|send me|give me|show me|call me|' +
  'como|que|cuando|donde|quien|cual|cuales|cuanto|cuanta|cuantos|cuantas|por que|puede[ns]?|podria[ns]?|tiene[ns]?|hay|me (puede|podria|pueden)|digame|mandeme|' +
  'quando|onde|quem|qual|quais|quanto|quantos|quanta|porque|pode[m]?|poderia|tem|ha|voces? tem|me (manda|diga|envia)|' +
  'comment|quoi|quand|ou est|qui|quel|quelle|quels|quelles|combien|pourquoi|est ce que|pouvez|pourriez|avez|puis je|y a t il|dites moi|envoyez moi|' +
  'wie|was|wann|wo|wer|warum|welche[rsn]?|wieviel|wie viel|konnen|konnten|kann|haben|habt|gibt es|sind|ist|darf|bitte|sagen sie|schicken sie|' +
  'come|cosa|quando|dove|chi|quale|quali|quanto|quanta|perche|puo|potete|potrebbe|avete|ce|c e|mi (dica|mandi|invii)'

/** Words that make four and more of them a sentence: someone does or wants something. */
export const SAYING =
  "i|i'?m|i'?ve|i'?d|im|ive|id|we|we'?re|we'?d|my|it|it'?s|its|that'?s|there|is|are|was|were|has|have|need|want|would|like|looking|got|does|doesn'?t|don'?t|can'?t|won'?t|let'?s|" +
  'quiero|quisiera|necesito|busco|tengo|estoy|soy|es|esta|me|mi|no|hay|queremos|necesitamos|voy|puedo|gustaria|llego|' +
  'quero|queria|preciso|procuro|tenho|estou|sou|e|esta|meu|minha|nao|ha|queremos|precisamos|vou|posso|gostaria|chegou|' +
  "je|j'?ai|j'?aimerais|nous|c'?est|il|elle|on|ma|mon|est|sont|ne|veux|voudrais|cherche|besoin|suis|" +
  'ich|wir|es|das|mein|meine|ist|sind|war|hat|habe|haben|brauche|mochte|moechte|will|suche|wollen|konnte|' +
  'vorrei|voglio|cerco|ho|sono|mi|mio|mia|non|e|serve|abbiamo|siamo|vogliamo|posso|devo|mi'
