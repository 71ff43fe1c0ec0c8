import type { RuleData } from '../inbound-rule.ts'

export const legal: RuleData = {
  rule: 'legal',
  phrases: {
    en: {
      macros: {
        threat:
          "(i|we|he|she|they|my (husband|wife|client|company|family))('?ll|'?d| will| am| are|'?m|'?re| shall| may| might| would| can| could| have| need| want| intend| plan| must| should|m)?( (going|gonna|about|ready|prepared|likely|happy|thinking|considering|forced|have|need|want|seriously|just|now|then|also|to|be|not|hesitate|no choice but|consider|considering|start|starting|threaten))*",
        counsel:
          '(lawyers?|attorneys?|solicitors?|barristers?|legal (team|counsel|advis[eo]r|representatives?|department|advice|people)|advocates?)',
      },
      hard: [
        '(before|in front of|to|see) (a|the) (judge|magistrate|tribunal)|(my|our) (lawyers?|solicitors?|attorneys?) (have|has|had|were|was|are|is) (<1> )?(been )?(informed|instructed|notified|told|involved|contacted|looking|working)',
        '{threat} (sue|suing|lawyer up|litigate|press(ing)? charges|prosecute|take (legal|court)|tak(e|ing) (you|this|it|them|u|your company|the company|the matter) (<2> )?to (<2> )?(court|tribunal|arbitration|trial|the authorities|judge))',
        "(sue|suing) (you|u|your (company|business|ass|asses|firm)|this company|them all|y'?all|the (company|shop|store|business)|everyone)|(going|gonna|want|have|about|ready|prepared|intend|plan|planning|forced|right|decided|enough|reasons?|threaten(ing)?) to sue(?! (my|his|her|their|an?|him|his|our) )",
        '(get|be|getting|being) sued|(broke|broken|breaking|breached|breaks|violat(e|es|ed|ing)|against|under) (<1> )?(the |our |my |your (own )?)?(<1> )?(contract|agreement|consumer laws?|consumer (rights|protection)|federal law|state law|eu law|local law|the law|laws|regulations|labor law|employment law|statute)|(get|getting|involve|involving|bring|bringing|inform|notify|alert|call|calling) (in )?(the |my )?(authorities|police|cops|lawyers?|law|ombudsman|regulators?|union|media|press|courts?)( involved)?',
        '(but|than|except|other option than|alternative but) to (sue|go to court|take (<2> )?legal|seek (<1> )?legal|involve (<2> )?(lawyers?|police|authorities)|escalate (<2> )?(legally|court))',
        '(take|drag|bring|haul)(ing)? (you|this|it|them|u|your company) (<2> )?to (<2> )?(court|tribunal|small claims|arbitration)|(see|meet|hear) (you|u|from you|you guys|you all) in court|go(ing)? to (small claims )?court|court (action|case|proceedings|order|summons|claim)|in front of a judge',
        '(my|our|his|her) (<1> )?{counsel} (<1> )?(will|is|are|has|have|says?|said|advise[ds]?|tells?|told|would|wants?|contacts?|sent|sends|sees?|about|and|in touch|thinks|agrees|confirms?|confirmed|handles?|if|regarding|to)(?! recommended)|(from|with|to|involve|contact|call|instruct|consult|through|via|by|is) (my|our) (<1> )?{counsel}|(spoken|talked|talking|spoke|speaking|consulted|consulting|met|meeting|meet) (<1> )?(to|with)? ?(an?|my|our|the) (<1> )?{counsel}|(contact(ed|ing)?|call(ed|ing)?|consult(ed|ing)?|hir(e|ed|ing)|instruct(ed|ing)?|engag(e|ed|ing)|involv(e|ed|ing)|get(ting)?|speak(ing)? (to|with)|seek(ing)?|talk(ing)? (to|with)) (<1> )?(my|our|a|an|legal) ?{counsel} (about|regarding|over|because of|against) (you|this)|{threat} (get|hire|call|contact|involve|consult|speak to|talk to|see|seek|find|be contacting|be calling) (<1> )?(an?|legal)? ?{counsel}|hear (<1> )?from (<1> )?{counsel}',
        '(legal|judicial) (action|proceedings?|steps|claim|threat|notice|remed(y|ies)|recourse|matter|dispute|consequences|demand|complaint|measures|case|rights|responsibility|liability|letter|papers)|letter before (action|claim)|cease and desist|small claims|class action|law ?suits?|litigation|subpoena|arbitration|ombudsman|trading standards|better business bureau|bbb|attorney general|consumer (protection|court|forum|affairs|watchdog|council|association|advice|rights? (act|law|agency|organi[sz]ation|authority))|citizens advice|financial conduct authority|cfpb|ftc|fca|ofcom',
        '(breach(ed|ing)?|violat(e|ed|ing|ion)) (of )?(<2> )?(contract|agreement|my rights|consumer law|the law|terms)|(claim|seek|sue|liable|pay)(ing)? (<2> )?(for )?damages|(press|pressing|file|filing|bring|bringing|laying) (<1> )?(criminal )?(charges|a lawsuit|suit|a suit|a claim|claims)( against)?|defamation|libel|slander|gross negligence|negligen(t|ce)|fraud (charges|report|complaint|claim|case)',
        "(this|that|what you (do|did|are doing)|it|which|your (behaviou?r|practice|company))('s| is| are| was) (<2> )?(illegal|unlawful|criminal|a crime|against the law|theft|fraud|fraudulent|false advertising|deceptive|extortion|robbery)|{threat} (report|reporting) (you|u|this (company|business|fraud|scam|to)|your (company|business)|it to)|(take|taking|pursue|pursuing|handle|handling|settle|escalate) (this|it|the matter) (<2> )?(legally|in court|through the courts|with my (lawyer|attorney))|see what (a|the|my) (judge|court|lawyer|attorney) (says|thinks)",
        '(report|reporting|reported|complain|complaining|denounce) (<3> )?(to|with) (<2> )?(police|authorities|regulators?|ombudsman|government|consumer|court|licensing board|bar association|trading standards|attorney general|bbb|ftc|fca|tax office|irs|media|press)|(call|calling|contact|contacting|involve|going to) the (police|authorities|cops|regulator)( on you| about you)?|against the law|breaking the law|unlawful|you (are|will be) (legally )?(liable|responsible) for|held (legally )?(liable|accountable|responsible)|fraudulent (business|company|practice|charge)s?',
      ],
      whole: ['lawyer|my lawyer|legal|sue|lawsuit|see you in court|legal (department|team|action)'],
      soft: ['sue|suing|lawyers?|attorneys?|solicitors?|legally|illegal|court|police|rights|liable|liability'],
      not: [
        "(ask|tell|call|meet|with|from|is|hi|hello|dear|hey|miss|mrs|ms|aunt|contact|name'?s|named|about|for|and|spoke to|speak to|talk to|talked to) sue",
        '(tennis|food|basketball|squash|badminton|volleyball|padel|sports?|royal|crown|hampton|earls|tottenham) court|court (yard|ing|shoes|side)|(\\d+|[a-z]+) court( (road|street|lane|avenue))?(?= ?(,|in|near|apartment|\\d))',
        '(free|pro bono|need|looking for|recommend|want|find|hire|get) (<2> )?(lawyer|attorney|solicitor|legal (advice|help))( for (my|a|the))? (divorce|will|house|contract|visa|immigration|business|company|lease|case|inheritance|custody)',
      ],
    },
    es: {
      hard: [
        '(delante de|ante|frente a|vera|decidira) (un|el) (juez|jueza|magistrado)',
        '(habeis|han|has|ha|estan|estais|estas) (<1> )?(incumplid[oa]|incumpliendo|roto|violado|violando) (<2> )?(contrato|acuerdo|lo (firmado|pactado|acordado))|incumpl[a-z]+ (<2> )?(contrato|contractual)',
        '(los|te|les|le|os|lo|la|las)( <1>)? (voy|vamos|pienso|voy a|vamos a|puedo|tendre que|pensamos)( a)? (demandar|denunciar|llevar (a|ante))|(demand|denunci)(ar|are|aremos|o|amos|ando|aria)(los|te|les|le|os|la|las)|(voy|vamos|pienso|procedere|procederemos|tendre|tendremos|me (obligan|veo obligad[oa])|no dudare en|pondre|poner|interpon(er|dre|go|dremos)|presentar(e|emos)?|iniciar(e|emos)?|tomar(e|emos)?|emprender(e|emos)?|ejercer|quiero|estoy pensando en)( a| que| en| por)* (<2> )?(demanda[r]?|demandas|denuncia[r]?|acciones|medidas (legales|judiciales)|accion legal|via judicial|querella|reclamacion (oficial|formal|judicial))( <1>)?',
        '(mi|mis|nuestro|nuestros|nuestra) (abogad[oa]s?|letrad[oa])|(contactar|hablar con|consultar|contratar|llamar a)(e|emos)? (<1> )?(abogad[oa])( sobre esto| por esto| contra)|(los|las|te|les|le|os|lo|la) (llevare|llevaremos|llevo) (a |ante )|(los|las|te|les|le|os|lo|la) (llevare|llevaremos|llevo) (a|ante) (<2> )?(juicio|tribunal~|corte|juzgado|justicia|ley)|(acciones|medidas|accion|via|consecuencias|reclamacion|responsabilidad|asunto|recurso)s? (legal(es)?|judicial(es)?)|(llevar(los|te|les|lo|le|os)?|ir|acudir|recurrir|nos vemos|nos veremos) (a |en |ante )(<1> )?(juicio|tribunal(es)?|corte|juzgado|justicia)|(ante|en|a) (los |el )?(tribunales|juzgado|juez)',
        'hojas? de reclamacion(es)?|libro de reclamaciones|(oficina|organizacion|defensa|proteccion|direccion|asociacion|instituto) (de|del|al|a los) (<1> )?consumidor(es)?|oficina de consumo|omic|profeco|sernac|indecopi|facua|ocu|procuraduria|condusef|burofax|carta documento|requerimiento (legal|notarial|formal)|incumplimiento (de|del) contrato|incumplieron el contrato|danos y perjuicios|delito|estafa denunci~|policia( nacional| local)?|ministerio publico|fiscalia|demanda (colectiva|judicial|civil|legal)|denunci(a|are|ar) (<2> )?(policia|consumo|autoridades|en redes)',
      ],
      whole: ['abogado|mi abogado|demanda|denuncia|los voy a demandar|juicio'],
      soft: ['demand(a|ar|are)|denunci(a|ar|are)|abogad[oa]s?|legal(es|mente)?|juicio|derechos|ilegal'],
      not: [
        '(necesito|busco|recomiend[ae]n?|quiero|contratar) (<2> )?abogad[oa] (para|de)|(oferta y|mucha|alta|la) demanda( de)?|tribunal de examen|renunci~',
      ],
    },
    pt: {
      hard: [
        '(na frente d[eo]|diante d[eo]|perante|com) (um |o )?(juiz|juiza|tribunal)',
        '(descumpr|quebr|romp|viol)[a-z]+ (<2> )?contrato|contrato (<2> )?(descumprido|quebrado|violado)',
        '(vou|vamos|irei|iremos|pretendo|posso|penso em|pensando em|terei (que|de)|sou obrigad[oa] a|nao hesitarei em|ja)( <1>)? (processar|acionar|denunciar|entrar (com|na|em)|recorrer (a|ao)|abrir (um )?(processo|reclamacao|boletim)|tomar (as )?(medidas|providencias)|buscar (meus|os meus) direitos|registrar|fazer (um |uma )?(b\\.?o|boletim|denuncia|reclamacao (formal|no)))|processar (voces|vcs|a (sua )?empresa|voce|vocemece)|processo (contra|judicial)|processo na justica',
        '(meu|minha|nosso|nossa|meus) (advogad[oa]s?|departamento juridico|juridico)|(falar|vou|contatar|contactar|consultar|acionar) (<2> )?advogad[oa] (contra|sobre isso|por causa)|procon|reclame ?aqui|consumidor gov|(acao|acoes|medidas?|vias?|providencias?|processo|notificacao|consequencias) (legal|legais|judicial|judiciais|cabiveis|juridic[oa]s?|extrajudicial)|juizado( especial)?|pequenas causas|(na|a) justica|tribunal|tribunais|danos morais|codigo de defesa do consumidor|boletim de ocorrencia|livro de reclamac[a-z]+|deco( proteste)?|anatel|banco central|ministerio publico|quebra de contrato|incumprimento (de|do) contrato|delegacia|policia|defesa do consumidor|direitos do consumidor',
      ],
      whole: ['advogado|meu advogado|processo|procon|justica|vou processar( voces)?'],
      soft: ['process(o|ar)|denunci(a|ar)|advogad[oa]s?|legal|juridic[oa]|direitos|ilegal'],
      not: [
        '(preciso|procuro|quero|contratar|indica[mr]?) (<3> )?advogad[oa] (para|de|que)|processo (de (compra|instalacao|entrega|inscricao|seletivo|venda|pagamento))',
      ],
    },
    fr: {
      hard: [
        '(devant|chez) (le|un|les) (juges?|tribun(al|aux))|(juge|tribunal) (tranchera|decidera)',
        '(respect|rompu|viol)[a-z]* (<1> )?(pas |plus )?(<2> )?contrat|contrat (<3> )?(pas respecte|rompu|viole)[a-z]*|rupture (de|du) contrat',
        '(port|depos)(er|erai|erons|e|ons|ez|ant) (<1> )?plainte|plainte (contre|a la police|au commissariat|pour)|(mon|notre|mes|nos) (avocate?s?|conseil juridique|service juridique|juriste)|(contacter|saisir|consulter|prendre|voir|appeler|parler a)(ai|ons)? (<1> )?avocate? (contre|pour cela|a ce sujet|si)|(prendre|engager|mandater|appeler|consulter|voir) (un|mon|notre) avocat|(engager|engage|entamer|entame|lancer|lance|intenter|intente|initier) (<2> )?(poursuites|procedures?|actions?|proces)|mises? en demeure|mettre en demeure|mets en demeure',
        "(action|poursuite|procedure|demarche|voie|suite|recours|mesure|consequence)s? (en justice|judiciaires?|legales?|juridiques?|penales?)|(poursuiv|attaqu|assign|train|cit)(re|er|rai|erai|rons|erons|ons)? (<2> )?(en justice|devant|au tribunal|aux prud)|(je |nous |on )(vais |allons |va )?vous (poursuiv|attaqu|assign|train)~|saisi(r|rai|rons|s)? (<2> )?(tribunal|justice|mediateur|ombudsman|conciliateur|juge|prud~|autorites)|(au|devant le|devant les|le|les) tribuna(l|ux)|en justice|vous reverrez au tribunal|dgccrf|repression des fraudes|ufc|que choisir|60 millions de consommateurs|signal ?conso|(association|protection|defense|droit) (de|des|du|d') ?consommat(eurs?|ion)|mediateur( de la consommation)?",
        "(rupture|non respect|violation|inexecution) (de |du )?(<1> )?contrat|vices? caches?|dommages? (et|-) ?interets|huissiers?|litige|au commissariat|a la police|(signaler|denoncer) (<3> )?(autorites|police|dgccrf|fraude)|pratiques? (illegales?|commerciales? (trompeuses?|abusives?))|vous etes dans l'illegalite|recommande avec (accuse|ar)|lettre recommandee",
      ],
      whole: ['avocat|mon avocat|tribunal|plainte|justice|je porte plainte|poursuites'],
      soft: ['avocate?s?|plainte|legale?(ment)?|illegal~|juridique|droits|proces'],
      not: [
        "(cherche|besoin d'?|recommand~|trouver|voudrais) (<2> )?avocate? (pour|en|specialise|de)|droits? (de|d) (reservation|inscription|entree)|mediateur culturel",
      ],
    },
    de: {
      hard: [
        '(vor|beim|vorm|zum) (<1> )?(richter|gericht)|(richter|gericht) (<2> )?(entscheid~|klaren)',
        'vertrag (<3> )?(gebrochen|verletzt|nicht (eingehalten|erfullt))|vertragsbruch|vertragsverletzung',
        '(mein|unser)(en|em|e|er|es)? (<1> )?(rechts)?(anwalt|anwaltin|anwalte|anwalten|anwalts|beistand|abteilung|rechtsbeistand|rechtsabteilung|rechtsschutz~)|(rechts)?anwaltskanzlei einschalten|anwaltsschreiben|anwaltlich~|(zum|einen?|mit (meinem|einem)) (<1> )?(rechts)?anwalt (<2> )?(einschalten|einzuschalten|gehen|nehmen|konsultieren|beauftragen|ubergeben|kontaktieren|hinzuziehen)|(rechts)?anwalt ein(schalten|zuschalten)?|ubergebe (<3> )?anwalt',
        '(verklag|klag)(e|en|t|st)? (<2> )?(sie|euch|dich|gegen|ein|an|ihre firma|einreichen|erheben)?|(sie|euch|dich|ihr unternehmen) (<2> )?(verklagen|anzeigen|abmahnen)|verklag~|klage (einreichen|erheben|gegen)|(einreichen|erhebe|erheben) (<1> )?klage|(vor|beim|ans|an das|zum) (<1> )?(gericht|amtsgericht|landgericht|richter)|gerichtlich~|gerichtsverfahren|rechtlich(e|en|er)? (schritt~|mittel~|konsequenz~|massnahm~|vorgeh~|folgen|wege|vorgehen|anspruch~)|rechtsweg~|juristisch~ (schritt~|vorgeh~|konsequenz~|massnahm~|beistand)|rechtsstreit',
        '(straf)?anzeige (erstatt~|gegen|mach~|wegen|stell~)|(erstatte|mache|stelle|erstatten) (<2> )?(straf)?anzeige|zeig(e|en)? (<1> )?(sie|euch|dich) (<1> )?an|strafanzeige|einstweilige verfugung|mahnbescheid|mahnverfahren|verbraucher(zentrale|schutz~|verband)|abmahnung|schadens?ersatz~|schlichtungsstelle|ombuds(mann|stelle|frau)|vertragsbruch~|vertragsverletzung|polizei (einschalt~|ruf~|inform~|meld~)|(zur|bei der) polizei|bundesnetzagentur|bafin|rechtswidrig|aufsichtsbehorde|betrugsanzeige|fristsetzung|setze (ich )?(ihnen |euch )?(<3> )?frist|in verzug gesetzt',
      ],
      whole: ['anwalt|mein anwalt|rechtsanwalt|klage|anzeige|gericht|ich verklage (sie|euch)'],
      soft: ['(rechts)?anw[a]lt~|klagen|anzeige|rechtlich|illegal|gericht|gesetz~'],
      not: [
        '(brauche|suche|suchen|empfehlen|mochte|benotige) (<3> )?(rechts)?anw[a]lt (fur|zum|wegen|der|im)|(klein|werbe|stellen|immobilien)anzeige~|(leib|lieblings|nudel|fisch|haupt)gericht~|zeigen sie (mir )?(ein )?an(gebot|dere)?|beklag~ mich nicht',
      ],
    },
    it: {
      hard: [
        '(davanti a|di fronte a|dinanzi a|dal) (un |al |il )?(giudice|tribunale)',
        '(violat|rott|violando|infrang|inadempien)[a-z]* (<2> )?(contratto|contrattual[ei]|accord[oi])|non (avete|hanno|ha) rispettato (<2> )?(contratto|accordi)',
        '(vi|ti|la|li|lo)( <1>)? (denunci|querel|cit|port)(o|ero|eremo|iamo|iero|ieremo|are)( in (giudizio|tribunale))?|(faro|faccio|fare|faremo|far|intent(o|are|ero)|avvi(o|are|ero)|procedo|procedero|procedere|procederemo|agiro|agire) (<2> )?(causa|denuncia|querela|legalmente|vie legali|azion[ei] legal[ei]|per vie legali|giudizialmente)|(sporg|present)(o|ere|ero|ero|are|eremo) (<1> )?(denuncia|querela|reclamo formale|esposto)',
        '(mio|nostro|mia|nostra|miei) (avvocat[oaie]|legale|legali|studio legale)|(contattare|sentire|chiamare|rivolgermi a|consultare|rivolgero a)( <1>)? (un |il )?(avvocato|legale) (contro|per questo)|(azion[ei]|vie|misur[ae]|procediment[oi]|conseguenze|provvediment[oi]) (legal[ei]|giudiziari[ae]?)|in (tribunale|giudizio|causa)|ci vediamo in tribunale|diffida|messa in mora|codacons|altroconsumo|(associazione|tutela|difesa) (dei |del |di )?(consumatori|consumatore)|federconsumatori|agcm|antitrust|agcom|giudice di pace|risarcimento|danni morali|inadempi~|decreto ingiuntivo|carabinieri|guardia di finanza|polizia|denuncia (alla|contro|per)|raccomandata|procura della repubblica',
      ],
      whole: ['avvocato|il mio avvocato|denuncia|vi denuncio|causa|tribunale|vie legali'],
      soft: ['denunci~|avvocat[oi]|legal[ei]|illegal[ei]|diritti|querel~'],
      not: [
        '(cerco|serve|bisogno di|consigliate|vorrei) (<2> )?avvocato (per|che|specializzato|divorzista)|in causa propria|a causa (di|del|della)|legale rappresentante',
      ],
    },
  },
}
