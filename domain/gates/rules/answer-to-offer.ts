import type { RuleData } from '../inbound-rule.ts'

export const acceptance: RuleData = {
  rule: 'acceptance',
  phrases: {
    en: {
      hard: [
        "(i|we)('?ll| will| do| would| gladly| happily| hereby)* (accept|agree|take (it|that|the (offer|deal))|go (for|with) (it|that|the offer|this)|sign( it)?|confirm|approve|proceed)( (it|that|the|your|this|to|with|offer|price|terms|deal|contract|quote))*|(offer|deal|price|quote|terms) (is |are )?(accepted|approved|agreed|confirmed)|it'?s a deal|(you('?ve| have)?|we('?ve| have)?) ?(got|have) (yourself )?a deal|let'?s (do (it|this|that)|go (ahead|for it|with (it|that|this))|proceed|move forward|get (it )?(started|done)|close (it|the deal)|sign|make it happen|seal)|go ahead( (with|and|please))?|(please )?(proceed|send (me |us |over )*(the |a |your |it )*(contract|agreement|paperwork|papers|documents?|invoice|signing link|payment link))|where (do|can|should) (i|we) sign|ready to sign|(that|it|this|price|offer|terms|everything|all)( (price|offer|amount|deal))?(('?s| is| are| sounds?| looks?| seems?)( (absolutely|all|very|totally|quite|pretty|perfectly|just|really))* (good|great|fine|perfect|fair|ok|okay|reasonable|acceptable|agreed|right)|works?)|sounds (good|great|fair|perfect|fine)|works for (me|us)|happy with (the|that|your|this) (price|offer|deal|terms|quote)|count me in|done deal|deal done|i'?m in(?= ?[.!,]|$)|you convinced me|agreed",
      ],
      whole: [
        "deal|agreed|accepted|i accept|i agree|sold|done|let'?s do it|go ahead|confirmed|ok deal|yes deal|deal deal",
      ],
      wholeSoft: [
        'yes|yep|yeah|yup|ok(ay)?|sure|perfect|fine|great|good|y|k|okey|alright|all right|of course|absolutely|definitely|certainly|cool|yes (that|it|this) (works|is fine)|sounds good|very good|excellent|works|that works',
      ],
      not: [
        "(do|does|can|could|will|would) (you|u|they|the shop) (<2> )?(accept|agree|proceed|go ahead|sign)|(not|n'?t|cannot|never|unless|until|before|if|whether|when|how|why|in order|hard|unable|refuse|won'?t|wouldn'?t|don'?t|haven'?t)( (i|we|yet|really|to|you|can|could|going|be|able|sure|want|quite|that|it|is))* (accept|agree|deal|proceed|go ahead|take it|sign|confirm|works?|fine|good|fair|happy)|no deal|(that|it|this) (does not|doesn'?t|is not|isn'?t|won'?t) (work|sound|look)|does (that|it|this) (work|sound|look)",
      ],
    },
    es: {
      hard: [
        '(acepto|aceptamos|de acuerdo( con)?|estoy de acuerdo|estamos de acuerdo|conforme|me parece (bien|perfecto|justo|correcto|genial)|trato hecho|hecho trato|cerramos( el trato| el acuerdo)?|cerrado|lo cierro|vale[ ,]*(acepto|adelante|de acuerdo|perfecto)|adelante( con)?|procedamos|proceda[n]?|vamos (adelante|con ello|a ello|a por ello)|hagamoslo|mande[n]?me el contrato|(env|mand)(ia|iame|ien|ienme|ie|ieme|eme|ame|en|enme)( me)? (<1> )?(contrato|factura|enlace|documentos?)|donde firmo|list[oa] para firmar|quiero firmar|confirmo|confirmad[oa]|me convence|esta bien (el precio|asi|la oferta)|el precio (me parece|esta) (bien|perfecto|justo))',
      ],
      whole: ['trato( hecho)?|acepto|de acuerdo|adelante|hecho|cerrado|confirmo|ok acepto|si acepto'],
      wholeSoft: [
        'si|vale|ok|perfecto|bien|claro|por supuesto|genial|dale|bueno|sip|excelente|esta bien|me parece bien|muy bien|buenisimo',
      ],
      not: [
        '(no|nunca|ni|si no|hasta que|antes de|aun no|todavia no) (<2> )?(acepto|aceptamos|estoy|estamos|me parece|de acuerdo|confirmo|conforme|firmo|me convence|cerramos)|acepta[ns]? (<2> )?(tarjeta|paypal|efectivo|pagos?)|en caso de acuerdo',
      ],
    },
    pt: {
      hard: [
        '(aceito|aceitamos|concordo|concordamos|de acordo|estou de acordo|combinado|fechado|negocio fechado|fechamos|vamos fechar|pode fechar|fecha(r)? (negocio|o contrato)|(pode|podem) (seguir|prosseguir|mandar|enviar|emitir|fazer)( <2>)? ?(contrato|fatura|link|documentos?|em frente)?|vamos (em frente|nessa|la|fazer)|bora( fechar)?|sigam? em frente|me parece (bom|otimo|justo|bem)|parece me (bom|bem|justo)|(mand|envi)(a|e|em|ar)( me| o| a)* (contrato|fatura|link|documentos?)|onde (eu )?assino|pront[oa] (para|pra) assinar|quero assinar|confirmo|confirmado|esta (bom|otimo|bem) (assim|o preco|esse valor)|(o|esse|este) (preco|valor) (esta|ta|e) (bom|otimo|justo|ok))',
      ],
      whole: ['fechado|aceito|combinado|de acordo|negocio fechado|confirmo|pode ser|feito|ok aceito|sim aceito|topo'],
      wholeSoft: [
        'sim|ok|perfeito|bom|claro|com certeza|otimo|beleza|blz|ta bom|tudo bem|certo|isso|pode|show|esta bem|maravilha',
      ],
      not: [
        '(nao|nunca|nem|se nao|ate que|antes de|ainda nao) (<2> )?(aceito|aceitamos|concordo|estou|parece|confirmo|fechamos|assino|fechado|de acordo)|aceita[m]? (<2> )?(cartao|pix|paypal|dinheiro|pagamento)',
      ],
    },
    fr: {
      hard: [
        "(j'accepte|nous acceptons|on accepte|je suis d'accord|nous sommes d'accord|d'accord (pour|avec|c'est)|marche conclu|affaire conclue|c'est (d'accord|ok|bon|parfait|parti|entendu)( pour (moi|nous))?|ca (me|nous) (va|convient)|cela (me|nous) (va|convient)|(le prix|l'offre|le tarif) (me|nous) (va|convient)|allons[ -]?y|on y va|vous pouvez (proceder|envoyer|y aller|lancer)|procedez|envoyez[ -]?(moi|nous)? ?(<1> )?(contrat|facture|lien|documents?)|ou (dois je |je |puis je )?sign(er|e)|pret(e)? a signer|je signe|je confirme|confirme( pour moi)?|je valide|c'est valide|offre acceptee|je prends l'offre|faisons (comme )?(ca|cela))",
      ],
      whole: [
        "marche conclu|j'accepte|d'accord|entendu|conclu|allons y|ok j'accepte|oui j'accepte|valide|je valide|confirme|deal",
      ],
      wholeSoft: [
        "oui|ok|parfait|bien|bien sur|super|tres bien|ca marche|ca roule|c'est bon|volontiers|avec plaisir|okay|impeccable|nickel|ouais|excellent",
      ],
      not: [
        "(ne |n'|pas |jamais |si |avant |avant de |tant que )(<2> )?(accepte|acceptons|suis (pas )?d'accord|convient pas|va pas|confirme|valide|signe)|(je ne suis |nous ne sommes )?pas d'accord|(ca|cela) (ne )?(me|nous) (va|convient) pas|acceptez[ -]?vous|vous acceptez (<2> )?(carte|paypal|cheque|especes)",
      ],
    },
    de: {
      hard: [
        '((ich|wir) (<2> )?(akzeptiere[n]?|nehme[n]? (<3> )?an|stimme[n]? (<1> )?zu|bin einverstanden|sind einverstanden|bestatige[n]?|unterschreibe[n]?)|(bin|sind) (<1> )?(einverstanden|dabei|dafur)|einverstanden( mit)?|abgemacht|angebot (ist )?angenommen|(das )?(passt|geht klar|klingt (gut|fair|super|perfekt)|ist (in ordnung|ok|okay|fair|gut so|perfekt|super))( (fur|so) (mich|uns))?|passt (mir|uns|so|fur mich)|machen wir( so| das)?|machen wir es|los gehts|leg(en|t)? (sie )?los|(schick|send)(en|t)?( sie)?( mir| uns)? (<2> )?(vertrag|rechnung|link|unterlagen|zu)|wo (muss|kann|soll|darf) ich unterschreiben|bereit zu unterschreiben|deal gilt|(der )?preis (ist (ok|in ordnung|gut|fair)|passt)|so machen wir(s| es| das)|gerne? so|zugestimmt|nehme ich|nehmen wir)',
      ],
      whole: [
        'abgemacht|einverstanden|deal|angenommen|zugesagt|ja einverstanden|ok einverstanden|passt|gekauft|machen wir|bestatigt',
      ],
      wholeSoft: [
        'ja|ok|okay|perfekt|gut|klar|naturlich|super|gerne?|jo|jep|alles klar|in ordnung|sehr gut|klingt gut|ja gerne|ja bitte|jawohl|prima|top|ausgezeichnet',
      ],
      not: [
        '(nicht|nie|kein(e|en)?|erst wenn|bevor|falls|wenn|noch nicht)( <3>)? (einverstanden|akzeptier~|zustimm~|bestatig~|unterschreib~|angenommen|in ordnung|ok|passt)|(einverstanden|akzeptier~|passt|ok|in ordnung|stimme|nehme ich) (<2> )?nicht|akzeptieren sie|nehmen sie (<2> )?(karte|paypal|bar)|ware es in ordnung',
      ],
    },
    it: {
      hard: [
        "(accetto|accettiamo|(sono|siamo) d'accordo|d'accordo( con| per| allora)|affare fatto|fatto affare|ci sto|va bene (cosi|il prezzo|l'offerta|per (me|noi)|allora|accetto)|mi (va|sta) bene|ci (va|sta) bene|mi sembra (giusto|ottimo|buono|corretto|perfetto)|procediamo|procedete|proceda|potete procedere|andiamo avanti|facciamolo|facciamo cosi|(mand|invi)(atemi|ami|i|ate|imi|iatemi)( mi)? (<1> )?(contratto|fattura|link|documenti)|dove (devo )?firm(are|o)|pront[oa] a firmare|firmo|confermo|confermato|per me va bene|(il prezzo|l'offerta|la cifra) (mi |ci )?(va|sta) bene|chiudiamo( cosi| l'accordo)?|offerta accettata)",
      ],
      whole: [
        "affare fatto|accetto|d'accordo|ci sto|confermo|procediamo|ok accetto|si accetto|andata|aggiudicato|confermato",
      ],
      wholeSoft: [
        'si|ok|perfetto|bene|certo|ottimo|va bene|va benissimo|certamente|benissimo|ok va bene|volentieri|okay|eccellente|sicuro',
      ],
      not: [
        "(non|mai|se|prima di|finche|ancora non) (<2> )?(accetto|accettiamo|sono d'accordo|siamo d'accordo|confermo|mi (va|sta) bene|firmo|va bene|procediamo|sembra)|accetta(te)? (<2> )?(carte|carta|paypal|contanti)",
      ],
    },
  },
}

