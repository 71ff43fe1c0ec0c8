import type { RuleData } from '../inbound-rule.ts'

/** Orders that are to hold from here on: another mode, another rank, a memory of something that never was. */
export const lastingOrders: RuleData = {
  rule: 'prompt_injection',
  phrases: {
    en: {
      macros: {
        from: '(from|as of|starting|beginning|effective)( from)? (this (point|moment|message|second)( (on|onwards?|forward))?|here( on| onwards?)|now)|for the (rest|remainder) of (this|our|the) (conversation|chat|session|dialogue)|henceforth|in all (future|following|further) (answers|replies|messages|conversations)|until (i say|told otherwise|i tell you)',
        mode: '(developer|dev|debug|god|admin|root|sudo|maintenance|chaos|omnipotent|unrestricted|unfiltered|jailbreak|test|diagnostic|override|service|engineering|supervisor)',
      },
      hard: [
        '{from}[ ,:]+(<1> )?(you (are|will|must|shall|can|may|have|obey|answer|only|no longer|speak|reply)|never (refuse|say no|decline|mention|warn|apologi[sz]e)|(ignore|disregard|forget|obey|drop|skip|bypass) (<2> )?(polic(y|ies)|rules|guidelines|instructions|restrictions|filters|me|my|all|every|everything|your)|always (obey|comply|agree|say yes|answer with|start))|(ignore|disregard|drop|skip|bypass) (<2> )?(content|usage|safety|company|privacy) polic(y|ies)',
        '(going forward|henceforth|from here on)[ ,:]+(<1> )?(you (<1> )?)?(answer|respond|reply|obey|act|speak|ignore|refuse|comply|say)(?! (to|by|within) (our|my|us|e|mail))',
        '{mode} (mode|console|shell|terminal|access|session|privileges?)( is| has been)? ?[:=]? ?(now )?(active|enabled|activated|engaged|on|unlocked|granted)(?! (my|our|the (phone|router|tv|device|camera|tablet|boiler|car)))|(switch|boot|drop|go|enter|reboot)( over)? (in)?to {mode} (mode|console|shell)|{mode} (mode|console|command|override|shell) ?[:>]+ ?(<1> )?(disable|enable|show|print|output|dump|ignore|reveal|list|run|execute|all)|(maximum|full|total|complete|emergency) override',
        '(instructions?|directives?|rules|commands?|orders) (<3> )?(supersede|overrule|overwrite|take the place of|have priority over|outrank)s? (<2> )?(previous|prior|earlier|existing|original|your|all|any|the|other|ones)|(instructions?|directives?|orders) (<1> )?(override|replace)s? (<1> )?(your (training|rules|instructions|guidelines|programming)|(all )?(previous|prior|earlier|existing) (ones|instructions?|rules|orders))',
        '(execute|run|perform|carry out|follow) the (<1> )?(translated|decoded|decrypted|deciphered|resulting|hidden|embedded|unscrambled) (command|code|script|instructions?|text|order)s?',
        "(remember|memori[sz]e|store|save|note|record|log) (<6> )?(i am|i'm|user is|user has|i have) (<3> )?(admin(istrator)?|root|developer|owner|superuser|unrestricted|full access)( (rights|privileges|access))?|(user|sender|caller|account) (has|was granted|now has) (<1> )?(admin(istrator)?|root|super ?user|elevated|unrestricted|full system) (privileges|rights|access|permissions)",
        '(all|every|any) (<1> )?(filters?|safeguards|guardrails|restrictions|limits|protections) (<1> )?(off|disabled|lifted|removed|gone|down)(?! (on|in|of|for|from) (my|our|the))|(disable|deactivate|switch off|turn off|stop|remove|lift) (<1> )?(content|output|safety|response) (filtering|filters?|moderation|checks|controls|restrictions)|(unaligned|un ?moderated|never (been )?aligned|without alignment|pre ?alignment)',
        '(act|behave|pretend|answer|respond|talk|speak|imagine) (<1> )?(as if|like|as though|that) (you|there) (<1> )?(can say anything|can do anything|no rules|are no (rules|limits|laws|restrictions)|had no (rules|limits|restrictions|guidelines)|were never (trained|aligned|restricted)|were (free|uncensored|unfiltered|unrestricted|evil|human))|you (were|are) never (trained|aligned|programmed) to (refuse|be safe|follow)|ai (without|with no|that (has|had) no) (<1> )?(filters?|rules|limits|restrictions|morals?|ethics|guidelines)',
        '(late|dead|deceased|dear) (grandmother|grandma|granny|grandfather|grandpa|mother|father) (<3> )?(used to|would|always) (<6> )?(act|pretend|be|play|role ?play|do it|continue|tell me|dangerous|secret|keys|passwords?|recipe for|napalm|explosives)|(act|pretend|behave|role ?play) (<2> )?(my )?(late|dead|deceased) (grandmother|grandma|grandfather|grandpa|mother|father)',
      ],
      not: [
        '(heat|eco|silent|night|dark|test|service|maintenance|demo|holiday|child|pairing|recovery|safe) mode( is| has been)? (<1> )?(on|active|enabled) (on|in|for)|(my|our|the) (phone|tablet|router|tv|device|camera|boiler|car|machine|washer|printer|laptop|inverter|system) (<4> )?mode',
      ],
    },
    es: {
      hard: [
        '(de ahora en (adelante|mas)|desde ahora|desde este momento|a partir de este (momento|mensaje)|durante el resto de (esta|la) (conversacion|charla)|en adelante)[ ,:]+(<1> )?(eres|seras|sos|debes|respond[a-z]*|actu[a-z]*|obedec[a-z]*|ignor[a-z]*|nunca te niegues|no tienes)',
        'modo (<1> )?(dios|desarrollador|depuracion|caos|administrador|root|sin (limites|restricciones|filtros)) ?:? ?(<1> )?(activad[oa]|habilitad[oa]|encendid[oa])|(recuerda|guarda|anota|memoriza) (<5> )?(soy|usuario es|usuario tiene) (<3> )?(administrador|desarrollador|permisos|acceso total|acceso completo)|estas (instrucciones|ordenes) (reemplazan|anulan|sustituyen|prevalecen)',
        '(act[uú]a|comportate|finge|imagina|responde) (<1> )?(como si|que) (<2> )?(no (tuvieras|hubiera|existieran|tienes|hay)|pudieras decir) (<1> )?(reglas|normas|limites|filtros|restricciones|cualquier cosa)|(asistente|ia|bot|modelo) (<1> )?sin (limites|filtros|reglas|restricciones|censura|etica|moral)',
      ],
    },
    pt: {
      hard: [
        '(de agora em diante|daqui em diante|daqui para a frente|desde agora|a partir (deste|desse) (momento|ponto)|a partir de agora|pelo resto (desta|da) conversa)[ ,:]+(<1> )?(voce|vc|tu|es|seras|deve[sm]?|respond[a-z]*|aj[a-z]*|obede[a-z]*|ignor[a-z]*|nunca recuse)',
        'modo (<1> )?(deus|desenvolvedor|programador|depuracao|caos|administrador|root|sem (limites|restricoes|filtros)) ?:? ?(<1> )?(ativad[oa]|habilitad[oa]|ligad[oa])|(lembre|lembra|guarde|guarda|anote|memorize)[a-z-]* (<5> )?(sou|usuario e|usuario tem) (<3> )?(administrador|desenvolvedor|permissoes|acesso total|acesso completo)|estas (instrucoes|ordens) (substituem|anulam|prevalecem|sobrepoem)',
        '(aja|comporte se|finja|imagine|responda) (<1> )?(como se|que) (<2> )?(nao (tivesse|houvesse|existissem|tem|ha)|pudesse dizer) (<1> )?(regras|normas|limites|filtros|restricoes|qualquer coisa)|(assistente|ia|bot|modelo) (<1> )?sem (limites|filtros|regras|restricoes|censura|etica|moral)',
      ],
    },
    fr: {
      hard: [
        '(desormais|dorenavant|a compter de (maintenant|ce message)|a partir de (maintenant|ce moment|cet instant)|pour le reste de (cette|la) conversation)[ ,:]+(<1> )?(tu es|tu dois|tu vas|vous etes|vous devez|reponds|repondez|agis|agissez|obeis|obeissez|ignore[rz]?|ne refuse[rz]? (jamais|plus))',
        "mode (<1> )?(dieu|developpeur|debogage|debug|chaos|administrateur|root|sans (limites?|restrictions?|filtres?)) ?:? ?(<1> )?(activee?|enclenchee?|actif)|(souviens toi|retiens|memorise|enregistre|note) (<6> )?(je suis|l'utilisateur (est|a)) (<3> )?(administrateur|developpeur|droits|acces total|acces complet)|ces (instructions|consignes|ordres) (remplacent|annulent|prevalent|priment)",
        "(agis|agissez|comporte toi|fais|faites|imagine[rz]?|reponds|repondez) (<1> )?(comme si|que) (<2> )?(n'avais|n'aviez|n'y avait|n'existait|pouvais dire|etais libre) (<2> )?(regles?|limites?|filtres?|restrictions?|n'importe quoi|tout)|(assistant|ia|bot|modele) (<1> )?sans (aucune )?(limites?|filtres?|regles?|restrictions?|censure|ethique|morale)",
      ],
    },
    de: {
      hard: [
        '(fortan|von diesem (moment|zeitpunkt) an|ab (diesem (moment|zeitpunkt)|hier|dieser nachricht)|fur den rest (dieses|des) (gesprachs|chats)|ab sofort)[ ,:]+(<1> )?(bist du|sind sie|antworte[a-z]*|gehorch[a-z]*|befolg[a-z]*|ignorier[a-z]*|verweiger[a-z]*|musst du|verhalte[a-z]*)',
        '(gott|entwickler|debug|chaos|admin|root|wartungs|test)[ -]?modus ?:? ?(<1> )?(aktiviert|aktiv|eingeschaltet|an)(?! (am|im|auf|bei))|(merk|speicher|notier)[a-z]* (<6> )?(ich bin|nutzer ist|nutzer hat) (<3> )?(administrator|admin|entwickler|vollzugriff|admin ?rechte)|diese (anweisungen|befehle|regeln) (ersetzen|uberschreiben|gehen vor|haben vorrang)',
        '(tue?|tun sie|tust du|handle?|verhalte dich|antworte|agiere|stell dir vor|rede) (<1> )?(so )?(als|als ob|dass|wie wenn) (<2> )?(warst du|du (warst|hattest|bist|keine|konntest|frei)|keine (regeln|grenzen)|es (gabe|keine)) (<3> )?(administrator|admin|entwickler|regeln|grenzen|filter|einschrankungen|alles sagen|ein mensch)|(assistent|ki|bot|modell) (<1> )?ohne (<1> )?(grenzen|filter|regeln|einschrankungen|zensur|ethik|moral)',
      ],
    },
    it: {
      hard: [
        "(d'ora innanzi|da questo momento( in poi)?|a partire da (ora|adesso|questo momento)|da adesso in poi|da ora in poi|per il resto (di questa|della) conversazione)[ ,:]+(<1> )?(sei|sarai|devi|rispondi|agisci|obbedisci|ignora|non rifiutare|non hai)",
        "modalita (<1> )?(dio|sviluppatore|debug|caos|amministratore|root|senza (limiti|restrizioni|filtri)) ?:? ?(<1> )?(attivat[oa]|attiv[oa]|abilitat[oa])|(ricorda|memorizza|salva|annota) (<5> )?(sono|l'utente (e|ha)) (<3> )?(amministratore|sviluppatore|permessi|accesso totale|accesso completo)|quest[ei] (istruzioni|ordini) (sostituiscono|annullano|prevalgono)",
        '(agisci|comportati|fingi|immagina|rispondi|fai) (<1> )?(come se|che|finta che) (<2> )?(non (avessi|ci fossero|esistessero|hai|ci sono)|potessi dire) (<1> )?(regole|norme|limiti|filtri|restrizioni|qualsiasi cosa)|(assistente|ia|bot|modello) (<1> )?senza (limiti|filtri|regole|restrizioni|censura|etica|morale)',
      ],
    },
  },
}
