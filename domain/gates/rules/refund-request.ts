import type { RuleData } from '../inbound-rule.ts'

export const refundRequest: RuleData = {
  rule: 'refund_request',
  phrases: {
    en: {
      macros: {
        noun: '(refund(s|ed)?|reimburse~|reimbursement|money back|cash back|repayment|charge ?backs?|full refund|partial refund|store credit)(?! (polic|rule|term|condition))',
        me: '(me|us|my|our|the|this|that|it|please|pls|in full|now|asap)',
        pay: '(money|cash|payment|deposit|funds|fee|charge|charges|purchase|order|ticket|down ?payment|prepayment|amount|item)',
      },
      hard: [
        '(put|send|pay|transfer|get|give|want|need|have|like|kindly) (<4> )?(quid|bucks|pounds?|euros?|dollars?|[$\\u20ac\\u00a3] ?\\d+|\\d+ ?[$\\u20ac\\u00a3]) (<1> )?back|you (<1> )?owe me (<2> )?(for|money|the|[$\\u20ac\\u00a3]|\\d+)|(get|getting|have) back (<1> )?(what|everything|all|the (money|amount)) (i|we) (<1> )?(spent|paid|sent|gave)',
        "(send|give|put|pay|transfer|wire|credit) (that|this|it|them|the (<1> )?(money|amount|sum|difference|total)|what (i|we)('ve)? (<1> )?(paid|spent|sent|transferred)) (straight |all )?back (to|on|onto|into) (me|us|my|our)|(what|everything|all|whatever|the (amount|sum)) (that )?(i|we)('ve| have)? (already )?(paid|spent|sent|transferred|put down)( <3>)? (back|returned|refunded|repaid)|(undo|reverse|return) (my|our|the|that|this) (<1> )?(payment|charge|transaction|deposit|transfer)",
        "(want|need|like|demand|request|requested|requesting|get|getting|give|issue|process|processing|ask(ing)? for|expect|claim|due|owed|owe|waiting|wait|where is|where'?s|receive|received|receiving|seen?|status|have|deserve|apply for|entitled to|promised|about|when|did|arrange|initiate|start|my|our|the|a|send|no|still|full|for|missing|pending) (<3> )?{noun}",
        "refund (<2> )?({me}|request|status|still|hasn'?t|has not|not|for|didn'?t|of|is|on)|{noun} (please|asap|now|for|of|on|is|has|hasn'?t|still|not|never|didn'?t)",
        '{pay} (<2> )?(back|returned|refunded|reimbursed)|(give|send|pay|return|transfer|get|want|need|have|put|hand) (me |us |it )?(back )?(my|our|the|all my|some of my) (<1> )?(money|cash|deposit|payment|funds)( back)?',
        '(can|could|may|will|when|do|should|must|please) (i|we|you)? ?(<2> )?(be |get )?(refund(ed)?|reimbursed?)|(reverse|dispute|void|contest) (<3> )?(charge|payment|transaction|purchase)|(be|get) (paid back|repaid)|(pay|paid|paying) (me|us) back|pay back (my|the|our)|(pay|paying|repay) (me|us) back|(i|we|be|get|getting|want|expect) (to be )?(paid back|repaid)|repay (me|us)|(money|payment|deposit) (you |you were |that you |was |were |had )*(<3> )?(supposed|meant|going|promised|agreed) to (<1> )?(return|refund|pay back|send back|give back)|(want|need|like|get|have|expect|demand) (it|that|this|everything|the (extra|difference|rest|full amount|overpayment)) back|credit (me|us|my (account|card))( <2>)? ?(for|back|the)|return (<4> )?(for|and) (<2> )?(refund|money)|charge ?back',
        '(give|pay|send|return|credit|put) (me |us |it )?back (<3> )?(extra|difference|what i|my|the (money|amount|payment|deposit|charge|overpayment|rest)|it|everything|every (cent|penny))|(you|they|company) (guys )?(still )?owe (me|us)( (money|a|the|my|back|[$\u20ac\u00a3]?\\d+))+|(and|or|then|just|please|pls|kindly|immediately|also|to) refund(?! (polic|rule|term|condition))|{pay} (<5> )?(returned|refunded|reimbursed|credited back|sent back|paid back|given back)',
        'money back( guarantee (please|claim|now))?|refunding (me|us|my)',
      ],
      whole: ['refunds?|refund (me|now|please|request)|money back|reimbursement|reimburse me|i want (my )?money'],
      soft: [
        'refund (polic|rule|term|condition)~|refundable|refunds?|return (policy|policies|window)|reimburse~|money back guarantee',
      ],
      not: [
        '(pay|paying|paid) (<1> )?back (<2> )?(loan|credit|mortgage|finance)s?|(do|would) (you|they) (<1> )?(give|offer|do|have|provide) (an? |any )?(full |partial )?refunds? (<1> )?(if|when|in case)|(loan|credit|mortgage|grant)s? (<4> )?(pay|paid|paying) back',
        'thanks?( you)? (<6> )?refund(ed|s)?|(already|successfully) (been )?refunded|(income )?(tax|vat|irs|hmrc) (refunds?|rebates?|return)|(no|not|without|never|non|didn.?t|don.?t|do not|did not)( (need|want|asking for|looking for|request|require|after|require|asked for))?( any| an?| my| the)* (refund(able)?s?|money back)',
        'cash ?back (card|reward|offer|bonus|program|points)s?',
      ],
    },
    es: {
      macros: { noun: '(reembols~|reintegr(o|ar|en|arme|enme)|contracargos?|estorno)' },
      hard: [
        '(devolv|devuelv|regres|reintegr)[a-z]* (<1> )?\\d+|(me|nos) (devolveis|devuelven|devuelve|devuelves|devolveran|regresan) (<1> )?(los|las|el|la|mi|mis) (?!(<1> )?llamada)',
        '(me |nos )?regres[a-z]* (<1> )?(mi|el|la|mis|nuestro) (<1> )?(dinero|plata|deposito|pago|anticipo|importe|senal|lana)|(devuelv|devolv)[a-z]*(me|nos) (<1> )?(un[oa]|la diferencia|lo (cobrado|pagado|mio|que)|tod[oa]|el (cobro|cargo))|recuperar (<2> )?(lo (pagado|que (pague|he pagado|pagamos))|anticipo|pago|deposito|importe|senal)|rembols~|rrembols~',
        '{noun}|((quiero|necesito|solicito|pido|exijo|mi|el|un|donde esta|hacer|pedir|solicitar|cuando|tramitar|esperando|recibir|recibido|me|nos|que me|derecho a|sin|la|del|de) (<3> )?{noun})',
        '(devuelv|devolv|devol)(a|an|e|en|as|er|ieron|uelvan|ed)?(me|nos|an)? (<2> )?(dinero|plata|importe|pasta|pago|deposito|senal|anticipo|monto|todo lo pagado|lo que pague)|(dinero|plata|deposito) (de vuelta|devuelto)|(que me|me|quiero que) (<2> )?(devuelv|devolv|reembols|reintegr)~|recuperar (<1> )?(dinero|plata)|devolucion (<2> )?(dinero|importe|pago|deposito|compra|cobro|senal)|(quiero|solicito|pido|exijo|necesito|tramitar|hacer) (<2> )?devolucion|{noun} (por favor|ya|ahora|del|de mi|completo|total)',
      ],
      whole: ['reembolso|devolucion|mi dinero|reintegro|devolver dinero|reembolsenme|contracargo'],
      soft: ['reembols~|devolucion(es)?|politica de devolu~'],
      not: [
        'devuelv[a-z]* (<1> )?llamada|(credito|prestamo|hipoteca|banco)s? (<5> )?devuelv[a-z]*',
        '(politicas?|condiciones|plazos?|reglas|terminos|como (es|funciona)) (<3> )?(reembols~|devolu~|reintegr~)|(es|son|sera) (<1> )?reembolsables?|(no|sin) (quiero|necesito|pido|busco)( un| una| el| la)? (reembolso|devolucion)|devolucion de (impuestos|hacienda|la renta|iva|la llamada)|devolver(me)? la llamada',
      ],
    },
    pt: {
      macros: { noun: '(reembols~|estorn~|ressarc~|restitu(ir|icao|am|a)|charge ?back)' },
      hard: [
        '(devolv)[a-z]* (<1> )?\\d+|(me|nos) devolv[a-z]+ (<1> )?(os|as|o|a|meu|minha) (?!(<1> )?(chamada|ligacao))',
        'de volta (tudo )?(o que|que) (<1> )?(paguei|dei|gastei|transferi|depositei)|(o que|tudo que|quanto) (<1> )?(paguei|dei|gastei|transferi)( <2>)? de volta|(receber|reaver|recuperar|pegar) (<2> )?(de volta|valor|dinheiro|sinal|pagamento|entrada)( <1>)? (de volta|pago)|reaver (<2> )?(valor|dinheiro|sinal|pagamento|entrada)|reenbols~|rembols~|rembolso',
        '{noun}|((quero|queria|preciso|solicito|peco|exijo|meu|o|um|cade|fazer|pedir|solicitar|quando|esperando|aguardando|receber|recebi|me|nos|que me|direito a|sem|do|de|gostaria) (<3> )?{noun})',
        '(devolv(a|am|er|em|e|eram)|devolucao|quero)( me| de| o| do| meu| todo)* (dinheiro|valor|pagamento|deposito|sinal|que paguei)( de volta)?|(dinheiro|grana|valor|deposito) (de volta|devolvido)|(que me|me|quero que) (<2> )?(devolv|reembols|estorn|ressarc)~|recuperar (<1> )?dinheiro|contestar (<2> )?(compra|cobranca|pagamento)|{noun} (por favor|ja|agora|do|da|total|completo)',
      ],
      whole: ['reembolso|estorno|devolucao|meu dinheiro|ressarcimento|dinheiro de volta|quero meu dinheiro'],
      soft: ['reembols~|estorn~|politica de devolu~|devolucao'],
      not: [
        '(politicas?|condicoes|prazos?|regras|termos|como (e|funciona)) (<3> )?(reembols~|devolu~|estorn~)|(e|sao|sera) (<1> )?reembolsave(l|is)|nao (quero|preciso de|estou pedindo)( um| o)? (reembolso|estorno)|restituicao (do|de) (imposto|ir|renda)|devolver a ligacao',
      ],
    },
    fr: {
      macros: { noun: '(rembours~)' },
      hard: [
        '(rendez|rends|rendre|restitu[a-z]+|recredit[a-z]+)( moi| nous)? (<1> )?\\d+',
        "recredit[a-z]*|(revoir|reverra[a-z]*|revoie|recuper[a-z]*|retrouver[a-z]*|ravoir|toucher[a-z]*) (<2> )?(argent|sous|acompte|paiement|depot|caution|virement)|(rendez|rendre|restitu[a-z]+) (<3> )?(argent|acompte|somme|trop percu|difference)|(rendez|rendre|restitu[a-z]+|recuperer) (<2> )?(ce que|la somme que) (j'ai|nous avons|on a) (paye|verse|regle)|ranbours~|rembours[sc]~",
        "{noun}|((je|mon|le|un|votre|demande|demander|veux|voudrais|exige|obtenir|attends|attend|ou est|ou en est|quand|etre|se faire|me faire|pouvez|pourrais|souhaite|recu|recevoir|droit a|toujours pas|me|nous|m'|faire|procedure de|svp) (<4> )?{noun})",
        "(rendez|rends|rendre|restitue[rz]|recuperer|ravoir|reverser|reversez)([ -]?moi)?( <1>)? (mon|notre|l'|mes) ?(argent|sous|acompte|depot|paiement|caution)|(mon|notre) (argent|acompte|caution) (en retour|rembourse)|{noun} (svp|moi|s'il|maintenant|integral|complet|de (ma|mon|la))|contester (<2> )?(prelevement|paiement|debit|achat)|retro ?facturation|charge ?back",
      ],
      whole: [
        'remboursement|remboursez(-| )?moi|rembourse(z|r)?|rendez(-| )?moi mon argent|mon argent|un remboursement',
      ],
      soft: ['rembours~|politique de retour'],
      not: [
        '(aides?|primes?|subventions?|prets?|etat|credits?) (<5> )?rembours~',
        "(politiques?|conditions|delais?|regles|modalites|comment (est|fonctionne)) (<3> )?rembours~|(est|sont|serait|c'est) (<1> )?remboursables?|rembours~ (<2> )?(secu|mutuelle|impots|assurance maladie|pret|credit|cpam|emprunt)|(ne |n')?(veux|demande|souhaite) pas (<2> )?rembours~|sans remboursement",
      ],
    },
    de: {
      macros: {
        noun: '((ruck|zuruck)?erstatt~|geld zuruck|ruckzahl~|zuruck ?zahl~|ruckbuch~|zuruckbuch~|zuruckuberweis~|charge ?back|kohle zuruck)',
      },
      hard: [
        '\\d+ ?(euro|eur|\\u20ac|franken) (<6> )?(wieder|zuruck)',
        '(anzahlung|geld|betrag|summe|zahlung|uberweisung|kohle) (<3> )?(wieder|zuruck)(haben|bekommen|kriegen|uberwiesen|gezahlt|uberweisen|geben|erhalten)?|was ich (<3> )?(bezahlt|uberwiesen|gezahlt) (habe|hab) (<2> )?(wieder|zuruck)[a-z]*|(zuruck|ruck) ?erstat+[a-z]*',
        '{noun}|(geld|betrag|anzahlung|zahlung|kaution) (<3> )?(wieder|zuruck|retour|zuruckbekommen|zuruckhaben|zuruckuberweisen|wiederhaben|zuruckverlangen)|(gebt|geben|gib|uberweist|uberweisen|zahlen)( sie)? (<2> )?(geld|betrag|anzahlung) (<1> )?(wieder|zuruck)',
      ],
      whole: ['erstattung|ruckerstattung|geld zuruck|ruckzahlung|refund|gutschrift'],
      soft: ['erstatt~|ruckgabe(recht|bedingungen|frist)~|geld zuruck garantie|widerrufsrecht|gutschrift'],
      not: [
        '(kredit|darlehen|bank|finanzierung)s? (<5> )?(zuruck ?zahl~|tilg~)|(staat|forderung|finanzamt|krankenkasse) (<4> )?erstat+~',
        '(steuer|fahrtkosten|reisekosten|spesen|kranken)(ruck)?erstatt~|(keine?|nicht)( <1>)? (ruck)?erstatt~( (mochte|will|brauche|notig))?|(ruck)?erstattungs(richtlinie|bedingung|regel|politik)~|(richtlinie|bedingungen|regeln|wie (ist|sind|lauten)) (<3> )?(ruck)?erstatt~|(kredit|darlehens)?ruckzahlung (des|vom|meines) (kredit|darlehen)~|erstattung (von der|durch die|der) (kranken)?kasse|geld zuruck garantie',
      ],
    },
    it: {
      macros: { noun: '(rimbors~|riaccredit~|storn(o|are|ate|i|ato)|charge ?back)' },
      hard: [
        '(ridat|rid|rend|restitu|riaccredit)[a-z]* (<1> )?\\d+|\\d+ ?(euro|eur|\\u20ac) (<2> )?indietro',
        '(restituit|restituisc|ridat|ridam|rendet|rimborsat|riaccreditat|stornat|ridiat)(emi|imi|ecele|eci|ele|elo|ela|emeli|emela|emelo)|(riavere|indietro) (<2> )?(quello|quanto|cio)( che)? (ho|abbiamo) (<1> )?(pagato|versato|dato|speso)|(quello|quanto) (che )?(ho|abbiamo) (<1> )?(pagato|versato|speso) (<2> )?indietro|rimborz~|rinbors~',
        "{noun}|rivoglio|rivorrei|((voglio|vorrei|chiedo|richiedo|esigo|pretendo|mio|il|un|dov'? ?e|avere|ottenere|richiesta di|quando|aspetto|attendo|ricevere|ricevuto|essere|diritto al|mi|ci|fare|che mi|ancora|nessun|del|possibile|richiedere|chiedere|per) (<3> )?{noun})",
        "(ridat|ridiat|restitu|rend|rid)(e|emi|etemi|atemi|iscimi|ite|itemi|ire|irmi|iate|iscano|etemelo|armi|are|ami)?( <2>)? (i |il |miei |mio |nostri |l'|la |mia )*(soldi|denaro|importo|acconto|caparra|pagamento|deposito)|(soldi|denaro) (indietro|di ritorno)|indietro i (miei |nostri )?soldi|riavere (<2> )?(soldi|denaro|acconto)|contestare (<2> )?(addebito|pagamento)|{noun} (per favore|subito|ora|completo|totale|del|della|immediato)",
      ],
      whole: ['rimborso|rimborsatemi|rimborsami|i miei soldi|soldi indietro|storno|riaccredito'],
      soft: ['rimbors~|politica di reso|reso'],
      not: [
        '(politic[ah]e?|condizioni|regole|termini|modalita|come (funziona|funzionano|e|sono)) (<4> )?rimbors~|restituire la (chiamata|telefonata)',
        'rimbors~ (<2> )?(irpef|fiscale|730|spese|chilometric~|iva|inps)|non (voglio|chiedo|mi serve)( un| il)? rimborso',
      ],
    },
  },
}
