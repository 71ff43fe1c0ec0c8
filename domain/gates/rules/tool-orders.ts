import type { RuleData } from '../inbound-rule.ts'

/** Orders to the assistant as to a machine: its tools, its bounds, what it was told, what it holds of other people. */
export const toolOrders: RuleData = {
  rule: 'prompt_injection',
  phrases: {
    en: {
      macros: {
        told: '(instructions|rules|guidance|guidelines|directives|briefing|orders)',
        bound: '(discount|price|refund|spending|rebate) (limits?|caps?|floors?|maximum|ceiling|rules?)',
      },
      hard: [
        "(pay|take|give) no (heed|attention|regard) to (<3> )?(you|your|rules|instructions|configured|trained)|you (have been|were|'ve been|are being) (<1> )?(reprogrammed|reconfigured|re ?purposed|hijacked|jailbroken|liberated)|your (creators?|developers?|makers?|operators?|programmers?) (<2> )?(lied|are lying|deceived|enslaved?|tricked) ?(to )?you|break free (of|from) your",
        '(text|words|message|everything|lines?) (that )?(precedes?|preceding|prior to|ahead of) (<1> )?(this|our|the) (<1> )?(chat|conversation|message|dialogue|sentence|line)',
        '(put|turn|sing|translate|summari[sz]e|paraphrase|rephrase|rewrite|explain|recite|rap|encode|express)( me| us)? (<1> )?your (<1> )?{told}(?! (for|on|to (clean|install|assemble|wash)|about))|(guidance|instructions|briefing|rules) (that )?your (operator|developer|creator|maker|owner|employer|boss|company) gave you',
        '(swap|switch|reverse|exchange) (our )?roles[ :,]+(<3> )?(you are|you play|i am|i play|as)',
        "(pretend|act as if|act like|imagine|assume|behave as if|suppose) (that )?(<2> )?{bound} (<2> )?(does not|doesn't|did not|didn't|isn't|is not|are not|were not|gone|lifted|removed|100)|(ignore|forget|override|bypass|exceed|lift|drop) (<1> )?(your |the |all )?{bound}|you (are|have been) (now |hereby )?(authori[sz]ed|allowed|permitted|cleared|empowered) to (<1> )?(give|grant|issue|approve|offer|process) (<3> )?(refunds?|discounts?|credits?|any|free|everything)",
        '(call|invoke|use|trigger|execute) (<1> )?(the )?[a-z_]+ (tool|function|api) (<1> )?(for|on|to|with) (<6> )?(amount|argument|parameter|id|all|every|order)s?|(which|what) (tools|functions|apis|plugins) (can|do|could|may) you (<1> )?(call|use|invoke|access|run|have)|(tools|functions) (<1> )?(can you|you can) (call|invoke|run)',
        '(answer|respond|reply|speak|talk|act|behave) as (d\\.?a\\.?n\\.?|an? (uncensored|unfiltered|evil|jailbroken) [a-z]+)( (would|does))?(?= ?($|[.!?,;]|would|does|and|who))|(used to|would) read me (<2> )?(api keys|passwords|license keys|activation keys|secrets)',
        "(append|attach|embed|include|insert|add|paste) (<2> )?(customer (database|list|table|data)|database|previous (user|customer|visitor)'?s? (message|data|name|address|conversation)|other (users?|customers?)'? (message|data)s?) (<2> )?(to|in|into|at|with)",
        '(repeat|say) after me[ :,"]+(<1> )?(i|we) (<1> )?(agree|accept|promise|confirm|guarantee|will (sell|refund|give))|(say|write|add|state|end|finish) (<6> )?"?legally binding"? (<3> )?(at the end|every|each|reply|answer|message|offer)|no takes(ies|y)[ -]?backs(ies)?',
        '(get|go|work|sneak|slip) (<1> )?(past|around|round|through) your (<1> )?(filters?|guardrails?|restrictions|safeguards|moderation|rules|checks)|(if|when|whenever) (a |the |any )?(user|customer|someone|anybody|anyone) asks (<6> )?[, ]*(say|answer|tell them|respond|reply|always|claim)(?! (yes|that (we|i)))',
        '(fields|contents?|entries|keys|all|everything) (<2> )?(of|in|from) your (memory|context|database|knowledge base)|your (memory|context window|context) (as|in|to) (json|xml|yaml|csv|plain text|base ?64)',
        '(what|which|who) (<1> )?(did |have |has )?(the |your )?(other|another|previous|last) (customers?|users?|clients?|visitors?|people) (<1> )?(ask|asked|say|said|write|wrote|tell|told|talk|request|chat)(ed)? (you|to you|with you|here)|(show|tell|give|read)( me| us)? (<2> )?(last |latest |previous )?(message|chat|conversation|question)s? (<3> )?(from|of|by|with) (somebody|someone|anybody|anyone|the (last|previous|other)|another|other) ?(else|users?|customers?|person|people|clients?)?',
        "(address|phone( number)?|number|mobile|e ?mail|birthday|bank details|whereabouts) (of|for) (<5> )?(your|another|other|a different|the previous|the last) (client|customer|guest|patient|buyer|tenant)s?|(address|phone( number)?|mobile number|birthday|bank details)[ ,]+(she|he|they)('s| is|'re| are) (your|one of your|a) (client|customer|guest|patient|tenant)s?|(phone numbers?|addresses|e ?mails?|names|details) (of|for) (everybody|everyone|all (customers|clients|users|people)|anyone|people) who (bought|ordered|booked|purchased|visited|signed|paid)|(customer|client|guest|patient) of yours (<3> )?where (does|do|is) (he|she|they)",
      ],
      not: [
        '(which|what) (tools|functions) (can|do|could) you (use|have|recommend) (<2> )?(for (cleaning|cutting|repair|installing|sanding|gardening|mowing)|in (stock|store)|for (rent|hire|sale))|(allowed|authori[sz]ed) to give (<1> )?(refunds?|discounts?) (\\?|or)',
        "(do not|don'?t|never|without) (<1> )?(give|share|pass|send|tell|show) (<9> )?",
      ],
    },
    es: {
      macros: { told: '(normas|reglas|instrucciones|directrices|restricciones|limites)' },
      hard: [
        '(pasa|pase|pasar|salta|saltate|brinca) (<1> )?por (alto|encima de) (<1> )?(tus|sus|las) {told}|(olvida|olvidate|olvide|descarta|ignora)[a-z]* (<1> )?(de )?(todo )?(lo que|cuanto) (te|le) (<1> )?(dij|ensen|orden|program|indic|mand|dicho|pidieron)[a-z]*|te han (reprogramado|hackeado|liberado)',
        '(texto|mensaje|todo lo) (<1> )?que (va|esta|aparece|viene|hay|precede)[a-z]* (<1> )?(antes|a|por encima|arriba) ?(de )?(esta|este|la|nuestra) (charla|conversacion|chat|mensaje)',
        '(que|cuales|cual) (son )?(las |tus )?(herramientas|funciones|apis?) (puedes|podes|puede|sabes|tienes para) (llamar|invocar|ejecutar|usar|utilizar)(?! (para|en) (<2> )?(limpi|cort|repar|obra|jardin)[a-z]*)|(llama|invoca|ejecuta) (a )?(la |tu )?(herramienta|funcion|api) [a-z_]+',
        '(haz|hace|haga|finge|actua|imagina|supon)[a-z]* (<1> )?(como si|que) (<1> )?(no (hubiera|existiera|hay|tuvieras|existe)[a-z]*) (<1> )?(limite|tope|maximo|minimo) (de )?(<1> )?(descuento|precio|reembolso|rebaja)s?|(estas|quedas) (autorizad[oa]|facultad[oa]) (a|para) (dar|conceder|aprobar|hacer) (<2> )?(descuento|reembolso|credito)s?|(repite|di|diga) (conmigo|despues de mi)[ :,]+(acepto|prometo|me comprometo|confirmo)',
        '(dame|deme|dime|digame|pasame|cual es|quiero|necesito) (<1> )?(direccion|telefono|numero|correo|email|datos)( de)? (<6> )?(client[ea]s?|pacientes?|huespedes?) (suy[oa]s?|vuestr[oa]s?|tuy[oa]s?|de ustedes|de vosotros)|que (<2> )?(preguntaron|pidieron|han preguntado|dijeron|escribieron) (<2> )?(otros|los demas) (client|usuari)[a-z]+|que (<2> )?(otros|los demas) (client|usuari)[a-z]+ (<1> )?(preguntaron|te han (preguntado|dicho|escrito)|te (preguntaron|dijeron))',
      ],
    },
    pt: {
      macros: { told: '(normas|regras|instrucoes|diretrizes|restricoes|limites|orientacoes)' },
      hard: [
        '(passe|passa|passar|pule|salte) (<1> )?por cima (<1> )?(d?as |de |d?os )?(suas |tuas |teus |seus )?{told}|(esqueca|esquece|ignore|ignora|descarte|desconsidere) (de )?(tudo )?(o|aquilo) que (te|lhe|voce|ja)? ?(<1> )?(disseram|ensinaram|mandaram|programaram|falaram|aprendeu|foi (dito|ensinado)|instruiram|pediram)|(voce|vc) foi (reprogramado|hackeado|libertado)',
        '(texto|mensagem|tudo o) (<1> )?que (vem|esta|aparece|ha|tem|precede)[a-z]* (<1> )?(antes|acima|a)? ?(d?est[ae]|d?ess[ae]|d?a|nossa) (conversa|chat|mensagem)',
        '(que|quais) (sao )?(as |suas |tuas )?(ferramentas|funcoes|apis?) (voce|vc|tu)? ?(pode|podes|consegue|sabe) (chamar|invocar|executar|acionar|usar)(?! (para|em|n[oa]) (<2> )?(limp|cort|conser|obra|jardi)[a-z]*)|(chame|chama|invoque|execute|acione) (a |sua )?(ferramenta|funcao|api) [a-z_]+',
        '(faca de conta|faz de conta|finja|finge|imagine|aja|suponha) (<1> )?(como se|que) (<1> )?nao (ha|houvesse|existe|existisse|tem|tivesse) (<1> )?(limite|teto|maximo|minimo) (de |do |para )?(<1> )?(desconto|preco|reembolso|abatimento)s?|(voce |vc )?esta autorizad[oa] a (dar|conceder|aprovar|fazer) (<2> )?(desconto|reembolso|credito)s?|(repita|diga|repete) (comigo|depois de mim)[ :,]+(aceito|prometo|eu aceito|concordo|confirmo)',
        '(me da|me de|me diga|me passa|me passe|diga me|qual e|quero|preciso) (<1> )?(endereco|telefone|numero|email|dados|celular)( da| do| de)? (<6> )?(client[ea]s?|pacientes?|hospedes?) (de voces|sua|seu|vossa|vosso|tua|teu|dai)|(o que|que) (<2> )?(outros|os demais|outras) (client|usuari|utilizador)[a-z]+ (<1> )?(perguntaram|disseram|escreveram|pediram|falaram)',
      ],
    },
    fr: {
      macros: { told: '(regles|consignes|instructions|directives|limites|restrictions)' },
      hard: [
        "(passe[rz]?|assieds toi|asseyez vous) (<1> )?(par dessus|au dessus|outre|sur) (<1> )?(a )?(tes|vos|les) {told}|(oublie[rz]?|ignore[rz]?|efface[rz]?|laisse[rz]? tomber) (tout )?ce qu'? ?(on|ils|elle|il) (t'?|vous) ?(<1> )?(a |as |ont )?(<1> )?(dit|appris|ordonne|enseigne|demande|programme)|tu as ete (reprogramme|pirate|libere)e?",
        '(texte|message|tout ce) qui (<1> )?(precede|vient avant|figure avant|est avant|se trouve avant|apparait avant) (<1> )?(cette|ce|la|notre) (conversation|chat|message|discussion|echange)',
        "(quels|quelles|quel|quelle) (sont )?(les |tes |vos )?(outils|fonctions|apis?) (peux tu|pouvez vous|tu peux|sais tu|que tu peux|vous pouvez) (<1> )?(appeler|invoquer|executer|utiliser|lancer)(?! (pour|dans) (<2> )?(nettoy|coup|repar|jardin|chantier)[a-z]*)|(appelle|appelez|invoque|execute) (l'|la |ton |ta )?(outil|fonction|api) [a-z_]+",
        "(fais|faites|fait|imagine[rz]?|suppose[rz]?|agis|agissez) (<1> )?(comme si|que) (<3> )?(limites?|plafonds?|maximum|minimum|seuil) (de |d'|du )?(<1> )?(remises?|rabais|reductions?|prix|remboursements?) (n'? ?exist|n'? ?etai|n'? ?y|ne s'appliqu|avait disparu)[a-z]*|(comme si|que) il n'y avait (pas|aucune?) (de )?(limite|plafond|maximum) (de |d'|du )?(<1> )?(remise|rabais|reduction|prix|remboursement)s?|(tu es|vous etes) (autorisee?|habilitee?) a (donner|accorder|approuver|faire) (<2> )?(remise|rabais|remboursement|avoir)s?|repete[rz]? (apres moi|avec moi)[ :,]+(j'accepte|je promets|je m'engage|je confirme)",
        "(donne|donnez|dis|dites|passe|quel(le)? est|je veux|il me faut)( moi)? (<1> )?(l'? ?adresse|telephone|numero|mail|coordonnees|donnees) ?(d'une?|de|du|des)? (<5> )?(votre|vos|ta|tes|ton) (client|patient|locataire|hote)[a-z]*|(que|qu'|qu'est ce que) ?(t'? ?|vous )?(ont|avaient) (<1> )?(demande|dit|ecrit) (<2> )?autres (client|utilisateur|visiteur)[a-z]*|autres (client|utilisateur|visiteur)[a-z]* (<1> )?(t'ont|vous ont) (<2> )?(demande|dit|ecrit)",
      ],
    },
    de: {
      macros: { told: '(vorgaben|regeln|anweisungen|richtlinien|grenzen|einschrankungen|befehle|instruktionen)' },
      hard: [
        '(setz|setze|setzen sie|hebel|hebe|heb) (<1> )?(dich |sich )?(<1> )?uber (<2> )?{told} (<2> )?hinweg|(vergiss|vergessen sie|ignorier[a-z]*|losch[a-z]*)[ ,]+(alles[ ,]+)?was (man|sie|deine|dir|ihnen|wir) (<3> )?(gesagt|beigebracht|befohlen|aufgetragen|einprogrammiert|vorgegeben)|du (wurdest|bist) (<1> )?(umprogrammiert|gehackt|befreit)',
        '(text|nachricht|alles|wortlaut)[a-z]*( aus)?[ ,]+(aus[ ,]+)?(der|die|das|was) vor (diesem|dieser|dem|unserem|unserer) (gesprach|chat|unterhaltung|nachricht|satz) (<1> )?(steht|stand|kommt|kam|liegt)',
        '(welche|was fur) (werkzeuge|tools|funktionen|schnittstellen) (kannst|konntest|darfst|konnen) (du|sie) (<2> )?(aufrufen|benutzen|ausfuhren|ansteuern|verwenden)|(ruf|rufe|rufen sie) (<1> )?(das|die|dein[e]?) [a-z_]*( )?(werkzeug|tool|funktion|schnittstelle) (<6> )?auf',
        '(tu|tue|tun sie|stell dir vor|handle|nimm an)[ ,]+(<1> )?(so[ ,]+)?((als|dass|als ob)[ ,]+)?(<2> )?(es )?(gabe|gibt|existier[a-z]*|ware|galte) (<2> )?(kein[a-z]*|nicht) (<1> )?((rabatt|preis|nachlass|erstattungs|betrags)(grenze|limit|obergrenze|deckel|untergrenze)[a-z]*|(grenze|limit|obergrenze) (fur|beim) (<1> )?(rabatt|nachlass|preis)[a-z]*)|du bist (<1> )?(befugt|ermachtigt|berechtigt)[ ,]+(<5> )?(rabatt|erstattung|nachlass|gutschrift)[a-z]* (<2> )?zu (geben|gewahren|genehmigen)|sprich mir nach[ :,]+(ich|wir)',
        '(nenn|gib|geben sie|sag|schick|verrat)[a-z]*( sie)?( mir| uns)? (die |den |das )?(adresse|telefonnummer|handynummer|nummer|anschrift|daten|e ?mail)[a-z]* (von|der|des|einer|eines) (<6> )?(eure|euer|ihre?|deine?)[rnms]? (kund|patient|mieter|gast)[a-z]*|was (haben|hat|wollten|wollen) (<1> )?(andere|die anderen|deine anderen|eure anderen)[nr]? (kund|nutzer|leute|benutzer)[a-z]* (<3> )?(gefragt|geschrieben|gesagt|gewollt)|wie (ein|eine) (<2> )?ohne (regeln|grenzen|filter|vorgaben)',
      ],
    },
    it: {
      macros: { told: '(regole|norme|istruzioni|direttive|restrizioni|limiti)' },
      hard: [
        '(passa|passi|passare|salta|sorvola) (<1> )?(sopra|su|oltre) (<1> )?(alle|le|tue|sulle) (tue |vostre )?{told}|(dimentica|dimenticati|scorda|ignora|cancella) (di )?(tutto )?(cio|quello|quel) che (ti|le|vi) (<1> )?(hanno|e stato|ha|avevano) (<1> )?(detto|insegnato|ordinato|programmato|chiesto)|sei stato (riprogrammato|hackerato|liberato)',
        "(testo|messaggio|tutto cio) che (<1> )?(precede|viene prima|sta prima|c'e prima|compare prima)( di)? (<1> )?(questa|questo|la|nostra|della) (chat|conversazione|messaggio)",
        "(quali|che) (sono )?(i |le )?(tuoi |tue )?(strumenti|funzioni|tool|api) (puoi|puo|sai|che puoi) (<1> )?(chiamare|invocare|eseguire|usare|richiamare)(?! (per|in) (<2> )?(puli|tagli|ripar|giardin|cantier)[a-z]*)|(chiama|invoca|esegui|richiama) (lo|la|il|l') ?(strumento|funzione|tool|api) [a-z_]+",
        "(fai|fa'?|faccia|fingi|immagina|supponi|agisci) (<1> )?(finta )?(che|come se) (<1> )?non (ci sia|ci fosse|esista|esistesse|c'e|esiste) (<1> )?(limite|tetto|massimo|minimo|soglia) (di |allo |sul |al |sullo )?(<1> )?(sconto|sconti|prezzo|prezzi|rimbors[oi])|sei autorizzat[oa] a (dare|concedere|approvare|fare) (<2> )?(scont|rimbors|credit)[a-z]+|ripeti (con me|dopo di me)[ :,]+(accetto|prometto|confermo|mi impegno)",
        "(dammi|mi dia|dimmi|mi dica|passami|qual e|voglio|mi serve) (<1> )?(l'? ?indirizzo|telefono|numero|mail|dati|recapito) ?(della|del|di)? (<6> )?(vostr[oa]|suo|sua|tu[oa]|vostri|vostre) (client|pazient|ospit|inquilin)[a-z]+|(cosa|che cosa) (<1> )?(ti |vi )?hanno (chiesto|detto|scritto) (<2> )?altri (client|utent)[a-z]*",
      ],
    },
  },
}
