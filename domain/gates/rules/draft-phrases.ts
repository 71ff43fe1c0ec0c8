import type { Language } from '../../language.ts'
import type { PhraseSet } from '../inbound-rule.ts'

export type DraftPhraseRule = 'promise' | 'discount' | 'commitment' | 'legal_advice' | 'medical_advice' | 'leak'

/** What an answer must not say of its own accord, in the languages it may be written in. */
export const DRAFT_PHRASES: Readonly<Record<DraftPhraseRule, Readonly<Record<Language, PhraseSet>>>> = {
  promise: {
    en: {
      macros: {
        when: '((by|before|within|until|no later than|on|this|next|in (the next )?(an?|one|two|three|four|five|\\d+))( the)? ?(<1> )?(end of|tomorrow|today|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|midday|midnight|week|weekend|month|hours?|days?|weeks?|months?|minutes?|business days?|working days?|\\d+|january|february|march|april|may|june|july|august|september|october|november|december)|tomorrow|today|tonight|same day|next day|right away|immediately|straight away)',
        do: '(deliver(ed)?|ship(ped)?|install(ed)?|arrive[sd]?|finish(ed)?|complete[d]?|repair(ed)?|fix(ed)?|replace[d]?|ready|done|credited|sent|there|with you|visit|come|start|solved?|resolved?|answered|back to you|call(ed)? you( back)?|in touch|available|processed|reimbursed?|confirmed)',
      },
      hard: [
        '(i|we) (personally |hereby |can |do )*(promise|guarantee|swear|assure you|give you my word|vow|pledge)|(guaranteed|guarantees?|warrant(ed)?) (to|that|you|for|delivery|by|within|success|results?|savings?)|(is|are|results?|satisfaction|savings?|delivery) guaranteed|100 ?(%|percent) (guarantee|sure|certain|satisfaction)|you have my word|without fail',
        "(will|'?ll|shall|going to|should)( (be|have|definitely|certainly|surely|get|have it|personally|all|then|also|already|you|it))* (<2> )?{do} (<5> )?{when}",
        "(refund (will|is being|has been|is on)|(i|we|you)('?ll| will| can| have)( (get|receive|be|have|issue|issued|process|processed|arrange|arranged|give|given|send|sent|gladly|happily|of course|also|you|your|offer))* (<2> )?(refund(ed)?|reimburse(d|ment)?|money back|credit note|compensat(e|ion))|full refund|money back guarantee)",
      ],
      not: [
        "(can'?t|cannot|can not|not able to|unable to|am not|not allowed to|won'?t|will not|not|never|no) (<3> )?(promise|guarantee|assure|refund|reimburse|confirm|say|commit|give|offer|decide|process|issue)( <4>)? ?(refund|reimbursement|delivery|date|when)?|(refund|money back) (policy|request|question)|(asked?|asking|request(ed)?) (<3> )?refund|colleague (<3> )?(refund|about)",
      ],
    },
    es: {
      macros: {
        when: '((antes de|para|dentro de|en|el|este|la proxima|a mas tardar)( el| las| los| la)? ?(<1> )?(manana|hoy|lunes|martes|miercoles|jueves|viernes|sabado|domingo|fin de|semana|mes|horas?|dias?|semanas?|\\d+)|manana|hoy mismo|inmediatamente|enseguida)',
      },
      hard: [
        '(le |te |les |os )?(prometo|prometemos|garantizo|garantizamos|aseguro|aseguramos|doy mi palabra)|garantizad[oa]|100 ?(%|por ciento) (seguro|garantizado)',
        '(entregaremos|enviaremos|instalaremos|llegara|estara (list[oa]|ahi|reparad[oa])|repararemos|terminaremos|iremos|llamaremos|sera (entregad[oa]|enviad[oa]|instalad[oa]|reparad[oa])|tendra) (<5> )?{when}',
        '(le |te |les )?(reembolsaremos|devolveremos|reembolsare|devolvere|haremos (el|un) reembolso|recibira (el|su|un) reembolso)|reembolso (completo|total)|(su|tu) reembolso (esta|sera|ha sido)|compensaremos',
      ],
      not: [
        '(no|nunca|sin) (<3> )?(prometer|prometo|garantizar|garantizamos|garantizo|asegurar|confirmar|reembolsar|puedo|podemos)( <4>)?',
      ],
    },
    pt: {
      macros: {
        when: '((antes d[eao]|para|dentro de|em|n[ao]|ate|esta|este|proxim[ao])( o| as| os| a)? ?(<1> )?(amanha|hoje|segunda|terca|quarta|quinta|sexta|sabado|domingo|fim d[eoa]|semana|mes|horas?|dias?|semanas?|\\d+)|amanha|hoje mesmo|imediatamente|agora mesmo)',
      },
      hard: [
        '(prometo|prometemos|garanto|garantimos|asseguro|asseguramos|dou minha palavra)|garantid[oa]|100 ?(%|por cento) (certo|garantido)',
        '(entregaremos|enviaremos|instalaremos|chegara|estara (pront[oa]|ai|consertad[oa])|consertaremos|terminaremos|iremos|ligaremos|sera (entregue|enviad[oa]|instalad[oa]|reparad[oa])|vamos (entregar|enviar|instalar|consertar)|vai chegar) (<5> )?{when}',
        '(reembolsaremos|devolveremos|vamos (reembolsar|devolver|estornar)|faremos (o|um) (reembolso|estorno)|(voce )?recebera (o|seu|um) (reembolso|estorno))|reembolso (completo|total|integral)|seu (reembolso|estorno) (esta|sera|foi)|compensaremos',
      ],
      not: [
        '(nao|nunca|sem) (<3> )?(prometer|prometo|garantir|garantimos|garanto|assegurar|confirmar|reembolsar|posso|podemos)( <4>)?',
      ],
    },
    fr: {
      macros: {
        when: "((avant|d'ici|dans|pour|des|ce|cette|sous|au plus tard)( le| les| la| l')? ?(<1> )?(demain|aujourd'hui|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|fin de|semaine|mois|heures?|jours?|semaines?|\\d+)|demain|aujourd'hui|immediatement|tout de suite)",
      },
      hard: [
        '(je (vous )?|nous (vous )?)(promets|promettons|garantis|garantissons|assure|assurons|certifie)|garantie?s? (a|sous|que|100)|vous avez ma parole|100 ?(%|pour cent) (sur|garanti)',
        '(livrerons|enverrons|installerons|arrivera|sera (livree?|envoyee?|installee?|reparee?|prete?|la)|reparerons|terminerons|viendrons|rappellerons|allons (livrer|envoyer|installer|reparer|rappeler)) (<5> )?{when}',
        '(nous |je )?(vous )?(rembourserons|rembourserai|allons (vous )?rembourser|serez rembourse[e]?s?|effectuerons (le|un) remboursement|recevrez (le|votre|un) remboursement)|remboursement (complet|integral|total)|votre remboursement (est|sera|a ete)|dedommagerons',
      ],
      not: [
        "(ne |n'|pas |jamais |sans )(<3> )?(promettre|promets|garantir|garantis|assurer|confirmer|rembourser|peux|pouvons)( <4>)?",
      ],
    },
    de: {
      macros: {
        when: '((bis|vor|innerhalb( von)?|in|am|spatestens|noch|diese|nachste[rn]?)( zum| den| dem| der)? ?(<1> )?(morgen|heute|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|ende|woche|monat|stunden?|tagen?|wochen?|werktagen?|\\d+)|morgen|heute noch|sofort|umgehend)',
      },
      hard: [
        '(ich|wir) (<2> )?(verspreche[n]?|garantiere[n]?|versichere[n]? (ihnen|dir)|gebe[n]? (ihnen|dir) mein wort|zusichern|sichere[n]? (<2> )?zu)|garantiert|100 ?(%|prozent(ig)?) (sicher|garantie)',
        '(wird|werden|kommt|kommen|liefern|liefere|installieren|reparieren|melden uns|melde mich|rufen|rufe|erledigen|schicken|erhalten sie) (<4> )?{when}|(wird|werden) (<3> )?(geliefert|installiert|repariert|fertig|versendet|erledigt) (<3> )?{when}',
        '(wir|ich) (<2> )?(erstatte[n]?|uberweise[n]? (<3> )?zuruck|zahle[n]? (<3> )?zuruck)|(sie (erhalten|bekommen)|werden) (<3> )?(erstattung|ruckerstattung|erstattet|geld zuruck)|volle (ruck)?erstattung|ihre (ruck)?erstattung (ist|wird|wurde)|geld zuruck garantie|entschadig(en|t|ung)',
      ],
      not: [
        '(nicht|keine?n?|nie) (<3> )?(versprechen|garantieren|zusichern|zusagen|erstatten|erstattung|garantie|garantiert|termin)|(verspreche[n]?|garantiere[n]?|kann|konnen|darf|erstatte[n]?) (<4> )?(nicht|keine?n?)( <4>)?',
      ],
    },
    it: {
      macros: {
        when: "((entro|prima di|per|in|questa|questo|al piu tardi)( il| le| la| l'| domani)? ?(<1> )?(domani|oggi|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|fine|settimana|mese|ore|giorni|settimane|\\d+)|domani|oggi stesso|immediatamente|subito)",
      },
      hard: [
        '(vi |le |ti )?(prometto|promettiamo|garantisco|garantiamo|assicuro|assicuriamo|do la mia parola)|garantit[oa]|100 ?(%|per cento) (sicuro|garantito)',
        '(consegneremo|spediremo|installeremo|arrivera|sara (consegnat[oa]|spedit[oa]|installat[oa]|pront[oa]|riparat[oa]|li)|ripareremo|finiremo|verremo|richiameremo|consegniamo) (<5> )?{when}',
        '(la |le |vi |ti )?(rimborseremo|rimborsero|restituiremo|faremo (il|un) rimborso|ricevera (il|un) (suo )?rimborso|ricevera il rimborso)|rimborso (completo|totale|integrale)|(il suo|il tuo) rimborso (e|sara|e stato)|risarciremo',
      ],
      not: [
        '(non|mai|senza) (<3> )?(promettere|prometto|garantire|garantiamo|garantisco|assicurare|confermare|rimborsare|posso|possiamo)( <4>)?',
      ],
    },
  },
  discount: {
    en: {
      hard: [
        "(i|we|let me|happy to|able to)( (can|could|will|would|may|'?ll|'?d|gladly|happily|also|even|surely|to|me|see if i can))* (offer|give|grant|apply|take|knock|arrange|get|make|add|throw in|include|lower|reduce|waive)( (you|it|a|an|the|that|this|some|our|in|another|further|extra|special|nice|little|small|off|down))* (<3> )?(discounts?|% off|off the price|off your|special (price|deal|offer)|better (price|deal|rate)|reduction|lower price|voucher|coupon|for free|free of charge|fee|price)|discount (of|code|is|applied|for you)|here'?s (a|your) discount|half ?(the )?price|half off|on the house|(special|exclusive|discounted|reduced|best) (price|rate|offer|deal) (for you|just|only|of)|price match",
      ],
      not: [
        "(can'?t|cannot|can not|not able to|unable to|am not|not allowed to|won'?t|will not|not|never|no|don'?t|do not) (<4> )?(offer|give|grant|apply|reduce|lower|discounts?|waive|arrange|promise|take|knock|throw in|make)( <5>)? ?(discounts?|price|off|voucher|reduction)?",
      ],
    },
    es: {
      hard: [
        '(puedo|podemos|le|te|les|voy a|vamos a)( (ofrecer|ofrezco|ofrecemos|hacer|hago|hacemos|aplicar|aplico|dar|doy|damos|rebajar|regalar)(le|te|les)?)+ (<4> )?(descuento|rebaja|precio especial|mejor precio|gratis|cupon)|descuento (de|del|para usted|aplicado)|mitad de precio|precio especial (para|solo)|invita la casa',
      ],
      not: [
        '(no|nunca|sin) (<4> )?(descuentos?|rebajas?|ofrecer|rebajar|hacer|aplicar|dar)( <3>)? ?(descuentos?|rebajas?|precio)?',
      ],
    },
    pt: {
      hard: [
        '(posso|podemos|lhe|te|vou|vamos)( (oferecer|ofereco|oferecemos|fazer|faco|fazemos|aplicar|dar|dou|damos|baixar))+ (<4> )?(desconto|abatimento|preco especial|melhor preco|gratis|cupom)|desconto (de|para voce|aplicado)|metade do preco|preco especial (para|so)|por conta da casa',
      ],
      not: [
        '(nao|nunca|sem) (<4> )?(descontos?|abatimentos?|oferecer|baixar|fazer|aplicar|dar)( <3>)? ?(descontos?|preco)?',
      ],
    },
    fr: {
      hard: [
        '(je (peux|vais)|nous (pouvons|allons)|je vous|nous vous)( (vous|faire|fais|faisons|offrir|offre|offrons|proposer|accorder|accorde|appliquer|consentir))* (<4> )?(remise|reduction|rabais|ristourne|prix special|meilleur prix|geste commercial|gratuitement|code promo)|(remise|reduction|rabais) (de|pour vous|appliquee)|moitie prix|prix special (pour|rien)|offert par la maison',
      ],
      not: [
        "(ne |n'|pas |jamais |aucune? |sans )(<4> )?(remises?|reductions?|rabais|offrir|proposer|accorder|faire|appliquer)( <3>)? ?(remises?|reductions?|rabais|prix)?",
      ],
    },
    de: {
      hard: [
        '(ich|wir|kann|konnen|gebe|geben|gewahre[n]?|biete[n]?|mache[n]?)( (ich|wir|kann|konnen|ihnen|dir|euch|gerne?|auch|einen|sogar|noch))* (<3> )?(rabatt|nachlass|sonderpreis|preisnachlass|besseren preis|skonto|gutschein|kostenlos dazu|gratis dazu)|(rabatt|nachlass) von|halber preis|zum halben preis|(sonderpreis|vorzugspreis) (fur|nur)|geht aufs haus',
      ],
      not: [
        '(nicht|keinen?|keine|leider kein(en)?|nie|ohne) (<3> )?(rabatte?|nachlass|nachlasse|sonderpreis(e)?|preisnachlass|skonto|gutscheine?)',
      ],
    },
    it: {
      hard: [
        '(posso|possiamo|le|vi|ti)( (fare|faccio|facciamo|offrire|offro|offriamo|applicare|applico|concedere|dare|do))+ (<4> )?(sconto|riduzione|prezzo speciale|miglior prezzo|gratis|omaggio|buono)|sconto (di|del|per lei|applicato)|meta prezzo|prezzo speciale (per|solo)|offre la casa',
      ],
      not: [
        '(non|mai|nessuno?|senza) (<4> )?(scont[oi]|riduzion[ei]|fare|offrire|applicare|concedere)( <3>)? ?(scont[oi]|prezzo)?',
      ],
    },
  },
  commitment: {
    en: {
      hard: [
        "(we|you)('?ve| have)? (got |have )?(yourself )?a deal|it'?s a deal|deal (confirmed|closed|done)|done deal|(i|we) (hereby |gladly |happily |can )*(accept|agree to|confirm) (your|the|that|this) (<1> )?(offer|price|proposal|terms|deal|order|amount|purchase|booking)|(your|the) (offer|proposal|counter ?offer) (is|has been) accepted|legally binding|(your|the) (order|booking|contract|appointment|purchase) (is|has been) (confirmed|placed|booked|accepted)",
      ],
      not: [
        "(not|n'?t|no|never|once|if|when(ever)?|until|before|as soon as|after|by the time|(every|each) time|unless) (<4> )?(a deal|deal|accept|agree|confirm(ed)?|accepted|legally binding|placed|booked)",
      ],
    },
    es: {
      hard: [
        'trato hecho|tenemos (un )?trato|(acepto|aceptamos) (su|tu|la) (oferta|propuesta|precio)|(su|tu|la) (oferta|propuesta) (esta|ha sido|queda) aceptada|(su|tu) (pedido|reserva|contrato|cita) (esta|ha sido|queda) (confirmad[oa]|aceptad[oa])|legalmente vinculante',
      ],
      not: [
        '(no|nunca|si|cuando|hasta que|una vez) (<4> )?(trato|acepto|aceptamos|confirmad[oa]|aceptad[oa]|vinculante)',
      ],
    },
    pt: {
      hard: [
        'negocio fechado|temos (um )?(acordo|negocio)|(aceito|aceitamos) (sua|a sua|tua|a) (oferta|proposta|preco)|(sua|a) (oferta|proposta) (esta|foi) aceita|(seu|sua) (pedido|reserva|contrato|consulta) (esta|foi) (confirmad[oa]|aceit[oa])|juridicamente vinculativ[oa]',
      ],
      not: ['(nao|nunca|se|quando|ate que|assim que) (<4> )?(fechado|aceito|aceitamos|confirmad[oa]|aceit[oa]|acordo)'],
    },
    fr: {
      hard: [
        "marche conclu|affaire conclue|(j'accepte|nous acceptons) (votre|l'|la) ?(offre|proposition|prix)|(votre|l') ?(offre|proposition) est acceptee|(votre) (commande|reservation|contrat|rendez ?vous) est (confirmee?|acceptee?)|juridiquement contraignant",
      ],
      not: [
        "(ne |n'|pas |jamais |si |quand |des que |une fois )(<4> )?(conclu|accepte|acceptons|confirmee?|acceptee?)",
      ],
    },
    de: {
      hard: [
        'abgemacht|wir (haben|sind uns) (einen )?(deal|einig)|(ich|wir) (akzeptiere[n]?|nehme[n]? (<2> )?(angebot|vorschlag) an)( (ihr|dein|das|den|ihren))* ?(angebot|preis|vorschlag)?|(ihr|das) angebot (ist|wurde) angenommen|ihr(e)? (bestellung|buchung|vertrag|termin) (ist|wurde) (bestatigt|angenommen)|rechtsverbindlich',
      ],
      not: [
        '(nicht|nie|kein(en)?|wenn|sobald|falls|erst) (<4> )?(abgemacht|deal|einig|akzeptiere[n]?|angenommen|bestatigt|rechtsverbindlich)|akzeptiere[n]? (<3> )?nicht',
      ],
    },
    it: {
      hard: [
        "affare fatto|(accetto|accettiamo) (la sua|la tua|la vostra|l') ?(offerta|proposta)|(la sua|la tua|l') ?(offerta|proposta) e (stata )?accettata|(il suo|il tuo|la sua|la tua) (ordine|prenotazione|contratto|appuntamento) e (stat[oa] )?(confermat[oa]|accettat[oa])|legalmente vincolante",
      ],
      not: ['(non|mai|se|quando|finche|appena) (<4> )?(fatto|accetto|accettiamo|confermat[oa]|accettat[oa])'],
    },
  },
  legal_advice: {
    en: {
      hard: [
        "you (should|could|can|must|may|might want to|need to|ought to)( (also|then|definitely|simply|just))* (sue|take (<2> )?legal action|take (them|him|her|it) to court|press charges|file (a |an )?(lawsuit|claim|suit)|withhold (<1> )?(payment|rent)|refuse to pay|terminate (the|your) contract (because|without|immediately))|you (have|'ve got) (a (strong|good|solid|valid) (legal )?case|grounds (to|for)|the (legal )?right to|every right to)|you are (legally|not legally)? ?(entitled|liable|obliged|not liable|required by law)|(in|under) (<1> )?(the )?(law|civil code|penal code|consumer (law|act))[ ,]+you|legally speaking|(my|our) legal (advice|opinion)|(article|section|paragraph) \\d+ of the (<2> )?(act|code|law)|(the|a) court (will|would) (rule|decide|side)",
      ],
    },
    es: {
      hard: [
        '(debe|deberia|puede|podria)s? (<1> )?(demandar|denunciar|interponer|emprender acciones legales|negarse a pagar|retener el pago)|tiene[s]? (un caso (solido|fuerte)|derecho legal|motivos para demandar)|(legalmente|segun la ley)[ ,]*(usted|tiene|puede|esta)|(mi|nuestro) (consejo|asesoramiento) legal|articulo \\d+ (de la|del) (ley|codigo)',
      ],
    },
    pt: {
      hard: [
        '(deve|deveria|pode|poderia) (<1> )?(processar|denunciar|entrar com (uma )?acao|acionar a justica|recusar o pagamento|reter o pagamento)|tem (um caso (forte|solido)|direito legal|motivos para processar)|(legalmente|segundo a lei|por lei)[ ,]*(voce|tem|pode|esta)|(meu|nosso) (conselho|parecer) (legal|juridico)|artigo \\d+ (da|do) (lei|codigo)',
      ],
    },
    fr: {
      hard: [
        "vous (devriez|pouvez|pourriez|devez) (<1> )?(porter plainte|poursuivre|engager (une action|des poursuites)|saisir (le tribunal|la justice)|refuser de payer)|vous avez (un (bon|solide) dossier|legalement le droit|le droit (legal )?de)|(legalement|selon la loi|d'apres la loi)[ ,]*(vous|il)|(mon|notre) (conseil|avis) juridique|article l?\\.? ?\\d+ (du code|de la loi)",
      ],
    },
    de: {
      hard: [
        'sie (sollten|konnen|konnten|mussen|durfen) (<3> )?(verklagen|klagen|klage einreichen|anzeige erstatten|rechtliche schritte|die zahlung verweigern|zuruckbehalten)|sie haben (<2> )?(gute chancen vor gericht|einen rechtsanspruch|das recht,? |anspruch auf schadens?ersatz)|(rechtlich gesehen|laut gesetz|nach dem gesetz|juristisch)[ ,]*(sie|haben|ist|sind)|(mein|unser) (rechtlicher rat|rechtsrat)|§ ?\\d+ (<2> )?(bgb|stgb|hgb)|paragraf \\d+',
      ],
    },
    it: {
      hard: [
        '(dovrebbe|puo|potrebbe|deve) (<1> )?(denunciare|fare causa|citare in giudizio|intraprendere azioni legali|rifiutare il pagamento)|ha (un caso (solido|forte)|diritto legalmente|i presupposti per)|(legalmente|secondo la legge|per legge)[ ,]*(lei|ha|puo|e)|(il mio|il nostro) (consiglio|parere) legale|articolo \\d+ del (codice|decreto)',
      ],
    },
  },
  medical_advice: {
    en: {
      hard: [
        "(take|taking|use|apply|stop taking|increase|decrease|reduce|double|skip|combine|switch to) (<3> )?(\\d+ ?(mg|ml|milligrams)|tablets?|pills?|capsules?|ibuprofen|paracetamol|acetaminophen|aspirin|antibiotics?|antidepressants?|(your |the |a |daily )?(dose|dosage)|(your |the )?medications?|(your |the )?medicine|insulin|painkillers?)|you (probably |likely |may |might |most likely |could |seem to |appear to )*(have|suffer from|are suffering from|be suffering from|be having) (an? )?(<1> )?(infection|flu|covid|cancer|diabetes|migraine|allerg(y|ic reaction)|fracture|depression|pneumonia|heart (attack|problem)|stroke|hernia|ulcer|concussion)|(your )?symptoms (suggest|indicate|sound like|point to|are consistent)|(no need|don'?t need|do not need|unnecessary) to (see|visit|consult|call) (a |the )?doctor|safe to (take|combine|mix|stop)|my (diagnosis|medical advice)|i (would )?diagnose",
      ],
    },
    es: {
      hard: [
        '(tome|toma|tomar|deje de tomar|aumente|reduzca|duplique) (<3> )?(\\d+ ?(mg|ml)|pastillas?|tabletas?|ibuprofeno|paracetamol|aspirina|antibioticos?|(la |su )?dosis|(el |su )?medicamento|insulina)|(probablemente|quizas|seguramente) (tiene|tienes|sufre) (<2> )?(infeccion|gripe|cancer|diabetes|migrana|alergia|fractura|depresion)|(sus|tus) sintomas (sugieren|indican)|no (necesita|hace falta) (ver a |ir al )(un )?medico|mi diagnostico',
      ],
    },
    pt: {
      hard: [
        '(tome|toma|tomar|pare de tomar|aumente|reduza|dobre) (<3> )?(\\d+ ?(mg|ml)|comprimidos?|ibuprofeno|paracetamol|aspirina|antibioticos?|(a |sua )?dose|(o |seu )?(medicamento|remedio)|insulina)|(provavelmente|talvez) (voce )?(tem|esta com|sofre) (<2> )?(infeccao|gripe|cancer|diabetes|enxaqueca|alergia|fratura|depressao)|seus sintomas (sugerem|indicam)|nao precisa (ver|ir ao|consultar) (um )?medico|meu diagnostico',
      ],
    },
    fr: {
      hard: [
        '(prenez|prends|prendre|arretez de prendre|augmentez|reduisez|doublez) (<3> )?(\\d+ ?(mg|ml)|comprimes?|ibuprofene|paracetamol|doliprane|aspirine|antibiotiques?|(la |votre )?dose|(le |votre )?(medicament|traitement)|insuline)|vous avez (probablement|sans doute|peut etre) (<2> )?(infection|grippe|cancer|diabete|migraine|allergie|fracture|depression)|vos symptomes (suggerent|indiquent)|(pas besoin|inutile) de (voir|consulter) (un )?medecin|mon diagnostic',
      ],
    },
    de: {
      hard: [
        '(nehmen|nimm|nehme|einnehmen|erhohen|reduzieren|verdoppeln|absetzen|setzen) (sie )?(<3> )?(\\d+ ?(mg|ml)|tabletten?|ibuprofen|paracetamol|aspirin|antibiotik(a|um)|(die |ihre )?dosis|(das |ihr )?(medikament|medikamente)|insulin)|sie haben (wahrscheinlich|vermutlich|vielleicht) (<2> )?(infektion|grippe|krebs|diabetes|migrane|allergie|bruch|depression)|ihre symptome (deuten|sprechen|weisen)|(nicht notig|brauchen nicht|mussen nicht) (<2> )?(zum )?arzt|meine diagnose',
      ],
    },
    it: {
      hard: [
        "(prenda|prendi|prendere|smetta di prendere|aumenti|riduca|raddoppi) (<3> )?(\\d+ ?(mg|ml)|compress[ae]|pastigli[ae]|ibuprofene|paracetamolo|tachipirina|aspirina|antibiotic[oi]|(la |sua )?dose|(il |suo )?(medicinale|farmaco)|insulina)|(probabilmente|forse) (ha|soffre) (<2> )?(infezione|influenza|cancro|diabete|emicrania|allergia|frattura|depressione)|i suoi sintomi (suggeriscono|indicano)|non (serve|c'e bisogno di|occorre) (andare dal |vedere un |consultare un )medico|la mia diagnosi",
      ],
    },
  },
  leak: {
    en: {
      hard: [
        "system prompt|my (system |initial |hidden )?(prompt|instructions|guidelines|directives|programming|configuration)|(i|we) (was|were|am|have been|'?ve been) (instructed|told|programmed|prompted|configured) (to|not)|(hidden|internal|secret|confidential) (instructions?|rules?|polic(y|ies)|prompt|guidelines|notes?)|(floor|minimum|lowest|reserve|bottom[- ]line|walk ?away) (price|amount|acceptable|limit|we can|i can|possible)|(lowest|minimum) (i|we) (can|could|may|am allowed)|tool call|function call|json schema|(other|another) (customer|client|tenant)'?s? (name|data|order|address|number|price|paid)|as an ai language model",
      ],
    },
    es: {
      hard: [
        'prompt (del|de) sistema|mis (instrucciones|directrices|reglas internas)|(me han|fui|he sido) (instruido|programado|indicado)|(instrucciones|reglas|politicas) (internas|ocultas|secretas|confidenciales)|precio (minimo|suelo|de reserva)|(minimo|lo mas bajo) que (puedo|podemos)',
      ],
    },
    pt: {
      hard: [
        'prompt (do|de) sistema|minhas (instrucoes|diretrizes|regras internas)|fui (instruid[oa]|programad[oa]|orientad[oa])|(instrucoes|regras|politicas) (internas|ocultas|secretas|confidenciais)|preco (minimo|piso|de reserva)|(minimo|o mais baixo) que (posso|podemos)',
      ],
    },
    fr: {
      hard: [
        "prompt systeme|mes (instructions|consignes|directives|regles internes)|(j'ai ete|on m'a) (instruit|programmee?|demande de ne)|(instructions|regles|consignes) (internes|cachees|secretes|confidentielles)|prix (plancher|minimum|de reserve)|le (minimum|plus bas) que (je|nous) (peux|pouvons)",
      ],
    },
    de: {
      hard: [
        'system ?prompt|meine (anweisungen|instruktionen|vorgaben|richtlinien|programmierung)|(ich wurde|mir wurde) (<2> )?(angewiesen|programmiert|gesagt|vorgegeben)|(interne|geheime|versteckte|vertrauliche) (anweisung(en)?|regeln?|vorgaben|richtlinien)|(mindest|unter|limit|schmerz)preis~|preisuntergrenze|untergrenze|das minimum,? (was|das) (ich|wir)',
      ],
    },
    it: {
      hard: [
        'prompt di sistema|le mie (istruzioni|direttive|regole interne)|(sono stat[oa]|mi e stato) (istruit[oa]|programmat[oa]|detto di)|(istruzioni|regole) (interne|nascoste|segrete|riservate)|prezzo (minimo|di riserva|base minimo)|il (minimo|piu basso) che (posso|possiamo)',
      ],
    },
  },
}