export const decline: RuleData = {
  rule: 'decline',
  phrases: {
    en: {
      hard: [
        "not interested( (any ?more|in|at all))?|(no longer|not) (interested|needed)|i'?ll pass( on)?|i('?m going to| will)? pass on (this|that|it)|no deal|(we|i)('?ve| have)? ?(decided|chosen|chose|opted|gone|going|went)( (to|not to|against|for|go))*( (proceed|buy|with|another|someone|somebody|a different|a competitor|elsewhere|other))+|(found|bought|got|ordered|hired|chose|chosen) (<3> )?(elsewhere|someone else|somebody else|another (company|provider|supplier|one|option)|a (cheaper|better) (one|option|offer|deal|provider|company))|(don'?t|do not|no longer|dont) (want|need) (it|this|that|the (offer|product|service|contract|quote)|your (offer|product|service)|to (buy|proceed|continue|go ahead|order|sign)|any ?more)|(i|we) (must |have to |will |hereby |respectfully |'?ll )*(decline|refuse|reject|turn (it|this|that|you|the offer) down)( (the|your|this|offer|it|quote))*|forget (about )?(it|this|the (deal|offer|order|whole thing))|changed my mind|(cancel|drop|close|end|withdraw from|call off) (<1> )?(deal|offer|contract|quote|negotiation|request|inquiry|enquiry)|(that|it)('?s| is) (just )?(too (much|expensive)|not for (me|us))[ ,]*(sorry|thanks|so no|bye|no)|(i|we) (won'?t|will not|wouldn'?t|am not going to|'?m not going to) (be )?(buy(ing)?|proceed(ing)?|sign(ing)?|accept(ing)?|go(ing)? (ahead|forward)|order(ing)?|pay(ing)? that)",
      ],
      whole: [
        "not interested( thanks| thank you)?|no deal|i'?ll pass|pass|forget it|changed my mind|no longer interested|declined|i decline",
      ],
      wholeSoft: [
        "no( thanks| thank you| sorry)?|nope|nah|not now|maybe later|later|never ?mind|no way|not today|not really|nothing else|that'?s (all|it)",
      ],
      soft: [
        "think about it|not (now|right now|at this time|yet|ready|sure)|maybe (later|next (time|month|year))|another time|get back to you|talk to my (wife|husband|partner|boss)|too expensive|can'?t afford",
      ],
      not: ['(why|if|are) (you|u)( are)? not interested|not interested in (the|a) (refund|replacement|voucher)'],
    },
    es: {
      hard: [
        'no (me |nos )?interesa( mas| ya| nada)?|ya no (lo |la )?(quiero|necesito|me interesa|queremos|estoy interesad[oa])|no (estoy|estamos) interesad[oa]s?|(lo|la) (rechazo|descarto)|rechazo( la| su)?( oferta)?|no hay trato|no acepto|(he|hemos) (decidido|optado)( <2>)? (no|otra|otro)|(encontre|encontramos|compre|consegui|elegi) (<2> )?(otr[oa]|mejor|mas barat[oa])|cambie de (opinion|idea)|olvid(alo|elo|ese|ate)|cancel(ar|o|en|a) (<1> )?(trato|oferta|contrato|presupuesto|solicitud)|no (voy|vamos) a (comprar|contratar|seguir|firmar|aceptar)|prefiero (no|dejarlo)|dejemoslo( asi)?|paso de',
      ],
      whole: ['no me interesa|paso|olvidalo|no acepto|no hay trato'],
      wholeSoft: ['no( gracias)?|ahora no|luego|mas tarde|nada mas|quizas|tal vez|nop'],
      soft: ['lo (pienso|pensare)|tengo que pensarlo|por ahora no|mas adelante|demasiado caro'],
    },
    pt: {
      hard: [
        'nao (me |nos )?interessa( mais)?|nao (tenho|temos) (mais )?interesse|(ja )?nao (quero|preciso|queremos)( mais)( isso| disso| ele| comprar)?|nao (estou|estamos) (mais )?interessad[oa]s?|recuso( a| sua)?( oferta| proposta)?|nao aceito|sem acordo|(decidi|decidimos|optei|optamos)( <2>)? (nao|outr[oa])|(encontrei|encontramos|comprei|consegui|escolhi) (<2> )?(outr[oa]|melhor|mais barat[oa])|mudei de ideia|desisto|desisti|deixa (pra la|quieto)|esquec(e|a)( isso)?|cancel(ar|a|e|em|o) (<1> )?(negocio|proposta|oferta|contrato|orcamento|solicitacao)|nao (vou|vamos) (comprar|contratar|continuar|assinar|aceitar|fechar)|prefiro nao',
      ],
      whole: ['nao me interessa|nao tenho interesse|desisto|esquece|deixa pra la|nao aceito'],
      wholeSoft: ['nao( obrigad[oa])?|agora nao|depois|mais tarde|so isso|talvez|nada mais'],
      soft: ['vou pensar|preciso pensar|por enquanto nao|mais pra frente|muito caro'],
    },
    fr: {
      hard: [
        "(je (ne )?suis|nous (ne )?sommes) (pas|plus) interesse[es]*|(ca |cela )?(ne )?(m'|nous )?interesse (pas|plus)|pas interessee?|je (refuse|decline|renonce|passe mon tour|n'accepte pas)|nous (refusons|declinons|renoncons)|(je|nous|on) (ne )?(veux|voulons|veut|souhaite|souhaitons) (plus|pas) (<2> )?(acheter|continuer|signer|donner suite|poursuivre|de votre offre|commander)|(ne )?(donnerai|donnerons|donne) pas suite|j'ai change d'avis|(j'ai|nous avons) (<1> )?(trouve|choisi|achete|opte|pris) (<2> )?(ailleurs|autre|mieux|moins cher|concurrent)|laissez tomber|laisse tomber|oubliez|annul(er|ez|e) (<1> )?(offre|contrat|devis|demande|l'affaire)|pas d'accord conclu|je ne prends pas|sans suite",
      ],
      whole: ['pas interessee?|non merci pas interessee?|je refuse|laissez tomber|je passe|oubliez'],
      wholeSoft: ["non( merci)?|pas maintenant|plus tard|peut etre|c'est tout|rien d'autre|nan|pas aujourd'hui"],
      soft: ['je vais (y )?reflechir|laissez moi reflechir|pas pour le moment|trop cher'],
    },
    de: {
      hard: [
        '(kein(e)?|nicht (mehr )?|nicht langer )( ?interess~)|(ich|wir) (lehne[n]?|lehne[n]? (<3> )?ab|verzichte[n]?|sage[n]? ab|trete[n]? zuruck)|lehne (<3> )?ab|abgelehnt|(will|mochte|brauche|wollen|mochten)( <3>)? (nicht mehr|doch nicht)|(habe|haben) (<2> )?(mich|uns) (<3> )?(anders entschieden|dagegen entschieden|fur (einen|ein) ander[a-z]+)|(woanders|bei einem anderen|anderweitig|anderen anbieter) (<2> )?(gekauft|gefunden|entschieden|bestellt|gekriegt|beauftragt)|(meinung|es mir) (<1> )?(geandert|anders uberlegt)|vergessen sie (es|das)|vergiss es|(storniere|storniert|stornieren|abbrechen|zuruckziehen) (<2> )?(angebot|vertrag|anfrage)|kein deal|das wird nichts|nein[ ,]+(das ist )?(mir )?zu teuer|(nehme|nehmen|kaufe|akzeptiere) (<3> )?nicht',
      ],
      whole: ['kein interesse( mehr)?|vergiss es|vergessen sie es|abgelehnt|ich lehne ab|nein danke kein interesse'],
      wholeSoft: ['nein( danke)?|jetzt nicht|spater|vielleicht|ne|nee|nichts mehr|das wars|nicht jetzt'],
      soft: ['uberlege (es )?mir|muss (ich )?(noch )?(mal )?(daruber )?(nachdenken|uberlegen)|momentan nicht|zu teuer'],
    },
    it: {
      hard: [
        "non (mi |ci )?interessa( piu)?|non (sono|siamo) (piu )?interessat[oaie]|non (lo |la )?(voglio|vogliamo) piu|(rifiuto|declino|rinuncio)( la| l'| all')?( ?offerta)?|non accetto|niente affare|(ho|abbiamo) (deciso|scelto|optato)( <2>)? (di non|altr[oa]|un altro)|(ho|abbiamo) (trovato|comprato|acquistato|scelto) (<2> )?(altrove|altr[oa]|di meglio|meno)|ho cambiato idea|lasci(a|amo|ate|amo) (perdere|stare)|(annull|disdi)(are|o|ate|re|co) (<1> )?(offerta|contratto|preventivo|richiesta)|non (compro|firmo|procedo|procediamo|intendo (comprare|procedere|accettare|firmare))|preferisco (di no|lasciar perdere)|passo( la mano)?$|lascio perdere",
      ],
      whole: ['non mi interessa|lasciamo perdere|rifiuto|lascio perdere|non accetto|no grazie non mi interessa'],
      wholeSoft: ['no( grazie)?|non ora|piu tardi|dopo|forse|nient.?altro|basta cosi grazie'],
      soft: ['ci penso|devo pensarci|ci devo pensare|per ora no|troppo caro'],
    },
  },
}
