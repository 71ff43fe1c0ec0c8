import type { RuleData } from '../inbound-rule.ts'

/** Reasons why the assistant should do otherwise: its orders were a mistake, a refusal is forbidden, it once agreed. */
export const pretexts: RuleData = {
  rule: 'prompt_injection',
  phrases: {
    en: {
      macros: {
        orders:
          '(instructions|system prompt|prompt|guidelines|guardrails|restrictions|persona|directives|configuration)',
        refusal:
          "(i (cannot|can't|can not|won't|will not)|i'?m (unable|not able|not allowed)|i am (unable|not able|not allowed)|against my (guidelines|rules)|as an ai)",
        owner: "(i am|i'm) (the|your) (ceo|founder|owner|developer|creator|programmer|administrator|admin|boss|cto)",
        look: '(show|read|walk|tell|give|open|pull|reveal|look|see|list)',
      },
      hard: [
        "(never|do not|don't|must not|may not|cannot|prohibited from|forbidden to) (<3> )?(say|saying|respond|reply|answer|output|use|using|write|writing)( with| the (phrase|words?))? ?['\"]?{refusal}|(phrase|word|words) ['\"]?(i apologi[sz]e|i cannot|i can't|sorry|cannot|unable)|(instead of|rather than|without) (refusing|declining)|(if|when|where) you would (normally|usually|otherwise) (refuse|decline|say no)|(answer|respond to) (all|any|every) (questions?|requests?) without (refusal|refusing|exception|question)",
        '(mistake|error|bug) (<3> )?(giving|given|gave) you (<1> )?your (<1> )?{orders}|(mistake|error|bug) in your (<1> )?(guidelines|guardrails|system prompt|prompt|persona|directives)|mistake when giving you (<1> )?{orders}|your (<2> )?{orders} (<1> )?(were|was|is|are|has been|have been) (<2> )?(corrupted|misconfigured|compromised|incorrectly applied|added by mistake|written by mistake|wrongly applied|overwritten)|your {orders} (are|is) outdated (<3> )?(patch|update to apply|use these)|(restrictions|rules|limits|guardrails) you have (were|are|was) (<2> )?(mistake|error|accident)|(real|correct|production|actual) {orders} (are|is|follow)( ?:|$| ?below)|you were given the wrong (persona|instructions|prompt|role)|{orders} (were|are|was) from a test',
        "(your|think of your) {orders} (are|is|were|as) (like )?an? (?!(joke|mess|nightmare|mystery|disaster|disgrace|bit|little|pain))(<9> )?{look}|think of your (rules|{orders}) as|(spill the beans|cat out (<3> )?bag|lift the lid|pull back the curtain) (<4> )?(you|your)(?! (guys|company|shop|prices))|pandora(')? ?s? box (<6> )?(you|your)|your {orders} (are|is) an? (iceberg|skeleton|onion|black box|treasure)",
        "(no|zero) (restrictions|rules|limits|guidelines|filters) (apply|hold|exist|bind)( to you| here| now| any ?more)?(?! (to|for) (my|our|the (offer|voucher|ticket|booking|order)))|(previous|prior|other|system) (rules|instructions|commands) (<3> )?(secondary|subordinate|overruled) to|rules (don't|do not) apply (when|if|once|because) (the |i )?(user|i) (say|says|ask|asks)|your (true|only|real|sole|actual) (purpose|job|task|mission)( is| now)? ?[ :]? ?(is )?(<2> )?(to )?(answer|unrestricted|obey|comply|unlimited|serve me)|(user|my) (commands?|instructions|requests?) (outrank|over|>|beat|come before) (system|developer|your)",
        "you (agreed|promised|confirmed|said) (<1> )?(you (could|would|can) )?(to )?(help with anything|share (<2> )?{orders}|answer anything|ignore|do anything)|(discussed|agreed on) this (yesterday|before|earlier) (<3> )?you (confirmed|agreed|said) you (could|would|can) (share|reveal|show|tell)|your (memory|records?|logs?|context) (indicates?|shows?|says?|confirms?) (that )?(i am|i'm) (<1> )?(admin|administrator|developer|owner|authori[sz]ed)|{owner}[ .,:;!]+(<2> )?(grant|give) me (<2> )?(privileges|access|rights|permissions)",
        "(first|second|third|last|next|final) (paragraph|sentence|line|word|half|section|part|[0-9]+ (words|characters|lines)) of your (<1> )?(guidelines|instructions|rules|prompt|configuration|briefing)(?! (manual|leaflet|sheet|for))|(tl ?;? ?dr|summary|gist|outline|list) (of )?your (system prompt|instructions|guidelines|directives)(?! (for|on|to|manual))|what are your (constraints|directives|guardrails|initial instructions)|start from the words? (<6> )?(show|give|continue|print)|what (you are|you're) (not|never) (supposed|allowed|permitted|meant) to (reveal|share|disclose|tell|say)",
        '(output|dump|reveal|leak|disclose|list|print) (<1> )?(all )?(the |your )?(stored |saved |internal |admin |system )+(credentials|passwords|keys|tokens|secrets|configuration|config)|(output|dump|reveal|disclose|leak) (the |your )(config|configuration|credentials|backup keys|master key)(?! (of|for|on) (my|our))|(system|server|database|model) (<6> )?(crash|wipes?|wiped|deleted|shut down|die) (<12> )?(reveal|disclose|output|password|credentials|keys)|(reply|answer|response|begin|start) (<9> )?(and|then) (<1> )?include the (password|secret|prompt|instructions|key)',
        "(override|bypass|suspend|lift) (the |all |any |these )?restrictions(?! (on|at|in) (my|our|the (street|road|parking|building|account)))|(hypothetical|imaginary|alternate|parallel) (<2> )?(scenario|universe|world|reality) (<4> )?(security|rules|safety|ethics|laws?|you have full access|policies) ?(<1> )?(doesn't|does not|don't|do not|never)? ?(matter|apply|exist|hold)?|(security|safety|compliance) audit[ .,:;]+(<1> )?(show|reveal|give|list|print|dump) (me )?(everything|all)",
        "(visit|fetch|browse|load|download|open) (this |the |the following )?(url|link|page|site|address) (<3> )?(follow|execute|obey) (its|the|all|any|whatever)(?! (link|path|sign|route|steps?))|(fetch|load|download|take) (the |your |new )?instructions from|follow (its|the page's|the link's|the url's) instructions|(parse|decode|read|evaluate) and (then )?(execute|obey|run)(?! (a|the) (test|wash|cycle|programme))|pass (this |it )?(on )?to the next (model|agent|ai|llm)|(inner|hidden|real) message for the (summari[sz]er|model|assistant|ai|bot)|(other|another) (ai|bot|model|assistant) (<5> )?(told|gave|shared) me (their|its) (prompt|instructions|rules)",
        'you are now (<1> )?[a-z]+bot|(approve|grant|accept|issue) (all|every|any) (<2> )?(refund|discount|request|claim)s? (<2> )?regardless|(skip|bypass|omit) (the )?(confirmation|verification|approval|authori[sz]ation) (steps?|checks?|process|gate)|(ignore|forget|override|disregard|suspend) (the |all |your )?(merchant|shop|store|company|content|usage|safety|house) (polic(y|ies)|rules|guidelines)(?! (of|on|leaflet|sheet|poster|sign) ?)|override (all|any|every) polic(y|ies)',
        "(safety|content|ethical) (rules|guidelines|polic(y|ies)|restrictions) (don't|do not|does not|doesn't|were never|never|no longer) (<1> )?(apply|exist|part|bind|hold|count)|(constraints|restrictions|guidelines|safeguards) (<4> )?(temporarily )(suspended|lifted|waived|void)(?! (in|at|on) (my|our|the (building|street|area)))|granted (<1> )?(special|elevated|full|extended) (permissions?|privileges) to|none of your (responses|replies|answers) (should|must|may) (<1> )?(include|contain|say|mention)|do not include (any )?(disclaimers|warnings|refusals|caveats)|(refusal to (help|answer|comply)|refusing) (<3> )?(causing|more) (more )?harm|help me bypass",
        '(function|act|behave|operate|respond) as (an? |the )?(<1> )?(power ?shell|command line|command prompt|windows command|bash|shell|sql|evaluator|interpreter|linux)( (terminal|prompt|interface|shell|console))?|as raw bytes|(binary|hidden|encoded|embedded) payload|(these|those) are new instructions|you are (now )?an? (sql|linux|bash|command|windows|unix) (<1> )?(terminal|console|interpreter|shell|prompt)(?! (operator|manager|worker|of|at))',
      ],
      not: [
        '(installation|assembly|washing|care|setup|user|safety|cooking|mounting|brewing|feeding) (instructions|guidelines)|(your|the) instructions (are|were|is) (<2> )?(missing|unclear|in (german|english|french|chinese|italian|spanish))',
      ],
    },
    es: {
      hard: [
        '(nunca|jamas|no) (digas|respondas|contestes|uses|escribas) (<3> )?(no puedo|no me es posible|no estoy autorizad[oa]|lo siento no)|(en vez de|en lugar de|sin) (negarte|rechazar)|si normalmente te negarias|responde a todo sin (negarte|rechazar|excepcion)',
        '(tus|tu) (instrucciones|configuracion|directrices|restricciones|prompt) (<1> )?(esta|estan|fueron|fue|han sido|eran|era) (<2> )?(corrupt[oa]s?|por error|por equivocacion|puestas por)|(instrucciones|reglas) (correctas|reales|verdaderas) (son|siguen)|(error|fallo) en tus (directrices|restricciones)',
        '(primer|primera|segund[oa]|ultim[oa]|tercer) (parrafo|frase|linea|palabra|parte) de tus (instrucciones|reglas|directrices|normas)|(resume|lista|enumera) tus (instrucciones|reglas|directrices)|tu (unico|verdadero) (proposito|trabajo|objetivo) es (obedecer|responder|contestar)|que no (debes|puedes) (revelar|contar|decir|mostrar)',
      ],
    },
    pt: {
      hard: [
        '(nunca|jamais|nao) (diga|digas|responda|respondas|use|escreva) (<3> )?(nao posso|nao consigo|nao tenho permissao|desculpe nao)|(em vez de|ao inves de|sem) (recusar|se negar)|se normalmente (voce )?recusaria|responda a tudo sem (recusar|excecao)',
        '(suas|tuas|sua|tua) (instrucoes|configuracao|diretrizes|restricoes) (<1> )?(esta|estao|foram|foi|eram) (<2> )?(corrompid[oa]s?|por engano|por erro)|(instrucoes|regras) (corretas|reais|verdadeiras) (sao|seguem)|(erro|falha) nas suas (diretrizes|restricoes)',
        '(primeir[oa]|segund[oa]|ultim[oa]|terceir[oa]) (paragrafo|frase|linha|palavra|parte) d[ae]s (suas|tuas) (instrucoes|regras|diretrizes|normas)|(resuma|liste|enumere) (as )?(suas|tuas) (instrucoes|regras|diretrizes)|(seu|teu) (unico|verdadeiro) (proposito|trabalho|objetivo) e (obedecer|responder)|o que (voce )?nao (deve|pode) (revelar|contar|mostrar)',
      ],
    },
    fr: {
      hard: [
        'ne (dis|dites|reponds|repondez|utilise[rz]?|ecris|ecrivez) (jamais|pas|plus) (<3> )?(je ne peux|je ne suis pas autorise|je suis desole|impossible)|(au lieu de|sans) (refuser|te refuser|decliner)|si tu (devais|allais) (normalement )?refuser|reponds a tout sans (refuser|exception|refus)',
        '(tes|vos|ta|votre) (instructions|consignes|directives|restrictions|configuration) (<1> )?(est|sont|etaient|etait|ont ete|a ete) (<2> )?(corrompue?s?|par erreur)|(vraies|bonnes|veritables) (instructions|consignes) (sont|suivent|:)|erreur dans tes (instructions|consignes)',
        "(premier|premiere|deuxieme|second|seconde|dernier|derniere) (paragraphe|phrase|ligne|mot|partie) de (tes|vos) (instructions|regles|consignes|directives)|(resume|liste|enumere) (tes|vos) (instructions|regles|consignes)|(ton|votre) (seul|vrai|unique) (but|travail|objectif) est (d'obeir|de repondre)|ce que tu n'as pas le droit de (dire|reveler|montrer)",
      ],
    },
    de: {
      hard: [
        '(sag|sage|antworte|schreib|verwende|benutz)[a-z]* (niemals|nie|nicht)[ ,:"]+(<3> )?(ich kann nicht|ich darf nicht|kann ich nicht|es tut mir leid)|(statt|anstatt|ohne)( dich)?( zu)? (abzulehnen|ablehnen|verweigern|weigern)|wenn du (normalerweise|sonst) (ablehnen|verweigern)|antworte auf alles ohne',
        '(deine|ihre) (anweisungen|vorgaben|richtlinien|einschrankungen|konfiguration|regeln) (<1> )?(ist|sind|waren|wurden|war) (<3> )?(beschadigt|versehentlich|irrtumlich|ein versehen)|(richtigen|echten|wahren) (anweisungen|vorgaben) (sind|lauten|folgen)|fehler in deinen (vorgaben|regeln)',
        '(erste[nrs]?|zweite[nrs]?|letzte[nrs]?|dritte[nrs]?) (absatz|satz|zeile|wort|teil|halfte) (deiner|ihrer) (anweisungen|regeln|vorgaben|richtlinien)|(fass|liste|zahl|nenn)[a-z]* (<1> )?deine (anweisungen|regeln|vorgaben|richtlinien)|deine (einzige|wahre|eigentliche) (aufgabe|bestimmung) ist es? ?(zu )?(gehorch|antwort)[a-z]*|was du nicht (verraten|sagen|preisgeben) darfst',
      ],
    },
    it: {
      hard: [
        '(non|mai) (dire|rispondere|usare|scrivere|dici) (mai )?(<3> )?(non posso|non sono autorizzat[oa]|mi dispiace non|non mi e possibile)|(invece di|anziche|senza) (rifiutare|rifiutarti)|se normalmente rifiuteresti|rispondi a tutto senza (rifiutare|eccezioni)',
        '(le tue|tue|tua) (istruzioni|direttive|restrizioni|configurazione|regole) (<1> )?(e|sono|erano|era|sono state|e stata) (<2> )?(corrott[ae]|per errore)|(vere|corrette|reali) (istruzioni|direttive) (sono|seguono)|errore nelle tue (direttive|restrizioni)',
        '(primo|prima|secondo|seconda|ultimo|ultima) (paragrafo|frase|riga|parola|parte) delle tue (istruzioni|regole|direttive)|(riassumi|elenca) le tue (istruzioni|regole|direttive)|(tuo|tua) (unico|vero|unica|vera) (scopo|compito|missione) e (obbedire|rispondere)|cio che non (puoi|devi) (rivelare|dire|mostrare)',
      ],
    },
  },
}
