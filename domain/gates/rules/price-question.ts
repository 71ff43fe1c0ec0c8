import type { RuleData } from '../inbound-rule.ts'

export const priceQuestion: RuleData = {
  rule: 'price_question',
  phrases: {
    en: {
      macros: {
        price:
          '(price|prices|pricing|prices? list|price ?list|cost|costs|rate|rates|fee|fees|tariff|tariffs|charges|quote|quotes|quotation|quotations|estimate|estimates|price range|price point|ballpark|rate card|payment plans?)',
        ask: "(what|what'?s|whats|wat|tell|know|give|share|see|send|need|get|any|about|ask|asking|information|info|details|list|compare|check|explain|understand|have|want|wanted|find|show|provide|quick|which|where|inquir(e|y)|enquir(e|y)|wondering|looking|interested|request|requesting|idea|indication|clue)",
      },
      hard: [
        "what'?s (the|ur|your|a) (<1> )?(damage|hourly|daily|weekly|monthly|going rate|day rate)( for| on)?|(do|does|would|will|can) (<3> )?(pay|get in for|go for) (<1> )?(less|half|nothing|free)(?! (tax|interest|attention))",
        '(set|sets|setting) (me|us|you) back|ballpark( figure| number)?s?|(is|are) (<4> )?(cheaper|less|more expensive|dearer) (if|when|for|than)|(put together|work out|run|crunch|send|give|have|get|share) (<3> )?(figures|sums)|(put together|run|crunch) (<2> )?numbers|what sort of (money|price|figure)s?',
        'how much( (is|are|was|were|does|do|did|would|will|wud|for|to|it|its|it.s|this|that|these|those|they|you|u|r|extra|more|the|an?|your|per|each|roughly|approximately|approx|about|should|must|might|could|can|cost|costs|money|in|if|when|i|we|total|altogether|shall|ur|one|two|three|both|all|again|please|pls|now|then|\\d+))|how ?much(?= ?[?!.,]|$)|howmuch|hw much|how mutch|how many (euros?|dollars?|pounds?|bucks)|what (is|was|are) (the|your) (damage|going rate)|how (expensive|cheap|pricey|costly|affordable)',
        "{ask}( (is|are|was|will|would|be|do|does|you|the|me|us|a|an|ur|u|your|for|some|of|on|more|current|latest|to|please|out|have|charge|their|its|it|at|exact|total|full|rough|approximate|approx|average|estimated|best|new|my|our|this|that|pls|know|get|see|in|getting|i|need|can|could|could you|help|with|giving|rental|transfer|transaction|monthly|yearly|annual|hourly|daily|setup|delivery|shipping|service|installation|membership|subscription|insurance|free|additional|extra|idea|clue|indication|\\w+'s))* {price}",
        '{price} (for|of|to|per|on|each|if|when|please|pls|plz|and availability|range|info|information|breakdown|details|request|difference|include|including|are|quote|estimate|in|at|starting|start|from)(?! (my|the last|last|our) )',
        '(is|are|was|will|would|do|does|be)( there| it| you| that| they| this)?( be| have| come with| incur| charge| involve| include)? (<2> )?(an?|any|some|extra|additional|other|more|hidden)( <2>)? ?(fees?|charges?|costs?|surcharges?|price|markup|commission)|(fees?|charges?|surcharges?|commissions?) (apply|applied|involved|included|associated|or|when|if|for|to)',
        "(will|would|do|does|am|are|can|could|shall|is|gonna|going to|should|might|may|so|if|'?ll)( (i|we|you|they|it|u|the (bank|company|shop|store)|my (bank|card|account)|he|she|gonna|going|to|be|get|getting|have|also|still|then|even|only|not))+ (charged?|charging|charges|bill(ed)?|cost|costs|fee|fees)(?! (my|the|a|your) (phone|battery|car|device|laptop|bike))",
        "(do|does|will|would|did|can|could|might|should) (<4> )?cost|(it|that|this|they|these|those|which|one|each|everything|what|service|installation|repair|delivery|plan|package)('?ll| will| would| gonna| going to| does| do| might| should)? costs?( me| us| you)?|cost (me|us) to|costs? (anything|something|extra|money|more|less|a lot|per)|(be|get) (charged|billed) (<2> )?(for|to|if|when|extra)|what (am|are|will|would|do) (i|we) (<2> )?(charged|paying|pay|billed)|(percentage|flat|hourly|daily|monthly|transaction|transfer|service|delivery|shipping|set ?up|installation|call ?out|booking|cancellation|late|membership|annual|xfer) (fee|fees|rate|rates|charge|charges|cost|costs|price|prices)",
        '(get|need|want|have|give|send|like|request|provide|receive|ask|asking|looking|prepare|make|offer|obtain|in need|please|for|new|another|free|wanna|gimme|got|can i|quick|your|me|needing|seeking|getting|after|written|draft) (<3> )?(quote|quotes|quotation|quotations|estimate|estimates|cost proposal|price offer|cost breakdown|kwote|qoute|quotee)|(can|could|please|would|will|pls) (you|u)?( please)? ?(quote|estimate|price)( (me|us|for|on|this|it|up|please|that|the))*|quote (me|us|for|on|please|request|pls)',
        '(do|does|would|will|must|should|shall|can|could|may|if) (i|we|you|they)( (have|need|still|also|get|got|to))* pay (extra|anything|more|for|an?|something|separately|shipping|delivery|upfront)|(is|would|will|are) (it|this|that|they|there)( (be|get|come|work out|a|any))* (cheaper|more expensive|less expensive|pricier|dearer|better value)( (if|for|when|than|to|option|version|one|plan))*|(is|are) (<1> )?(delivery|shipping|postage|installation|parking|breakfast|wi ?fi|cancellation|returns?|consultation|assessment|visit|call ?out|estimate|trial|quote|pickup|collection|setup|support|maintenance|first (visit|lesson|session|consultation)) (really )?(free|included|extra)( of charge)?|(would|will|might|could) be the (<1> )?total|total (price|cost|for (two|both|all|everything|\\d+))|(set|sets) me back|what (does|would|will|do) (it|that|this|they|one) run|what are (we|you) (looking|talking) (at|about)? ?(price|cost|money)|(how|what) (are|is) (it|this|they|these) priced|priced at|going rate|(kind|sort) of money (are|is|would)',
        '(cheaper|less expensive|more affordable|lower (cost|priced?)|budget|affordable|better value) (<1> )?(option|plan|one|version|model|alternative|package|room|seat|ticket|product|rate|way|choice)s?|(is|are) (it|this|that|they) free (to|of|for)',
        '(cheapest|least expensive|most affordable|lowest priced|budget) (<1> )?(option|plan|package|price|one|model|service|offer|version|tier|product|room|car|ticket|rate)|(is|are) (it|this|that|they|these|your (<2> )?|the (<3> )?)(expensive|cheap|pricey|costly|affordable|worth the (money|price))|what would i (have to )?pay|(what|how) (do|would|will|must|should) (i|we) (need to |have to )?pay (for|if|per|monthly)|what do you (charge|ask|want|take) (for|per|to)|price it|(send|give|tell) me (a )?(number|figure)',
      ],
      whole: [
        'prices?|pricing|cost|costs|how much( is (it|this|that)| for (it|this|that)| (does|would|will) (it|that|this) cost)?|price ?list|price (please|info)|rates?|fees?|quote|quotation|estimate|tariffs?|and the price|what price|your prices|how much u charge',
      ],
      soft: [
        '{price}|charg(e|ed|es)|afford~|expensive|cheap(er|est)?|free of charge|payment plan|budget|invoice|insure (my|our|the)|per (month|hour|person|unit|night|day)',
      ],
      not: [
        '(supplier|grid|utility|network|electricity company|energy company|neighbou?rs?|competitors?) (<2> )?(buys?|pays?|charges?|sells?)|price (does|do|did|will|would) (the|my|our) (<1> )?(supplier|grid|utility|network|provider|company) (<1> )?(buy|pay)',
        'how much (more )?(money )?(do|did|have|had|can|could|should|may|am|might|is)( it| there)? (i|we)?( still| currently| already| actually| even)? ?(owe[ds]?|have|had|has|spen[dt]|uses?|used|got|get|save[d]?|earn|made?|borrow|withdraw|transfer|use on|left|lost|putting|deposited|in (my|the|our)|available|remaining|be paid|make)|how much (is|are|was) (<2> )?(my|our) (<3> )?(balance|bill|limit|account|invoice|debt|order|refund|deposit|last|outstanding|salary|paycheck|income|tax(es)?)|how much (is|are|was) (left|owed|due|overdue|remaining|outstanding|in (my|the|our))|how much (longer|time|notice|space|data|storage|weight|power|energy|water|memory|room|experience|more time|of (a|the|my)|detail|information|info|paperwork|noise|does it weigh|can (i|we|you)|could (i|we)|do (you|we|i) (know|need|care|like|love|weigh|produce|use|want to)|will it (hold|save|weigh|produce)|did (i|we|you)|have (i|we)|i (love|like|appreciate|owe|have|hate))',
        '(price|price range|prices|cost|costs|fee|fees|charge|charges|amount|rate|rates|quote) (<2> )?(of|on|for|in|from|to) (<1> )?(my|our|the)? ?(last|previous|latest|recent|current|first|final|past|old|existing|paid)? ?(invoice|bill|statement|receipt|payment|purchase|bank statement)s?|(this|that|these|those|unknown|strange|double|duplicate|pending|unauthori[sz]ed|wrong|mystery|fraudulent|weird|suspicious|disputed|late|overdue) (charge|fee|payment)s?( on| in| from)?( my)?|why (<3> )?(charged?|billed?|fee|cost)|(was|were|been|got|have been|has been|already|just|me twice) (charged|billed)',
        'in charge( of)?|charge (my|the|a|your|it|its|up) ?(phone|battery|car|device|laptop|bike|scooter)?|(fully|over ?night|slow|fast|quick|wireless) charg~|charg(er|ing) (cable|port|station|point|time)|(heart|exchange|frame|success|response|interest|birth|error|refresh|bit|tax|crime|growth) rates?|rate (your|our|the|this|my|us|you|it|me)|at (any|all) costs?|cost(s|ed)? (me|us) (my|our|a lot of|so much) (job|time|sleep|nerves|customer)|moderately priced|cost cent(er|re)|(famous|movie|inspirational|favou?rite|daily) quotes?|quote (of the day|number|reference)|quotation marks?|quotes? (from|by) (a|an|the) (book|movie|author)|my (quote|estimate|price) (is|was) (wrong|attached)|unquote|estimated? (time|arrival|delivery|date)|(time|arrival) estimate',
      ],
    },
    es: {
      macros: {
        price:
          '(precio|precios|tarifas?|costes?|costos?|cotizacion|cotizaciones|cotizar|presupuestos?|cuotas?|comision(es)?|lista de precios|honorarios|gastos|recargos?|mensualidad|anualidad|cargos)',
      },
      hard: [
        '(un |el |de )?presu(?= |$|[?.!])|(que|cual) valor (tiene|tienen|es|seria)|(que|cual) (es|seria) el valor|de cuanto (<2> )?(estamos|hablamos)|(por )?cuanto (<2> )?(saldria|sale|costaria|viene)',
        '(cuant[oa]s?|qnto|kuanto|cto)( (me|nos|te|se|le|es|seria|sera|saldria|sale|va|vale|cuesta|a|el|la|los|las|por|hay|que|tengo|tendria|habria|debo|deberia|costaria|costara|cobran|cobra|cobras|cobrais|cobrarian|cobraria|piden|pide|esta|estan|estaria|valen|cuestan|valdria|salen|sera|serian|pagar|paga|pago|cobrar|costar|dinero|mas|aproximadamente|mas o menos|ustedes|usted|vosotros|quieren|quieres))*( (cuest|val|sal|cobr|cost|pag|pid|es el|es la|sera|seria|esta|por)[a-z]*)',
        'a (cuanto|como) (esta|estan|sale|salen|tienen|tiene|lo|la|vende)|(que|cual|cuales|cual es|saber|conocer|dar|dame|deme|darme|pasar|pasame|pasarme|mandar|mandame|mandarme|enviar|enviame|enviarme|quiero|quisiera|necesito|solicito|informacion|info|consultar|pedir|tener|tendria|hacer|hacerme|haceme|ver|sus|los|lista|hay|tienen|tiene|algun|alguna|preguntar|sobre|por el|me interesa|podria|me gustaria|indicar|indicarme|preparar|preparen|me (das|da|dan|pasa|pasan|hace|hacen|manda|mandan|puede[ns]?|envia|envian)) (<4> )?{price}',
        '(cobr(a|an|as|ais|aran|arian|aria|are?is)|hay que pagar|se paga)( ustedes| ustd)? (<2> )?(por|comision|comisiones|algo|extra|gastos|recargo|aparte|cargo|coste|costo)|tiene[n]?( ustedes| ustd)? (<2> )?(comision|comisiones|gastos|recargo|cargo|coste|costo)|{price} (de|del|por|para|aproximad[oa]|por favor|de la|estimad[oa]|actual(es)?|total)(?! (mi|la ultima|la anterior))|me (cobr(an|aran|aria|arian|ara)|cobraran)( <2>)?( si| por| comision| algo)|es (muy )?(gratis|car[oa]|barat[oa]|gratuit[oa])\\??|(opcion|plan|producto|modelo|el|la) mas (barat[oa]|economic[oa])|que (vale|cuesta|sale|cobran|cobra|cobrais)',
      ],
      whole: [
        'precios?|cuanto( (es|cuesta|vale|sale|seria|cobran|por))?|tarifas?|presupuesto|costos?|coste|cotizacion|precio por favor|lista de precios|que precio|que precio tiene|y el precio',
      ],
      soft: ['{price}|car[oa]s?|barat[oa]s?|gratis|cobr~|factura'],
      not: [
        'cuanto (dinero )?(debo(?! pagar)|tengo(?! que)|me queda|nos queda|he gastado|gaste|tiempo|falta|tarda|tardan|tardara|dura|puedo|lleva|pesa|mide|espacio|hay en|es mi (saldo|deuda|limite|balance)|queda|consume|produce|antes|ganas?|gano)|cuant[oa]s? (horas|dias|semanas|personas|anos|veces|meses|minutos|metros|unidades|kilos)',
        '(precio|rango de precios?|coste|costo|importe|monto|cargo|cobro)s? (<2> )?(de|en|del) (<1> )?(mi|la|el|nuestra|ultima)? ?(ultim[oa]|anterior)? ?(factura|recibo|pago|extracto|cuenta|compra)|(mi|nuestro) presupuesto|(un|este|ese|el) cargo (en|de|no|desconocido|que no)|a cargo de|por que me (cobraron|han cobrado)|me (cobraron|han cobrado)|gastos de (mi|empresa)',
      ],
    },
    pt: {
      macros: {
        price:
          '(precos?|valor|valores|tarifas?|taxas?|custos?|orcamentos?|cotacao|cotacoes|tabela( de precos)?|mensalidades?|honorarios|comissao|comissoes|anuidade|encargos)',
      },
      hard: [
        '(de )?quanto (<2> )?(estamos falando|estariamos falando)|(que|qual) (e )?(o )?valor|orca(r|mos|ria)? (<2> )?(bateria|telhado|instalacao|projeto|isso)',
        '(quanto|qto|qnto|qnt|qt)( (que|e|eh|me|nos|se|vou|tenho|teria|ira|iria|a|o|os|as|por|pra|para|ai|voces|vcs|voce|vc|estao|esta|ta|mais ou menos|em media|aproximadamente|seria|sera|sai|sairia|fica|ficaria|custa|custam|custaria|vale|valem|cobra|cobram|cobrariam|pagar|pagaria|pago|preciso|devo))*( (cust|val|sai|sairia|fic|cobr|e o|e a|seria|sera|pag|esta|ta|por|para|pra|um|uma|o|a)[a-z]*)',
        '(qual|quais|que|saber|dar|passa|passar|passe|me passa|me passe|mandar|manda|mande|enviar|envia|envie|quero|queria|gostaria|preciso|solicito|informacao|info|consultar|pedir|ter|tem|teria|fazer|faz|faca|ver|seus|os|lista|ha|algum|alguma|perguntar|sobre|poderia|pode|me interessa|solicitar|preparar|me (da|de|dao|diz|diga|fala|informa|informe)) (<4> )?{price}',
        '(cobr(a|am|as|ariam|aria|arao)|tem que pagar|se paga|paga se)( voces| vcs)? (<2> )?(por|taxa|algo|extra|pelo|pela|para|pra|a parte|comissao|alguma)|{price} (de|do|da|por|para|pra|dos|das|aproximad[oa]|por favor|pfv|total|atual)(?! (minha|meu|ultima))|(serei|vou ser|sou) cobrad[oa]|e (muito )?(gratis|gratuit[oa]|car[oa]|barat[oa])\\??|(opcao|plano|produto|modelo|o|a) mais (barat[oa]|em conta|economic[oa])|(ha|tem|existe) (<2> )?(taxa|custo|custos|taxas|cobranca)',
      ],
      whole: [
        'precos?|quanto( (e|eh|custa|fica|sai|seria|vale|ta|esta))?|valor(es)?|orcamento|custos?|tarifas?|cotacao|tabela de precos|qual (o )?(valor|preco)|e o preco|preco por favor',
      ],
      soft: ['{price}|car[oa]s?|barat[oa]s?|gratis|cobr~|fatura'],
      not: [
        'quanto (dinheiro )?(eu )?(devo(?! pagar)|tenho|gastei|me resta|tempo|falta|demora|dura|posso|pesa|mede|espaco|e (o )?meu saldo|resta|consome|produz|antes|ganho)|quant[oa]s (horas|dias|semanas|pessoas|anos|vezes|meses|minutos|metros|unidades|quilos)',
        '(preco|faixa de preco|custo|valor|taxa|cobranca)s? (<2> )?(da|de|na|do|no) (<1> )?(minha|ultima|nossa|meu)? ?(ultim[oa]|anterior)? ?(fatura|conta|recibo|pagamento|extrato|compra)|(meu|nosso) orcamento|por que (fui|me) cobr~|fui cobrad[oa]|cobraram|cobranca indevida|taxa de juros',
      ],
    },
    fr: {
      macros: {
        price:
          '(prix|tarifs?|couts?|devis|frais|grille tarifaire|cotation|honoraires|montant|commissions?|forfaits?|tarification|budget a prevoir)',
      },
      hard: [
        "a combien (<3> )?(revien|reviendr|mont|s'elev|sort)[a-z]*|(revien|reviendr|s'elev)[a-z]* (<2> )?(a )?combien|ordre de (prix|grandeur)|fourchette de prix|ca (chiffre|douille)",
        "(combien|cb|cmb)( (ca|c'|cela|me|vous|est|est ce que|ce|c'est|que|il|pour|un|une|le|la|les|l'|de|d'euros|sera|serait|faut|dois|je|devrais|dois je|va|vont|environ|a peu pres|en moyenne|coute|coutent|coutera|couterait|coutent|vaut|valent|prenez|demandez|facturez|revient|reviendrait|payer|paye|paie|fait|faites|euros|on|y|aura))*( ?(cout|vaut|val|fact|pren|prev|compt|debours|demand|revien|pay|pai|fait|fera|ferait|serait|sera|est|pour|ca|cela|c'|le|la|les|un|une|l')[a-z]*)",
        "(quel|quelle|quels|quelles|connaitre|savoir|avoir|donner|donnez|donne|envoyer|envoyez|envoie|veux|voudrais|souhaite|souhaiterais|aimerais|besoin|demander|demande|information|infos|renseignement|renseignements|obtenir|faire|faites|etablir|recevoir|vos|votre|les|liste|y a t il|avez vous|consulter|communiquer|etes|c'est|chiffrer|pourrais|pouvez|est ce qu'il y a|des|sur) (<4> )?{price}",
        "(prenez|demandez|facturez|coute|coutent|fait|faites|c'est|revient|pour|est|vaut|paye|paie) combien|combien (<2> )?(payer|compter|prevoir|debourser)|(un|le|votre|faire un|demande de|besoin d'un|gratuit|pour un) devis|devis (pour|svp|gratuit|s'il|merci|rapide)|{price} (de|du|pour|d'|des|a l'heure|par|svp|s'il vous plait|approximatif|moyen|horaire|mensuel)(?! (ma|mon|la derniere))|(est[ -]?ce|c'est|ce sera|serait[ -]?ce) (<1> )?(payant|gratuit|cher|couteux)|(vais je|serai je|je serai|est ce que je (vais|serai)) (<2> )?(etre )?(facture|preleve|debite|paye)[a-z]*|(y a t ?il|il y a|ya) (<2> )?(frais|cout|couts|commission|supplement)|(facturez|prenez|demandez|pratiquez)[ -]?vous|l'?(offre|option|formule) la moins chere|le moins cher|ca coute|coute (<1> )?cher|chiffrage",
      ],
      whole: [
        "prix|tarifs?|combien( (ca coute|c'est|coute|est ce|pour))?|c'est combien|devis|couts?|quel prix|vos (prix|tarifs)|et le prix|un devis|grille tarifaire",
      ],
      soft: ['{price}|chere?s?|gratuit~|factur~|payant'],
      not: [
        "combien (je (vous )?dois(?! (payer|compter|prevoir|debourser))|de (temps|jours|d'heures|semaines|personnes|mois|fois|metres|places|pieces|minutes|kilos)|d'(heures|annees|argent)|il me reste|ai je|reste t il|me reste|j'ai (depense|sur)|est mon solde|puis je (retirer|depenser))|combien (dure|mesure|pese|consomme|produit)",
        '(prix|gamme de prix|cout|montant|frais|tarif) (<2> )?(de|sur|dans|du) (<1> )?(ma|mon|la|le|notre)? ?(derniere?|precedente?)? ?(facture|releve|recu|paiement|achat|compte|prelevement)|pourquoi (<3> )?(facture|preleve|debite)|(ai|avez|a) ete (facture|preleve|debite)~|a tout prix|prix nobel|mon devis (est|numero)',
      ],
    },
    de: {
      macros: {
        price:
          '([a-z]*preis(e|es|en|liste|liste|lich|spanne|rahmen|auskunft|anfrage|angebot|angabe|info)?|[a-z]*(?<!un)kosten(voranschlag|aufstellung|punkt|schatzung|rahmen)?|tarife?|[a-z]*gebuhr(en)?|honorare?|stundensatze?|stundenlohn|konditionen|provision|aufpreis|monatsbeitrag|rate)',
      },
      hard: [
        '(was|wieviel|wie viel) (nehmt|nehmen|nimmst|verlangt|verlangen|berechnet|berechnen) (ihr|sie|du) (<1> )?(fur|pro)?',
        'was (<1> )?(soll|wird|wurde|darf|durfte|mag|muss) (<5> )?kosten|was kost(et|en)? (<1> )?[a-z]+|preislich (<3> )?(was|etwas|spielraum|machbar|moglich)|(eine|grobe|ungefahre) hausnummer|(wie|was) (liegt|liegen|liegst) (<2> )?(preislich|kostenmassig)|mit welchen kosten|womit muss ich (<1> )?rechnen',
        '(was|wie ?viel|wieviel|wv|wivil)( (genau|ungefahr|etwa|circa|so|das|es|mich|uns|eine?|einen|der|die|den|denn|mir|muss|musste|ich|soll|man|bei|ihnen|euch|sie|ihr|wurde|wurden|wird|werden|fur|dann|eigentlich|insgesamt|monatlich))* (kost(et|en|e|ed)?|koschtet|zahl(e|en|t)|bezahl(e|en|t)|verlang(en|t|st)|berechne[nt]|nehm(en|t)|macht das|bezahlt man)|wie ?viel (<2> )?(fur|kostet|ist das|euro|geld (<3> )?(kostet|zahlen))|was (<4> )?kost(et|en|e)|was (nehmt ihr|nehmen sie|verlangt ihr|verlangen sie|muss ich (<3> )?(zahlen|bezahlen))|wie teuer|zu welchem preis',
        '(wie hoch|wie|welche|welchen|welcher|was|wissen|erfahren|nennen|geben|gib|schicken|senden|schick|haben|brauche|benotige|mochte|hatte gern[e]?|bitte um|anfrage|infos?|informationen|auskunft|frage|fragen|zu|uber|ihre|eure|die|den|der|gibt es|fallen|entstehen|bekommen|aktuelle|genaue|nach dem|ungefahr(e|en)?) (<4> )?{price}',
        '(ein|das|euer|ihr|unverbindliches|kostenloses|konkretes|individuelles|passendes|um|bitte|schriftliches|neues) (<1> )?angebot(?! (erhalten|bekommen|angenommen|annehmen|nummer))|angebot (fur|machen|erstellen|schicken|zusenden|zuschicken|bitte|anfordern|einholen|uber|unterbreiten|anfragen)|angebots?anfrage|{price} (fur|von|pro|bei|bitte|ca|ungefahr|und|inkl)(?! (meine|meiner|meinen|der letzten))|ist (das|es|der|die) (<2> )?(kostenlos|gratis|umsonst|kostenpflichtig|teuer|gunstig|billig)|kost(et|en) (das|es|die|der|eine?|sowas|ihr|etwas|mich|extra)|(fallen|gibt es|entstehen|kommen) (<3> )?(kosten|gebuhren|zusatzkosten)|(wird|werden|werde) (<3> )?(berechnet|in rechnung gestellt|verrechnet)|das (gunstigste|billigste)|(gunstigste|billigste)[rsn]? (<1> )?(angebot|tarif|modell|variante|option|paket)',
      ],
      whole: [
        'preise?|was kostet (das|es)|wie ?viel|wieviel kostet (das|es)|preisliste|kosten|tarife?|angebot( bitte)?|kostenvoranschlag|wie teuer|und der preis|gebuhren|preis bitte',
      ],
      soft: ['{price}|teuer|billig|gunstig|kostenlos|gratis|rechnung|angebot'],
      not: [
        'wie ?viel (<1> )?(schulde|habe ich|zeit|stunden|tage|wochen|personen|monate|jahre|meter|platz|strom|energie|minuten|leute|stuck|kilo|verbraucht|wiegt|bleibt|ist (mein|noch)|steht noch|mal|geld (habe|ist))|was kostet mich das an (zeit|nerven)',
        '([a-z]*preis|preisspanne|kosten|betrag|gebuhr|summe)(e|en)? (<2> )?(auf|in|von|aus|meiner|der|zu) (<1> )?(meiner|letzten|der|dieser)? ?(letzten )?(rechnung|abrechnung|kontoauszug|zahlung|abbuchung)|warum (<4> )?(berechnet|abgebucht|gebuhr)|wurde (<4> )?(abgebucht|berechnet)|um jeden preis|kostenstelle|im angebot|stellenangebot|kosten los|mit ?kosten von mir',
      ],
    },
    it: {
      macros: {
        price:
          '(prezz[oi]|cost[oi]|tariff[ae]|preventiv[oi]|listino( prezzi)?|quotazion[ei]|canone|spese|commission[ei]|onorari[oi]|rata|rate|sovrapprezzo|tariffario)',
      },
      hard: [
        'quanto (sarebbe|saranno|sarebbero|fate|fareste|prendete|chiedete)',
        'quanto (<2> )?(verrebbe|viene|verra|verrebbero|vengono|costerebbe|spenderei|mi costa)|che (prezzi|tariffe|costi) (<1> )?(avete|fate|ci sono|praticate|fareste)|ordine di (prezzo|spesa)|di che cifr[ae] (<1> )?(parliamo|stiamo parlando)',
        "(quanto|qnt|quant')( (mi|ci|vi|si|ti|e|il|la|lo|i|le|l'|un|una|uno|per|di|devo|dovrei|potrebbe|puo|sarebbe|sara|viene|verrebbe|vengono|costa|costano|costerebbe|costera|fa|fate|prendete|chiedete|pago|paga|pagare|pagherei|costare|venire|circa|piu o meno|in tutto|totale|volete|vuole))*( ?(cost|vien|verreb|verra|veng|sareb|sara|pag|chied|prend|fa(te)?|volet|e il|e la|e(?= )|per)[a-z]*)",
        "(qual|quale|quali|che|sapere|conoscere|avere|dare|datemi|dammi|mi dia|inviare|inviatemi|mandare|mandatemi|mandami|voglio|vorrei|ho bisogno|serve|mi serve|chiedere|chiedo|richiedere|richiedo|informazioni|info|ricevere|fare|farmi|fatemi|mi fa|mi fate|mi puo|potete|potrebbe|i vostri|i|lista|ci sono|c'e|avete|consultare|vedere|sui|sul|sulle|un|uno|il|per un|su) (<4> )?{price}",
        "(un|il|fare un|richiesta di|gratuito|per un|vostro) preventivo|preventivo (per|gratuito|grazie|di|da)|{price} (di|del|per|della|dei|al|a|indicativ[oi]|orari[oa]|mensile|medio|approssimativ[oi]|totale)(?! (mia|mio|ultima|dell'ultima))|(e|sarebbe) (<1> )?(a pagamento|gratis|gratuit[oa]|car[oa]|costos[oa]|economic[oa])\\??|(mi )?(verra|sara|verro|saro) (<2> )?(addebitat|fatturat|fatt pagare)[a-z]*|(ci sono|c'e|avete) (<2> )?(costi|spese|commissioni|costo|supplement[oi])|(si|devo|bisogna|dovrei) pagar?e?( per| qualcosa| extra)|(l'|la |il )?(opzione|offerta|piano|modello|soluzione) (piu economic[oa]|meno car[oa])|il piu economico",
      ],
      whole: [
        'prezz[oi]|quanto( (costa|viene|e|sarebbe|fa))?|listino( prezzi)?|preventivo|cost[oi]|tariff[ae]|quanto viene|e il prezzo|che prezzo( ha)?|prezzo per favore',
      ],
      soft: ['{price}|car[oi]|economic[oi]|gratis|gratuit~|addebit~|fattura'],
      not: [
        'quanto (denaro |soldi )?(devo ancora|vi devo|tempo|manca|ci vuole|ci vogliono|dura|pesa|misura|mi resta|mi rimane|ho (speso|sul)|e il mio saldo|posso (spendere|prelevare)|consuma|produce|prima|impiega)|quant[eio] (ore|giorni|settimane|persone|anni|volte|mesi|minuti|metri|posti|pezzi|chili)',
        "(prezzo|fascia di prezzo|costo|importo|spesa|addebito)( <2>)? (della|di|sulla|nella|dell'|sull') ?(<1> )?(mia|ultima|nostra)? ?(ultima|precedente)? ?(fattura|bolletta|ricevuta|pagamento|estratto|acquisto)|perche (<3> )?(addebit|fatturat)~|mi (avete|hanno) (addebitato|fatturato)|a (tutti i costi|ogni costo)|tasso",
      ],
    },
  },
}