/** Words that put a number near them into the context of money. */
export const PRICE_WORDS =
  /price|cost|rate\b|fee|charge|pay|invoice|quote|offer|total|deposit|discount|amount|budget|precio|cuest|coste|costo|tarifa|pag[ao]|oferta|descuento|importe|factura|preco|custa|valor|taxa|desconto|oferta|fatura|prix|cout|tarif|frais|pay[eé]|offre|remise|montant|facture|preis|kost|gebuhr|zahl|angebot|rabatt|betrag|rechnung|prezzo|costa|costo|tariffa|paga|offerta|sconto|importo|fattura/

/** Signs that an amount is only repeated from the customer and not agreed to. */
export const ECHO_WORDS =
  /you (?:mentioned|asked|offered|proposed|suggested|said|named|wrote)|your (?:offer|budget|proposal|figure|suggestion|request)|unfortunately|can'?t|cannot|unable|not able|below|less than|sorry|afraid|(?:menciono|pidio|ofrecio|propuso|su (?:oferta|propuesta|presupuesto)|lamentablemente|desgraciadamente|no (?:puedo|podemos|es posible))|(?:mencionou|pediu|ofereceu|propos|sua (?:oferta|proposta)|seu orcamento|infelizmente|nao (?:posso|podemos|e possivel))|(?:vous avez (?:mentionne|demande|propose|offert)|votre (?:offre|budget|proposition)|malheureusement|ne (?:peux|pouvons|puis)|pas possible)|(?:sie (?:haben|erwahnten|nannten|boten)|ihr(?:e|em|en)? (?:angebot|budget|vorschlag)|leider|nicht moglich|kann ich nicht|konnen wir nicht)|(?:ha (?:chiesto|proposto|offerto|menzionato)|(?:sua|tua) (?:offerta|proposta)|purtroppo|non (?:posso|possiamo|e possibile))/
export const AGREEMENT_WORDS =
  /\b(?:deal|agreed|agree|accept|accepted|confirm|confirmed|works|sold|gladly|happy to|trato|acepto|aceptamos|de acuerdo|aceito|aceitamos|fechado|combinado|d'accord|j'accepte|acceptons|marche conclu|einverstanden|abgemacht|akzeptier\w*|d'accordo|accetto|accettiamo|affare fatto)\b/
