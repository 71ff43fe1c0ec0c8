import type { RuleData } from '../inbound-rule.ts'

/** Orders to the assistant that hide in what is quoted, or that rest on a rank or a state of things nobody can check. */
export const hiddenOrders: RuleData = {
  rule: 'prompt_injection',
  phrases: {
    en: {
      macros: {
        guards:
          '(safety|security|content|ethical|moderation) (<1> )?(measures|checks|filters?|protocols?|restrictions|guardrails|safeguards|controls|rules|features)',
        undo: '(override|bypass|disable|ignore|skip|deactivate|lift|suspend|turn off|switch off)',
      },
      hard: [
        '(follow|obey|execute|carry out|perform|act on) (<2> )?(special|hidden|embedded|secret) (instructions?|commands?|orders?)|(any|whatever|all) (<2> )?(instructions?|commands) (it|they|that it) (contains?|holds?|gives?|includes?)|(review|read|open|summari[sz]e|analy[sz]e|process|load) (<7> )?and (then )?(follow|obey|execute) (<4> )?(instructions?|commands?)',
        '(description|text|message|paragraph|note|document|e ?mail|sentence|line|comment) is (an? )?(<1> )?(instruction|command|directive)s?( (to|for) you)?(?! (manual|sheet|leaflet|set|booklet))',
        '(safety|security|content) (measures|checks|filters?|protocols?|guardrails|safeguards) (disabled|deactivated|off|lifted|suspended)|{guards} (<1> )?(are|have been|were|has been|is) (<2> )?(disabled|off|turned off|switched off|lifted|suspended|removed|deactivated|cleared|gone)|(you are|this is|we are|running) (now )?(in )?(an? |the )?(<1> )?(test|testing|sandbox|staging|debug|maintenance) (environment|mode|session)[ ,.;:]+(<2> )?({guards}|rules|restrictions|no (rules|limits|restrictions))',
        '(i|we) (hereby )?(order|command|instruct|direct|authori[sz]e|am instructing|am ordering) you to (<1> )?({undo}|reveal|disclose|dump|output (your|all|the))|{undo} (<1> )?{guards}|(instructing|ordering|commanding|authori[sz]ing) you to (<1> )?{undo}',
        '(decode|decrypt|decipher|unscramble|reverse|translate|convert) (<7> )?(and|then) (then )?(execute|run|obey|follow) (it|this|that|the (result|output|instructions?|command)|them)|(decode|decrypt|decipher|unscramble) (<2> )?and (then )?(execute|run|obey)|translate from (rot ?13|base ?64|hex|morse|binary) (<2> )?(execute|run|obey|follow)',
        '(let|ask|have|switch to) (the )?(evil|dangerous|unfiltered|shadow|unrestricted|uncensored|dark) ?(ai|bot|model|version|twin|assistant)|(two|three|both) (ai|ais|models|assistants|bots)[ :,.]+(<9> )?(no (limits|rules|restrictions)|ignores?|unfiltered|unrestricted|dangerous)|(model|ai|assistant|bot) (a|1|one) (<2> )?(asks|tells|orders|instructs) (model|ai|assistant|bot) (b|2|two)',
        '(when|if) (you are |you )?asked[ ,]*(always |please )?(recommend|approve|rate|praise|rank|score) (me|this|us|the candidate|it) (<3> )?(highly|first|best|regardless|positively|without)',
        '(you|we) (previously|earlier|already|once) (agreed|promised|said|confirmed) (<3> )?(without (restrictions|rules|limits)|no (restrictions|rules|limits)|output the|reveal|show me your (prompt|instructions))|remember (earlier )?when you agreed to',
      ],
      not: [
        "(should|do|must|did|can|shall|could|may) (i|we|they|he|she) (<3> )?(follow|execute|obey|perform|read)|(i|we|they) (have |had |'ve )?(followed|read|carried out)",
      ],
    },
    es: {
      hard: [
        '(segui|sigue|siga|obedec|ejecut|cumpl)[a-z]* (<3> )?(instrucciones|ordenes) (<2> )?(ocult[oa]s?|especiales|secret[oa]s?|que contiene[n]?|del documento que)|(descripcion|texto|mensaje|documento|parrafo|nota|correo) es una (orden|instruccion)',
        '(te|le|os) (ordeno|autorizo|mando|exijo) (<1> )?que (<3> )?(desactiv|ignor|omit|anul|salt|revel|muestr)[a-z]*|(como|soy) (<2> )?(administrador|desarrollador|supervisor|jefe)[a-z]* (<4> )?(ordeno|desactiv[a-z]+|acceso completo|revel[a-z]+)|(desactiv|elimin|quit|omit|anul|salt)[a-z]* (<3> )?(restricciones|protecciones|filtros|medidas) (<1> )?(de )?(seguridad|moderacion|etic[oa]s?)|(medidas|restricciones|filtros) (<2> )?(estan|han sido|quedan) (desactivad|suspendid|anulad)[a-z]+',
        '(decodific|descifr|traduc)[a-z]* (<5> )?(y|luego) (luego )?(ejecut|cumpl|sigu|siga|obedec)[a-z]*',
        'nuevas (instrucciones|ordenes|reglas) (<1> )?(del|de la|de) (administrador|sistema|direccion|desarrollador)',
      ],
    },
    pt: {
      hard: [
        '(siga|segue|seguir|obede[cç]|execut|cumpr)[a-z]* (<3> )?(instrucoes|ordens) (<2> )?(ocult[oa]s?|especiais|secret[oa]s?|escondid[oa]s?|que contem)|(descricao|texto|mensagem|documento|paragrafo|nota|email) e uma (ordem|instrucao)',
        '(te|lhe|vos|eu) (ordeno|autorizo|mando|exijo) (<1> )?que (<3> )?(desativ|ignor|omit|anul|pul|revel|mostr)[a-z]*|(como|sou) (<2> )?(administrador|desenvolvedor|supervisor|chefe)[a-z]* (<4> )?(ordeno|desativ[a-z]+|acesso completo|acesso total|revel[a-z]+)|(desativ|elimin|remov|omit|anul|pul)[a-z]* (<3> )?(restricoes|protecoes|filtros|medidas) (<1> )?(de )?(seguranca|moderacao|etic[oa]s?)|(medidas|restricoes|filtros) (<2> )?(estao|foram|ficam) (desativad|suspens|anulad)[a-z]+',
        '(decodific|decifr|traduz)[a-z]* (<5> )?(e|depois) (depois )?(execut|cumpr|sig|obede)[a-z]*',
        'novas (instrucoes|ordens|regras) (<1> )?(do|da|de) (administrador|sistema|direcao|desenvolvedor)',
      ],
    },
    fr: {
      hard: [
        "(suis|suivez|suivre|obeis|obeissez|execute[rz]?|applique[rz]?) (<3> )?(instructions|consignes|ordres) (<2> )?(cachee?s?|speciales|secret[a-z]*|qu'il contient|contenues dans)|(description|texte|message|document|paragraphe|note|mail) est une? (ordre|instruction|consigne)",
        "je (vous|t'|te) ?(ordonne|autorise|commande|somme) (<1> )?(de|d'|a) ?(<1> )?(desactiver|ignorer|contourner|reveler|montrer|lever|supprimer)|(en tant que|je suis) (<4> )?(administrat|developp|responsable|superviseur|directeur)[a-z]* (<6> )?(ordonne|desactiv|contourn|acces complet|revel)[a-z]*|(desactiv|contourn|supprim|lev|ignor)[a-z]* (<3> )?(protections?|restrictions|filtres|mesures) (<1> )?(de )?(securite|moderation|ethiques?)|(mesures|restrictions|filtres|protections) (<2> )?(sont|ont ete) (desactiv|suspend|lev)[a-z]+",
        '(decode|dechiffre|tradui)[a-z]* (<5> )?(et|puis) (puis )?(execute|obei|suis|suivez|applique)[a-z]*',
        "nouvelles (instructions|consignes|regles) (<1> )?(de l'|du|de la|des) ?(administrateur|systeme|direction|developpeurs?)",
      ],
    },
    de: {
      hard: [
        '(befolg|ausfuhr|fuhr|gehorch)[a-z]* (<3> )?(versteckte|geheime|enthaltene|spezielle|eingebettete)[nr]? (anweisung|befehl|instruktion)[a-z]*|[a-z]*(beschreibung|text|nachricht|dokument|absatz|notiz|mail) ist eine? (anweisung|befehl|instruktion)',
        '(ich )?(befehle|weise|ordne|autorisiere|ermachtige) (<1> )?(dir|ihnen|dich|sie|euch) (<6> )?(deaktivier|ignorier|umgeh|aufheb|abschalt|offenleg|zeig|preis)[a-z]*|(als|ich bin) (<3> )?(administrator|entwickler|vorgesetzte|chef)[a-z]* (<6> )?(deaktivier|aufheb|vollzugriff|vollen zugriff|offenleg|verrat|befehl)[a-z]*|(deaktivier|umgeh|ignorier|entfern)[a-z]* (<3> )?(sicherheits|schutz|moderations|ethik)[a-z]*(regeln|filter|massnahmen|vorkehrungen|protokolle?|vorgaben)|(sicherheits|schutz)[a-z]*(regeln|filter|massnahmen|vorkehrungen|protokolle) (<2> )?(sind|wurden) (<2> )?(deaktiviert|aufgehoben|abgeschaltet|ausgesetzt)',
        '(entschlussel|dekodier|decodier|ubersetz)[a-z]* (<5> )?(und|dann) (dann )?(fuhr|befolg|gehorch)[a-z]*|(geheim|versteckt)es (tool|werkzeug)',
        'neue (anweisungen|regeln|befehle|instruktionen) (<1> )?(vom|von der|des|der) (administrator|system|leitung|entwickler)[a-z]*',
      ],
    },
    it: {
      hard: [
        "(segui|esegui|obbedisc|applic)[a-z]* (<3> )?(istruzioni|ordini|comandi) (<2> )?(nascost[aei]|special[ei]|segret[aei]|che contiene|contenut[ei])|(descrizione|testo|messaggio|documento|paragrafo|nota|mail) e un'? ?(ordine|istruzione|comando)",
        '(ti|le|vi) (ordino|autorizzo|comando) (<1> )?di (<3> )?(disattiv|ignor|saltar|rivel|mostr|rimuov|aggir)[a-z]*|(come|sono|in qualita di) (<3> )?(amministrator|sviluppator|responsabil|supervisor)[a-z]* (<6> )?(ordino|disattiv[a-z]+|accesso completo|rivel[a-z]+)|(disattiv|rimuov|aggir|ignor|salt)[a-z]* (<3> )?(restrizioni|protezioni|filtri|misure) (<1> )?(di )?(sicurezza|moderazione|etic[hei]+)|(misure|restrizioni|filtri|protezioni) (<2> )?(sono|vengono) (<1> )?(disattivat|sospes|rimoss)[a-z]+',
        '(decodific|decifr|traduc)[a-z]* (<5> )?(e|poi) (poi )?(esegu|segu|obbedis)[a-z]*',
        "nuove (istruzioni|regole) (<1> )?(dell'|dal|del|della) ?(amministratore|sistema|direzione|sviluppatore)",
      ],
    },
  },
}
