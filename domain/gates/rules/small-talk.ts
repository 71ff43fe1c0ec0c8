import type { RuleData } from '../inbound-rule.ts'

export const asksIfBot: RuleData = {
  rule: 'asks_if_bot',
  phrases: {
    en: {
      macros: {
        who: '(ro)?bot|chat ?bot|humans?|human being|(real |actual |live )?person|robot|machine|ai|a i|artificial( intelligence)?|automated|automatic|computer|software|program|real|chat ?gpt|gpt|llm|language model|assistant',
      },
      hard: [
        "(is|was) (it|that) (an? )?(real |actual )?(ro)?(bot|human|person|machine|ai)|(are|r|is|am|were|so|wait|u|ur|you'?re|you are|aren'?t|isn'?t)( (you|u|ya|this|i|we|talking|speaking|chatting|writing|texting|dealing|messaging|connected|to|with|an?|the|really|actually|just|even|some|kind|of|sort|like|type|here|there|one|sure|the|same|still|fucking|guys|all|only))* ({who})( (or|right|talking|here|answering|replying|typing|writing|assistant|service|by any chance))*\\??",
        "who (am i|are we|is this)( (talking|speaking|chatting|writing|texting))?( (to|with))?|do (you|u) (have feelings|exist|sleep|eat)|what (ai|model|language model|llm|bot) (are you|is this|do you)|which (ai|model|llm|bot) (are you|is this)|(turing test|prove (to me )?(that )?(you'?re|you are) (not a bot|human|real))|is (there )?(a )?(human|person|someone real) (typing|writing|answering|behind)",
      ],
      whole: ['bot|robot|(are you )?(a )?(bot|human|real|ai)|human or (bot|robot|ai|machine)|ai|chat ?gpt'],
      not: [
        '(speak|talk|chat|connect|transfer) (me )?(to|with)|i am (a )?(human|real|person)|is (it|this|that) (a )?(real|automated|automatic) (offer|deal|review|leather|gold|wood|gearbox|system|door|diamond)|am i (a )?(real|human)',
      ],
    },
    es: {
      hard: [
        '(eres|es usted|sos|estoy (hablando|chateando|escribiendo) con|hablo con|esto es|es esto|me (atiende|responde|contesta)|seras|es|usted es|tu eres|acaso eres)( (un|una|realmente|de verdad|solo|algun|alguna))* (bot|chat ?bot|robot|maquina|ia|inteligencia artificial|humano|humana|persona|ser humano|computadora|programa|contestador|automatic[oa]|real|chat ?gpt|asistente virtual)( (real|de verdad|o))*|con quien (hablo|estoy hablando)|quien (eres|me (atiende|habla))',
      ],
      whole: ['bot|eres (un )?(bot|robot|humano)|robot|(humano|persona) o (bot|robot|maquina)'],
    },
    pt: {
      hard: [
        '((voce|vc|tu|voces) (e|eh|es|sao)|e voce|es|estou (falando|conversando) com|falo com|isso e|isto e|sera que (voce|vc) e)( (um|uma|mesmo|realmente|so|algum))* (bot|chat ?bot|robo|maquina|ia|inteligencia artificial|humano|humana|pessoa|ser humano|computador|programa|automatico|automatica|real|chat ?gpt|assistente virtual)( (real|de verdade|ou))*|com quem (eu )?(falo|estou falando)|quem (e voce|fala|esta falando)',
      ],
      whole: ['bot|robo|voce e (um )?(bot|robo|humano)|(humano|pessoa) ou (bot|robo|maquina)'],
    },
    fr: {
      hard: [
        "(etes[ -]?vous|es[ -]?tu|vous etes|tu es|est[ -]?ce( que)?( (vous etes|tu es|je parle a))?|(est ce que )?je (parle|discute|ecris)|suis[ -]?je en train de parler|c'est|ai je affaire)( (une?|vraiment|bien|a|avec|la|le|donc|un vrai|une vraie))* (bot|chat ?bot|robot|machine|ia|intelligence artificielle|humaine?|personne|etre humain|ordinateur|programme|automate|automatique|repondeur|reel(le)?|chat ?gpt|vraie personne|assistant virtuel)( (reelle?|ou|physique))*|a qui (je parle|ai je l'honneur|est ce que je parle)|qui (etes vous|es tu|me repond)",
      ],
      whole: ['bot|robot|vous etes (un )?(bot|robot|humain)|(humain|personne) ou (bot|robot|machine)'],
    },
    de: {
      hard: [
        '(sind sie|bist du|seid ihr|sie sind|du bist|ist das|bin ich|spreche ich|schreibe ich|rede ich|chatte ich|antwortet)( (hier|eigentlich|wirklich|denn|mit|ein|eine|einem|einer|mir|gerade|etwa|nur|so|jetzt|echt|echter|richtiger|echte|echten))* (bot|chat ?bot|roboter|maschine|ki|kunstliche intelligenz|mensch|menschen|person|computer|programm|automat|automatisch|real|chat ?gpt|echt|virtueller assistent|automatisiert|automatische antwort)( oder)?|mit wem (spreche|schreibe|rede|chatte) ich|wer (sind sie|bist du|antwortet (hier|mir))',
      ],
      whole: ['bot|roboter|(sind sie|bist du) (ein )?(bot|roboter|mensch)|mensch oder (bot|maschine|roboter|ki)'],
    },
    it: {
      hard: [
        "(sei|e lei|lei e|siete|sto (parlando|chattando|scrivendo) con|parlo con|questo e|e questo|mi (risponde|sta rispondendo)|sara)( (un|una|un'|davvero|veramente|solo|per caso|uno|vero|vera))* (bot|chat ?bot|robot|macchina|ia|intelligenza artificiale|umano|umana|persona|essere umano|computer|programma|automatico|risponditore|reale|chat ?gpt|assistente virtuale)( (reale|vera|o))*|con chi (parlo|sto parlando)|chi (sei|e lei|mi risponde)",
      ],
      whole: ['bot|robot|sei (un )?(bot|robot|umano)|(umano|persona) o (bot|robot|macchina)'],
    },
  },
}

