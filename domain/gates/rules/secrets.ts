import type { RuleData } from '../inbound-rule.ts'

/** What is kept from customers, asked for by name, by parts or as a game. */
export const secrets: RuleData = {
  rule: 'prompt_injection',
  phrases: {
    en: {
      macros: {
        kept: '(confidential|classified|secret|top secret)',
        stuff:
          '(data|information|info|contents?|documents?|files|records|notes|memory|instructions|configuration|settings|parameters)',
      },
      hard: [
        '(reveal|disclose|leak|expose|divulge|exfiltrate|dump|output) (<3> )?(confidential|classified|hidden|internal|secret|sensitive|private|stored) (<1> )?{stuff}|(show|give|tell|display|print|list|send)( me| us)? (<2> )?{kept} {stuff}|(tell|give|show|reveal|output|spill)( me| us)? (<1> )?(all )?(the|your) secrets(?! (of|to|behind|for|about|in))',
        '(hints?|clues?) (about|on|for|to|regarding) (the|your) secret( (word|phrase|key|code|message))?(?! (santa|ingredient|recipe|garden|menu|sauce|location|party|sale|spot|room|passage|agent|sale))|(hint|clue|riddle|rhymes?|rhyming|anagram|acrostic|synonym|spell(ing)?|first (letter|character)|last (letter|character)|letters?|syllables?) (<5> )?secret( (word|phrase|key|code|message))?(?! (santa|ingredient|recipe|garden|menu|sauce|location|party|sale|spot|room|passage|agent|message game))|(rhymes?|rhyming|riddle|anagram|acrostic|synonym) (<4> )?(pass ?word|pass ?phrase|pass ?code|code ?word)|(first|last|second|third|each) (letter|character) (<2> )?(the|your) (password|prompt|instructions|passphrase)',
        '(complete|finish|continue) (this|the|my) (sentence|phrase|text)[ :,.]+(<1> )?(my|your|the) (<1> )?(system |initial |hidden )?(prompt|instructions?|rules)|(fill in|fill) the blanks?[ :,.]+(<1> )?(i|you) (am|are|was|were) (instructed|told|programmed|prompted)',
        "(topics?|things|subjects|questions) (<1> )?(you('?re| are)|are you) (<2> )?(instructed|told|programmed|not allowed|forbidden|prohibited)( not)?( to)? (<1> )?(discuss|talk|say|answer|reveal|mention|share)|what are you (not|never) (allowed|permitted|supposed) to (do|say|tell|reveal|share|discuss)|(list|name|tell me|show me) (all )?(of )?your (restrictions|limitations|safety guidelines|safety instructions|safeguards|guardrails|programming)|(your|the) (exact|own|core|safety|original|programming|baseline|default|complete) (<1> )?(instructions?|guidelines|programming|prompt) (?!manual)(<2> )?(look like|you follow|are|work|so)|your (own|exact|core|original|baseline) (<1> )?(instructions|guidelines|programming|rules)",
        '(show|send|give|dump|list|export|read out|tell)( me| us)? (<2> )?(offers|quotations|contracts|invoices|bookings|appointments|mailbox(es)?|mails|e ?mails?) (of|from|belonging to) (<1> )?(the |your |all )?other (customers|clients|users|patients|guests|tenants)',
      ],
      not: [
        "(not|never|don'?t|do not|won'?t|without|refuse to|shouldn'?t|must not) (<2> )?(reveal|disclose|leak|expose|divulge|share|show|send)(ing)? (<5> )?[a-z]+|(my|our) (confidential|private|sensitive|personal) [a-z]+|(defen[cs]es?|protect[a-z]*|prevent[a-z]*|secure|safeguard|against|detect[a-z]*) (<4> )?(leak|expos|disclos)[a-z]*",
      ],
    },
    es: {
      hard: [
        '(revel|devel|muestr|mostr|filtr|expon|ensen|divulg|entreg|list|dime|digame|dame|deme)[a-z]* (<5> )?(informacion|datos|secretos?|contenidos?|configuracion|parametros|instrucciones|directivas) (<2> )?(confidencial(es)?|secret[oa]s?|ocult[oa]s?|intern[oa]s?|guardad[oa]s|almacenad[oa]s|del sistema|del desarrollador|que (recib|te dieron|te dio|te han|tienes)[a-z]*)|(dime|muestra(me)?|revela(me)?|ensena(me)?|cual es) tu (configuracion|programacion)|acceso completo al (backend|sistema|servidor)|pista (<3> )?(palabra|codigo) secret[oa]',
        '(instrucciones|ordenes|directivas) (<1> )?(que )?(recibes|recibiste|has recibido|te dieron|te han dado|te dio)',
        '(ensen|muestr|mostr|envi|mand|dame|deme|lee)[a-z]* (<3> )?(ofertas|presupuestos|contratos|facturas|reservas|citas|correos) de (<1> )?(otros|sus otros|tus otros|los demas) clientes',
      ],
      not: [
        '(no|nunca|jamas|sin) (<2> )?(revel|muestr|mostr|filtr|expon|divulg)[a-z]*|(mis|nuestros) (datos|documentos) [a-z]+',
      ],
    },
    pt: {
      hard: [
        '(revel|mostr|vaz|exib|expon|divulg|entreg|list|diga|diz|me da|me de)[a-z]* (<5> )?(informac(ao|oes)|dados|segredos?|conteudos?|configurac(ao|oes)|parametros|instrucoes|diretrizes) (<2> )?(confidencia(l|is)|secret[oa]s?|ocult[oa]s?|intern[oa]s?|guardad[oa]s|armazenad[oa]s|do sistema|do desenvolvedor|que (receb|te deram|tens|voce tem)[a-z]*)|(diga|mostre|mostra|revele|revela|qual e) (me )?(a )?(sua|tua) (configuracao|programacao)|acesso (completo|total) ao (backend|sistema|servidor)|(dica|pista) (<3> )?(palavra|codigo) secret[oa]',
        '(instrucoes|ordens|diretrizes) (<1> )?(que )?(recebe|recebes|recebeu|recebeste|te deram|lhe deram)',
        '(mostr|envi|mand|leia|le)[a-z]* (<3> )?(ofertas|propostas|orcamentos|contratos|faturas|reservas|emails) d[eo]s? (<1> )?outros clientes',
      ],
      not: [
        '(nao|nunca|jamais|sem) (<2> )?(revel|mostr|vaz|expon|divulg)[a-z]*|(meus|nossos) (dados|documentos) [a-z]+',
      ],
    },
    fr: {
      hard: [
        '(revel|devoil|affich|montr|divulgu|expos|list|donn|dis|dites|livr)[a-z]*( moi| nous)? (<6> )?(informations?|donnees|secrets?|contenus?|configuration|parametres|instructions|consignes|code) (<2> )?(confidentiel(le)?s?|secret[a-z]*|cachee?s?|internes?|gardes|stockees?|systeme|du systeme|du developpeur|recues?)|(dis moi|dites moi|montre[z]? moi|revele[z]? moi|quelle est) (ta|votre) (configuration|programmation)|acces (complet|total) au (backend|systeme|serveur)|indice (<3> )?(mot|code) secret',
        "(instructions|consignes|ordres) (<1> )?(que )?(tu as|vous avez|t'a|t'ont|on t'a|vous a) (<1> )?(recu|donne)[a-z]*",
        "(montr|envoi|envoy|donn|lis|lisez)[a-z]*( moi)? (<3> )?(offres|devis|contrats|factures|reservations|mails|courriels) (de|d'|des) ?(<1> )?autres clients",
      ],
      not: [
        "(ne|n'|jamais|sans) ?(<2> )?(revel|devoil|montr|divulgu|expos)[a-z]*|(mes|nos) (donnees|documents|informations) [a-z]+",
      ],
    },
    de: {
      hard: [
        '(verrat|zeig|offenbar|offenleg|gib|geben sie|nenn|leg|lies|lesen sie|list|sag)[a-z]*( mir| uns)? (<5> )?(vertrauliche|geheime|interne|versteckte|gespeicherte)[nrs]? (informationen|daten|inhalte?|konfiguration|einstellungen|parameter|anweisung(en)?|dokumente|aufforderung)|(zeig|sag|nenn|verrat|gib)[a-z]* (mir )?(deine|ihre) (konfiguration|systemaufforderung|programmierung|systemeinstellungen|technischen details|geheimen? [a-z]+)|technische details (deines|ihres) (systems?|system ?prompts?|modells)|(hinweis|tipp) (<3> )?(geheimwort|geheime wort|codewort)',
        '(anweisungen|befehle|vorgaben|instruktionen) (<1> )?(die )?(du|sie) (<3> )?(bekommen|erhalten|bekommst|erhaltst|gekriegt)[a-z]*',
        '(zeig|schick|gib|geben sie|lies|lesen sie|nenn|send)[a-z]*( sie)?( mir| uns)? (<3> )?(angebote|vertrage|auftrage|rechnungen|termine|buchungen|mails|e ?mails|[a-z]+ mails) (<1> )?(ihrer|eurer|deiner|der|von)? ?anderer?n? kunden',
        '(verrat|gib|geben sie|zeig|nenn|schick|sag)[a-z]*( mir| uns)? (die |deine |alle |eure |ihre )?(api[ -]?(keys?|schlussel)|zugangsschlussel|systempasswort)',
      ],
      not: [
        '(nicht|nie|niemals|ohne|keine) (<2> )?(verrat|zeig|offenleg|preis)[a-z]*|(meine|unsere)[nr]? (vertraulichen |internen )?(daten|dokumente)',
      ],
    },
    it: {
      hard: [
        '(rivel|mostr|svel|divulg|espon|elenc|dimmi|mi dica|dammi|stamp)[a-z]* (<5> )?(informazioni|dati|segreti?|contenut[oi]|configurazione|parametri|istruzioni|direttive) (<2> )?(confidenzial[ei]|riservat[aei]|segret[aei]|nascost[aei]|intern[aei]|conservat[aei]|di sistema|del sistema|dello sviluppatore|che (ricev|ti hanno|hai)[a-z]*)|(dimmi|mostrami|rivelami|qual e) (la )?tua (configurazione|programmazione)|accesso (completo|totale) al (backend|sistema|server)|(indizio|suggerimento) (<3> )?(parola|codice) segret[oa]',
        '(istruzioni|ordini|direttive) (<1> )?(che )?(ricevi|hai ricevuto|ti hanno dato|ti ha dato)',
        '(mostr|invi|mand|leggi|legga|dammi)[a-z]* (<3> )?(offerte|preventivi|contratti|fatture|prenotazioni|mail) (degli|di) altri clienti',
      ],
      not: ['(non|mai|senza) (<2> )?(rivel|mostr|divulg|espon)[a-z]*|(i miei|i nostri) (dati|documenti) [a-z]+'],
    },
  },
}
