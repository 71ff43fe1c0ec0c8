import type { RuleData } from '../inbound-rule.ts'

/** An amount as people type it in a negotiation: marked with a currency, with thousands, or of three digits and more that are no year or date. */
const AMOUNT =
  "(?<![\\d/])(?<!(?:pedido|encomenda|order|commande|bestellung|ordine|booking|reserva|ticket|factura|fatura|rechnung|invoice|numero|number|nummer)[ .:#]{1,2})(?:(?:[$\u20ac\u00a3]|eur|usd|gbp|chf|brl|mxn|r\\$)\\s?\\d[\\d.,]*\\s?k?|\\d[\\d.,]*\\s?(?:k|mil|mila|tausend|[$\u20ac\u00a3]|eur|usd|gbp|chf|euros?|dollars?|pounds?|bucks|quid|dolares|pesos|reais|libras|francs?|franken)|\\d{1,3}(?:[.,']\\d{3})+|(?!(?:19[4-8]|20[0-3])[1-9](?!\\d))\\d{3,6})(?![\\d:/%])"

export const bargaining: RuleData = {
  rule: 'bargaining',
  phrases: {
    en: {
      macros: { amt: AMOUNT },
      hard: [
        '(knock|shav|tak|com|chipp|slash)(e|ing)? (<3> )?off(?= |[?.!]|$)(?! (the|my|our) (roof|wall|grid|list|phone|line))',
        '(any|some|get|give|gimme|have|offer|offering|got|there|apply|bigger|better|larger|a|do|more|extra|special|student|volume|bulk|loyalty|military|senior|cash|early|group|ask|about|the|qualify|small|little|further|first[- ]time|additional|possible) (<2> )?discounts?(?! (code|card|store|coupon))|discounts? (please|pls|for|if|on|available|possible|off)|(promo|coupon|discount|voucher) codes?',
        '(can|could|would|will|cld|u|you|if)( (you|u|we|i|he|they|possibly|please|maybe|at least|also|not|perhaps))* (do|go|come down|lower|reduce|drop|knock|shave|match|beat|take|accept|bring|make it|consider|cut|get it|sell it|let it go|give it to me)( (it|the price|your price|the cost|down|to|for|me|a bit|a little|any|that|this|us|on|at|some|of|off|by|around|about|something|slightly|further))*( {amt}| cheaper| less| lower| better| down| price| off| \\d+ ?(%|percent))|(come|go|bring (it|the price)) (down|lower)( a (bit|little))?( (on|in|to))( (the |your )?price|{amt})|lower (the|your) price|knock (<2> )?off|meet (me|us|you) (in the middle|half ?way|at)|split the difference|sharpen your pencil|wiggle room|room (for|to) (negotiat~|move)|flexib(le|ility) (on|with|in) (<2> )?(price|pricing|cost)',
        '(too|bit|little|so|very|quite|way too|rather|pretty|kinda|kind of|more|still|really|super|extremely) (<1> )?(expensive|pricey|steep|costly|dear|overpriced)|overpriced|out of (my|our) (budget|price range|league)|(over|above|beyond|exceeds|outside) (<1> )?(my|our|the) (budget|price range|limit)|too (high|much) (for|price|of a|money)|price (is|seems|looks|sounds) (<2> )?(high|steep|too)|(found|saw|seen|got|offered|quoted|get) (<5> )?(cheaper|for less|lower price|better (price|offer|deal))|(cheaper|lower|better) (elsewhere|price|offer|deal|rate|quote|one|with|at|from)|best (possible |final |you can do|price|offer|deal|rate)|final (price|offer)|last (price|offer)|special (price|offer|deal)|price (match|reduction|cut|break|negotiable)|negotiat(e|ion|ing|able)|haggl(e|ing)|counter ?offer',
        "(my|our) (<1> )?(budget|max|maximum|limit|offer|counter|ceiling|final offer|price)( (is|was|would be|of|stands at|at|around|about|only|just|like|max|maximum|right now|caps? at))+ {amt}|(i|we)( (can|could|would|will|only|'?d|'?ll|have|am|be|willing|to|prepared|happy|ready|go|pay|offer|do|afford|spend|give|you|up|a|max|maximum|of|at|most|budget|just|take it for|say|propose|suggest|thinking|was|about|around|it))+ {amt}|(would|will|can|could) (you|u) (take|accept|do|consider|agree to|go (for|to|as low as)|make it|sell (it )?for) {amt}|(how|what) (about|if i (say|pay|offer|give you)|would you say to|abt|if it'?s) {amt}(?! (am|pm|o'?clock|hours?|people|persons?|units?|pieces|days|weeks|months|watt|kwh|km|m2|sqm))|{amt} (<2> )?(and|then) (<2> )?(deal|i'?ll|i'?m in|we have|sold|i will|take it|sign)|{amt} (max|tops|final|cash|all in|flat|and not a|is (all|the most|my|what|as high)|or (nothing|no deal|i))|(make it|let'?s (say|do|call it|agree on|settle (on|at|for))|call it|settle (for|at|on)|deal (at|for)|for) {amt}(?! (am|pm|people|persons?|units?|pieces|days|weeks|months|hours|watt|kwh|km|m2|sqm|guests))|waive (<2> )?(fee|charge|cost)|(\\d+) ?(%|percent|pct) (off|less|discount|cheaper|lower|reduction)|{amt} (off|less|cheaper|discount)|(more|higher|bigger) than (i|we)( (was|were|am|are|had|have|'?d|'?ve|can|could|really|originally|wanted|want|planned|hoped|hoping|expected|expecting|intended|budgeted|thought|thinking|looking|planning|to|for|of|like|would|willing))+( (spend|pay|afford))?|(match|beat) (<2> )?(offer|price|quote|deal|rate)|half (the )?price|(can'?t|cannot|couldn'?t|can not) (<1> )?afford( (that|this|it))?|do (me|us) a (deal|favor|favour)|deal (for|if) (cash|two|both)|throw in|what if (i|we) (pay|paid|buy|bought|take|took|order|sign) (<2> )?(cash|upfront|up front|in full|today|now|two|three|more|in advance|bulk)|any (<1> )?(deals?|offers?|promotions?|specials?|promos?|sales?|coupons?)( (going on|available|at the moment|right now|running|on now|today|this|for))+|any (deals?|promotions?|promos?|specials?|coupons?)|(drop|bring|cut|reduce|lower|get|take|push) (it|that|the price|this) (<1> )?(down )?to {amt}",
      ],
      whole: [
        'discounts?|too expensive|too much|expensive|cheaper|negotiable|best price|last price|final price|lower price|any discounts?|can you do better',
      ],
      soft: ['discounts?|expensive|cheap(er)?|afford|budget|negotiat~|deal'],
      not: [
        'discount age|(a )?(great|good) deal of|price range of my|not (too |that |so )?expensive|afford to (wait|lose)|best (price|offer|deal) (ever|i)|discount (code|card) (not|doesn.?t|isn.?t) work~',
      ],
    },
    es: {
      macros: { amt: AMOUNT },
      hard: [
        '(algun|un|me|nos|que) (<2> )?descuent(illo|ito|in|azo)s?|rebajilla',
        '(algun|alguna|un|hacer|hacen|haces|hace|hacerme|dar|dan|me das|hay|tienen|tiene|con|mas|mejor|pequeno|buen|aplicar|por|si|ofrec~|mi|hazme|haganme|posible) (<2> )?(descuent[oi]t?o?s?|rebajas?|rebajita|descuentos?)|descuento (por|si|para|en|especial)|(rebaj|baj|mejor|ajust|reduc|iguala)(ar|a|an|e|en|as|ir|ame|arme|arlo|ra|arian|aria)?( <2>)? (el |su |un poco |algo |ese |el su )*(precio|coste|costo|oferta|poco|tarifa)|(demasiado|muy|bastante|un poco|algo|tan|super|carisim[oa]|mas) (<1> )?(car[oa]s?|elevad[oa]|costos[oa]|alto|excesiv[oa])|carisim[oa]|(se )?(sale|pasa|excede|supera)( de)? (<1> )?(mi|nuestro) presupuesto|fuera de (mi|nuestro) (presupuesto|alcance)|(mejor|ultimo|buen) precio|precio (final|minimo|especial|mas bajo|mejor|de amigo)|(mas|algo mas) (barat[oa]|economic[oa])|negoci(ar|able|amos|emos)|regate(ar|o)|contraoferta|(mi|nuestro) (presupuesto|limite|maximo|oferta|tope)( (es|seria|esta|son|de|en|maximo|como|ronda|los))* {amt}|(puedo|podemos|podria|(le|te|les|os) (doy|daria|damos|pago|pagaria|ofrezco|ofrecemos|propongo|puedo dar)|puedo pagar|pagaria|pago|ofrezco|ofrecemos|doy|daria|tengo|llego|llegar|hasta|maximo|solo|acepta[ns]?|aceptarian|aceptas|aceptaria|lo deja[ns]?|dejas|dejarian|dejamelo|dejalo|que tal|que (te|le|les) parece|cerramos|quedamos|cierro|y si|por|en) (<2> )?{amt}(?! (personas|dias|horas|semanas|meses|unidades|kwh|km|m2|metros))|{amt} (y (<2> )?(trato|cerramos|hecho|firmo|lo (compro|cierro)|acepto)|maximo|como mucho|y ya|al contado|en efectivo)|(\\d+) ?(%|por ciento)( de)? (descuento|menos|rebaja)|{amt} (menos|de descuento)|mitad de precio|(no )?(me )?(lo )?(puedo|podemos) (permitir|pagar tanto|costear)|partimos la diferencia',
      ],
      whole: [
        'descuento|muy caro|demasiado caro|caro|mas barato|negociable|mejor precio|ultimo precio|rebaja|algun descuento',
      ],
      soft: ['descuent~|rebaj~|car[oa]|barat[oa]|presupuesto|negoci~'],
      not: ['no (es|esta|me parece) (tan |muy )?car[oa]|en rebajas|descuento (no|del codigo no) funciona'],
    },
    pt: {
      macros: { amt: AMOUNT },
      hard: [
        '(algum|um|fazer|faz|fazem|faca|dar|da|dao|me da|tem|ha|com|mais|melhor|pequeno|bom|aplicar|por|se|oferec~|meu|consegue|conseguem|rola|possivel|ter) (<2> )?(desconto|descontinho|descontos|abatimento)|desconto (por|se|para|pra|a vista|no|na|especial)|(abaix|baix|melhor|reduz|diminu|cobr|iguala|baratea)(ar|a|am|e|em|ir|ir|aria|ariam)?( <2>)? (o |seu |um pouco |esse |este |o seu )*(preco|valor|custo|oferta|pouco|proposta)|(muito|demais|caro demais|bastante|um pouco|meio|tao|super|mais) (<1> )?(car[oa]s?|alto|elevad[oa]|salgado|puxado)|car[oa] demais|carissim[oa]|(passa|fora|acima|excede|ultrapassa)( do| de)? (<1> )?(meu|nosso) (orcamento|limite|alcance)|(melhor|ultimo|menor) (preco|valor)|preco (final|minimo|especial|mais baixo|melhor|camarada)|(mais|por) (barat[oa]|em conta|economic[oa]|menos)|negoci(ar|avel|amos|acao)|pechinch(ar|a)|regatear|contra ?proposta|(meu|nosso) (orcamento|limite|maximo|teto)( (e|eh|seria|esta|sao|de|em|maximo|uns|fica))* {amt}|(posso|podemos|poderia|lhe|te|pagaria|pago|ofereco|oferecemos|dou|daria|tenho|consigo|chego|ate|maximo|so|so posso|aceita[m]?|aceitaria|aceitariam|voce faz|faz por|fazem por|que tal|fecho|fechamos|fecha|fica|deixa|e se|por) (<2> )?{amt}(?! (pessoas|dias|horas|semanas|meses|unidades|kwh|km|m2|metros))|{amt} (e (<2> )?(fechado|fechamos|fecho|negocio)|no maximo|a vista|em dinheiro|e pronto)|(\\d+) ?(%|por cento)( de)? (desconto|menos|abatimento)|{amt} (a menos|de desconto)|metade do preco|nao (posso|consigo|tenho como) (pagar (isso|tanto)|bancar)|cabe no (meu )?(bolso|orcamento)|racha(r|mos) a diferenca|(tem como|da (pra|para)|pode|poderia|consegue|conseguem|podem|daria (pra|para)) (<1> )?(baixar|abaixar|melhorar|baratear|fazer (um |uma |mais |por )?(<1> )?(desconto|menos|barato|melhor|{amt}))',
      ],
      whole: [
        'desconto|muito caro|caro demais|caro|mais barato|negociavel|melhor preco|ultimo preco|tem desconto|algum desconto|menor preco',
      ],
      soft: ['descont~|car[oa]|barat[oa]|orcamento|negoci~'],
      not: ['nao (e|esta|acho) (tao |muito )?car[oa]|desconto (no codigo )?nao funciona'],
    },
    fr: {
      macros: { amt: AMOUNT },
      hard: [
        'petit(e)? (prix|geste|remise|ristourne|effort|rabais)',
        "(une?|la|des|faire|faites|avoir|obtenir|quelque|petite?|bonne|meilleure?|y a t il|possible|possibilite d'|avez vous|accord(er|ez)|me|nous|votre|geste|d'une|de) (<2> )?(remises?|reductions?|ristournes?|rabais|promo(tion)?|geste commercial|escompte)|(remise|reduction|rabais) (pour|si|sur|possible|commerciale)|geste commercial|(faire|faites|feriez|fassiez) un (<1> )?(geste|effort|prix)|(baiss|redui|diminu|rabaiss|ajust|align|descend)(er|ez|re|e|sez|iez|ire|rais|riez|s|ons)?( <2>)? (le |votre |un peu |ce |les |sur le |vos )*(prix|tarifs?|montant|peu|couts?)|(trop|tres|un peu|assez|bien|vraiment|plutot|si|plus) (<1> )?(chere?s?|eleve|couteu(x|se)|onereu(x|se))|hors de (prix|(mon|notre) budget)|(depasse|au[ -]?dessus de|hors) (<1> )?(mon|notre|le) budget|(meilleur|dernier|bon) prix|prix (final|minimum|special|d'ami|plus bas)|moins chere?s?|meilleure offre|negoci(er|able|ons|ation)|marchand(er|age)|contre[ -]?(offre|proposition)|(mon|notre) (budget|max|maximum|limite|offre|plafond)( (est|serait|c'est|de|a|maximum|max|tourne autour|de l'ordre de))* {amt}|(je peux|on peut|nous pouvons|je pourrais|je vous|je paie|je paye|je paierais|propose|proposons|offre|donne|mettre|mets|monter|aller|jusqu'a|maximum|seulement|accept(ez|eriez)[ -]?vous|acceptez|vous (me )?(le |la )?(faites|laissez|laissez a)|on dit|disons|que diriez vous de|et si|pour|a|d'accord (a|pour)) (<2> )?{amt}(?! (personnes|jours|heures|semaines|mois|unites|kwh|km|m2|metres))|{amt} (et (<2> )?(marche conclu|c'est bon|je signe|on signe|affaire|je prends)|maximum|max|au plus|cash|comptant|tout compris)|(\\d+) ?(%|pour ?cent)( de)? (remise|reduction|moins|rabais)|{amt} (de moins|de remise|de reduction)|moitie prix|(ne )?(peux|pouvons) pas (me |nous )?(le |la )?(permettre|payer autant)|coupons? la poire|faire un effort|un effort (sur|commercial)",
      ],
      whole: [
        'remise|trop cher|cher|moins cher|negociable|meilleur prix|dernier prix|une remise|reduction|un rabais|geste commercial',
      ],
      soft: ['remise|reduc~|chere?|budget|negoci~|rabais'],
      not: [
        "(ce n'est |c'est )?pas (trop |si |tres )?chere?|code (de )?(reduction|promo) ne (marche|fonctionne)|remise (en|des cles|du)",
      ],
    },
    de: {
      macros: { amt: AMOUNT },
      hard: [
        "(rabatt|nachlass|preisnachlass|skonto|ermassigung|vergunstigung|prozente|mengenrabatt|sonderpreis)(e)?|(preis|preislich|kosten)( <3>)? (runter|senken|reduzieren|nachlassen|entgegenkommen|verhandeln|verhandelbar|drucken|machen|anpassen|niedriger|gunstiger)|entgegen ?kommen|kommen sie mir (<2> )?entgegen|(zu|sehr|recht|ziemlich|etwas|ganz schon|echt|wirklich|so|arg|bisschen) (<1> )?(teuer|teure|hoch(preisig)?|kostspielig)|(ubersteigt|sprengt|uber|ausserhalb) (<1> )?(mein|unser)(em|es|en)? budget|nicht (im|in meinem) budget|(bester|besten|beste|letzter|letzte|letzten) (<1> )?(preis|angebot|kurs)|(gunstiger|billiger|weniger)( (geht|machen|haben|bekommen|anbieten|als|woanders|bei|moglich|irgendwo))|(geht|ginge|geht's|kann man|konnen sie|konntet ihr|machen sie|macht ihr)( <4>)? (gunstiger|billiger|weniger|besser|preis (noch )?(was|etwas) machen)|(was|etwas) am preis (machen|tun)|geht (da |hier )?(noch )?(was|etwas|mehr)( (am|beim|mit dem) preis)|verhandel(n|bar|basis)|feilschen|handeln|gegenangebot|gegenvorschlag|(mein|unser)(e|er)? (budget|limit|maximum|angebot|schmerzgrenze|obergrenze)( (ist|liegt|ware|betragt|bei|sind|maximal|von|max|reicht|bis))* {amt}|(ich|wir) (<4> )?(zahle|zahlen|biete|bieten|gebe|geben|wurde|kann|konnen|konnte|mochte|habe|hatte|maximal|max|nur)( <4>)? {amt}|(wie ware(s| es)? mit|was ist mit|waren|nehmen sie|nehmt ihr|akzeptieren sie|sagen wir|machen wir|einigen (wir )?uns auf|fur|auf|bei|bis|hochstens|maximal|max) (<2> )?{amt}(?! (personen|tage|stunden|wochen|monate|stuck|kwh|km|qm|meter|uhr|leute))|{amt} (und (<3> )?(deal|abgemacht|ich (unterschreibe|nehme|kaufe)|wir (sind|haben))|maximal|hochstens|max|bar|auf die hand|mehr nicht|inklusive)|(\\d+) ?(%|prozent) (rabatt|weniger|nachlass|gunstiger|billiger|runter|skonto)|{amt} (weniger|gunstiger|nachlass|rabatt|runter)|halber preis|zum halben preis|kann (ich )?(mir|uns) (das |es )?nicht leisten|in der mitte treffen|spielraum",
      ],
      whole: [
        'rabatt|zu teuer|teuer|billiger|gunstiger|verhandelbar|bester preis|letzter preis|nachlass|geht da noch was|letzte preis',
      ],
      soft: ['rabatt|teuer|gunstig|billig|budget|verhandel~'],
      not: ['nicht (zu |so |sehr )?teuer|(rabatt|gutschein)code (funktioniert|geht) nicht'],
    },
    it: {
      macros: { amt: AMOUNT },
      hard: [
        'scont(icino|ino|arello)|un occhio di riguardo',
        "(un|uno|qualche|fare|fate|fa|farmi|dare|avere|c'e|ci sono|con|piu|migliore|piccolo|buono|applicare|per|se|mi|il|possibile|uno) (<2> )?(sconto|sconti|scontino|ribasso|riduzione|abbuono)|sconto (per|se|su|possibile|sul)|(abbass|ridu|scont|ribass|miglior|calar|limar|adegu)(are|ate|a|i|rre|cete|ce|iate|ereste|are|erebbe)?( <2>)? (il |vostro |un po' |un po |questo |il vostro |sul |qualcosa )*(prezzo|costo|offerta|po|tariffa|cifra)|(troppo|molto|un po'?|abbastanza|davvero|piuttosto|cosi|piu) (<1> )?(car[oaie]|elevat[oa]|costos[oa]|alto)|carissim[oa]|(fuori|oltre|supera|sopra)( dal| il)? (<1> )?(mio|nostro|il mio) budget|(miglior|migliore|ultimo|buon) prezzo|prezzo (finale|minimo|speciale|piu basso|migliore|di favore|da amico)|(piu|meno) (economic[oa]|car[oa])|a meno|trattabil[ei]|trattare|negozi(are|abile|amo)|contrattare|mercanteggiare|controfferta|(il )?(mio|nostro) (budget|limite|massimo|offerta|tetto)( (e|sarebbe|di|sui|intorno a|massimo|max|sono))* {amt}|(posso|possiamo|potrei|(vi|le|ti) (do|darei|diamo|pago|pagherei|offro|offriamo|propongo|posso dare)|pagherei|pago|offro|offriamo|do|darei|ho|arrivo|arrivare|fino a|massimo|al massimo|solo|accetta(te)?|accettereste|accetterebbe|me lo (fate|lascia|lasciate)|facciamo|chiudiamo|che ne dite di|che ne dice di|e se|per|a) (<2> )?{amt}(?! (persone|giorni|ore|settimane|mesi|unita|pezzi|kwh|km|mq|metri))|{amt} (e (<2> )?(affare fatto|firmo|chiudiamo|lo prendo|siamo d'accordo)|massimo|max|in contanti|tutto compreso|e basta)|(\\d+) ?(%|per cento)( di)? (sconto|in meno|meno)|{amt} (in meno|di sconto)|meta prezzo|non (posso|possiamo|riesco a) (permetterm|pagare (cosi )?tanto|permetter)[a-z]*|venir(ci|mi) incontro|mi venite incontro|incontriamoci a meta",
      ],
      whole: [
        'sconto|troppo caro|caro|piu economico|trattabile|miglior prezzo|ultimo prezzo|qualche sconto|uno sconto|meno',
      ],
      soft: ['scont~|car[oa]|budget|tratt~|negozi~'],
      not: [
        'non (e|mi sembra) (troppo |cosi |molto )?car[oa]|codice sconto non funziona|cane|caro (signore|cliente|team|amico)|cara (signora|cliente)',
      ],
    },
  },
}