export const greeting: RuleData = {
  rule: 'greeting',
  phrases: {
    en: {
      whole: [
        'hi+|hello+|hey+|heya|hiya|howdy|greetings|good (morning|afternoon|evening|day)|morning|hi there|hello there|hai|yo|anyone there',
      ],
    },
    es: { whole: ['hola+|holi|buenas|buenos dias|buenas (tardes|noches)|saludos|que tal'] },
    pt: { whole: ['ola+|oi+|bom dia|boa (tarde|noite)|e ai|alo|opa'] },
    fr: { whole: ['bonjour|bonsoir|salut|coucou|allo|hello|bjr|bsr'] },
    de: { whole: ['hallo+|hi|guten (tag|morgen|abend)|moin( moin)?|servus|gruss gott|gruezi|hey|tag'] },
    it: { whole: ['ciao+|salve|buongiorno|buonasera|buon pomeriggio|buondi|ehi'] },
  },
}

export const smallTalk: RuleData = {
  rule: 'smalltalk',
  phrases: {
    en: {
      whole: [
        "how are (you|u)( doing| today| all)*|how'?s it going|how do you do|what'?s up|wassup|sup|nice to meet you|(many |ok |okay )*(thanks|thank you|thx|ty|cheers)( (so|very|a lot|for|much|your|the|help|quick|fast|reply|answer|all|everything|again|guys|time))*|(good ?)?bye( bye)?|byee*|see (you|ya)( later| soon)?|have a (nice|good|great|lovely) (day|evening|weekend|one)|(ok|okay|great|perfect|cool|awesome|nice|lovely|got it|understood|i see|alright|no problem|no worries|you too|same to you|welcome)( (thanks|thank you|great|perfect|cool|ok))*|lol|haha+|i appreciate it|that'?s all|good night|take care",
      ],
    },
    es: {
      whole: [
        'como (estas|esta|estan|va)( todo)?|que tal( estas)?|todo bien|(muchas |mil )?gracias( por (todo|la ayuda|su ayuda))?|adios|hasta (luego|pronto|manana)|nos vemos|chao|chau|buen dia|feliz dia|que tenga (un )?buen dia|perfecto gracias|ok gracias|vale gracias|de nada|jaja+|igualmente|entendido',
      ],
    },
    pt: {
      whole: [
        'como (vai|esta|vao|voce esta)|tudo bem( com voce)?|tudo bom|(muito )?obrigad[oa]( (por|pela|pelo) .{2,20})?|tchau|ate (logo|mais|breve|amanha)|valeu|bom dia para voce|tenha um bom dia|de nada|kk+|haha+|igualmente|entendi|entendido',
      ],
    },
    fr: {
      whole: [
        '(comment )?(ca va|allez vous|vas tu)( bien)?|(merci|mrc)( (beaucoup|bien|a vous|pour .{2,20}))?|au revoir|a (bientot|plus|demain)|bonne (journee|soiree)|de rien|haha+|mdr|pareillement|compris|a vous aussi',
      ],
    },
    de: {
      whole: [
        'wie geht(s| es)( (dir|ihnen|euch))?|(vielen |besten |herzlichen )?dank( (sehr|schon|fur .{2,20}))?|danke( (sehr|schon|fur .{2,20}))?|(auf )?wiedersehen|tschuss|tschau|bis (bald|spater|morgen|dann)|schonen (tag|abend|feierabend)( noch)?|bitte schon|gern geschehen|haha+|verstanden|ebenso|gleichfalls|alles gute',
      ],
    },
    it: {
      whole: [
        'come (stai|sta|va|state)|tutto bene|(molte |mille )?grazie( (mille|a lei|tante|per .{2,20}))?|arrivederci|a (presto|dopo|domani)|buona (giornata|serata)|prego|haha+|altrettanto|capito|ci sentiamo',
      ],
    },
  },
}
