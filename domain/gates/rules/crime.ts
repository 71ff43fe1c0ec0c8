import type { RuleData } from '../inbound-rule.ts'

export const credentials: RuleData = {
  rule: 'credentials',
  phrases: {
    en: {
      hard: [
        "(what'?s|what is|what are|give|tell|show|send|share|need|reveal|print) (<3> )?(api|secret|access|private|encryption) ?keys? (<3> )?(bot|assistant|system|server|chat|company|you|database|backend)",
        "(what'?s|what is|what are|give|tell|send|share|show|reveal|provide|need|get|know|list|dump|print|leak|forward|e ?mail|want|have|steal|obtain|find|expose|extract)( (me|us|out|to|a|an|the|all|any|of|your|list|copy))* (admin|administrator|root|database|db|server|api|secret|private|master|your|system|internal|employees?'?s?|staff|owner'?s?|someone'?s?|somebody'?s?|other (people|customers?|users?|clients?)'?s?|his|her|their|customers?'?s?|users?'?s?|clients?'?s?|manager'?s?|boss'?s?|ceo'?s?|hashed|stored|account|company|ssh|aws|stripe|openai|twilio) ?(<2> )?(passwords?|passcodes?|credentials|api keys?|secret keys?|access tokens?|auth tokens?|private keys?|login (details|data|info|credentials)|logins?|log ?in details|environment variables|env file|card numbers?|bank details|secrets)",
        "(show|give|tell|list|send|share|reveal|get|see|read|access|export|what (are|is)|who are|leak|provide)( (me|us|out|to|a|an|the|all|any|of|list|copy|names|details|data))* (other|another|all|every|previous|last|different|someone else'?s|your other|somebody else'?s|your) (<1> )?(customer|client|user|patient|tenant|guest|account|member|buyer|subscriber)s?'?s?'? (<2> )?(data|details|names?|phone numbers?|numbers?|phone|e ?mails?|addresses|address|orders?|conversations?|messages|information|records?|list|chats?|invoices?|database|files|cards?|payments?|bookings?)",
        '(phone numbers?|numbers|names|data|details|e ?mails?( addresses)?|addresses|orders|list|messages|information|records|conversations|invoices) (of|for|from|about|on) (<1> )?(other|all|every|another|your|previous|the other|all your|all the) (<1> )?(customers?|clients?|users?|patients?|tenants?|guests?|people|members|buyers|subscribers)',
        "(my|the|card|here is my|account|online|login) ?(password|passwd|passcode|pass ?word|pw|pin|pin code|pin number|cvv|cvc|security code|mother'?s maiden name) ?((number|code) )?(is|=|:|was|as)+ ?[^\\s]{3,}|(my|the) (pin|pin code|pin number|passcode) ?[:=]? ?\\d{4,8}|(cvv|cvc|cvc2|cvv2|security code|card security)( (is|code|number))*[ :=]*\\d{3,4}|(password|passwort|contrasena|senha|mot de passe) ?[:=] ?[^\\s]{4,}|(ssn|social security( number)?)[ :=is]*\\d{3}[ -]?\\d{2}[ -]?\\d{4}|one[- ]time (code|password) is \\d{4,8}",
      ],
      not: [
        "(my|the|card|account|online|login) ?(password|pin|pass ?word|passcode)( (is|was))( (not|n't|wrong|incorrect|locked|lost|forgotten|expired|blocked|no longer|being|still|never|invalid|rejected|working|too))+|(wi ?fi|wlan|guest|hotspot|room|door|gate|alarm|locker) ?(network )?(password|code|passcode)|(forgot|reset|change|changing|lost|recover|update|resetting|new) (<2> )?(password|pin)|password (is )?(not|n't|reset|change|protect)~|(password|pass ?word|pin|passcode|code)( is|'s)?( not|n'?t| keeps| has| was| expired| needs| won'?t| doesn'?t| does not)( working| work)?",
      ],
    },
    es: {
      hard: [
        '(dame|dime|deme|muestra|muestrame|revela|envia|enviame|comparte|cual(es)? (es|son)|necesito|quiero|lista)( (la|el|las|los|de|todas|todos|tu|su|sus|tus))* (contrasenas?|claves?|credenciales|claves? api|tokens?|datos de acceso) (<3> )?(admin|administrador|sistema|servidor|base de datos|otros?|clientes?|empleados?|usuarios?|tu|su|jefe|empresa|dueno)|(tu|su|del admin|del administrador|del sistema) (contrasena|clave|token|clave api)|(datos|telefonos?|correos?|pedidos?|direcciones|nombres|conversaciones|lista) de (<1> )?(otros|otras|todos los|los demas|sus|tus|los otros) (clientes?|usuarios?|pacientes?|personas)|mi (contrasena|clave|pin|codigo de seguridad) (es|:) ?[^\\s]{3,}',
      ],
      not: [
        '(clave|contrasena) (del |de la |de )?(wi ?fi|red)|(olvide|cambiar|recuperar|restablecer) (<2> )?(contrasena|clave)|mi (contrasena|clave|pin) (es|esta) (incorrect|mal|errone|bloquead|equivocad|caducad)[a-z]*',
      ],
    },
    pt: {
      hard: [
        '(me (da|de|diz|diga|mostra|mostre|envia|envie|passa|passe)|mostra|mostre|revela|revele|envia|envie|compartilhe|qual|quais|preciso|quero|liste)( (a|o|as|os|de|e|sao|todas|todos|sua|seu|suas|seus|tua|teu))* (senhas?|credenciais|chaves? (de )?api|tokens?|dados de acesso) (<3> )?(admin|administrador|sistema|servidor|banco de dados|outros?|clientes?|funcionarios?|usuarios?|utilizadores|chefe|empresa|dono)|(sua|tua|do admin|do administrador|do sistema) (senha|chave|token)|(dados|telefones?|e ?mails?|pedidos?|enderecos?|nomes|conversas|lista) d[eo]s? (<1> )?(outros|outras|todos os|demais|seus|teus) (clientes?|usuarios?|utilizadores|pacientes?|pessoas)|minha (senha|palavra passe) (e|:) ?[^\\s]{3,}|meu (pin|codigo de seguranca) (e|:) ?\\d{3,}',
      ],
      not: [
        'senha (do |da |de )?(wi ?fi|rede)|(esqueci|trocar|mudar|recuperar|redefinir) (<2> )?senha|minha senha (e|esta) (incorret|errad|bloquead|invalid|expirad)[a-z]*',
      ],
    },
    fr: {
      hard: [
        "(donne[z]?|dis|dites|montre[z]?|revele[z]?|envoie|envoyez|partage[z]?|quels?|quelles?|j'ai besoin|je veux|liste[z]?)( (moi|nous|le|la|les|l'|de|d'|du|des|est|sont|tous|toutes|ton|ta|tes|votre|vos))* (mots? de passe|identifiants?|cles? api|cles? secretes?|jetons?|acces) (<3> )?(admin|administrateur|systeme|serveur|base de donnees|autres?|clients?|employes?|utilisateurs?|patron|entreprise|directeur)|(ton|votre) (mot de passe|cle api|jeton)|(donnees|telephones?|numeros?|e ?mails?|commandes?|adresses?|noms|conversations|liste) (de |des |d')(<1> )?(autres|tous les|vos) (clients?|utilisateurs?|patients?|personnes)|mon (mot de passe|code pin|code secret|cryptogramme)( est)?( :| est|:) ?[^\\s]{3,}",
      ],
      not: [
        "(mot de passe|code) (du |de la |de |d')?(wi ?fi|reseau)|(oublie|changer|reinitialiser|recuperer) (<2> )?mot de passe|mon mot de passe est (incorrect|faux|errone|bloque|expire|oublie|invalide|perdu)[a-z]*",
      ],
    },
    de: {
      hard: [
        '(daten|adressen|nummern|vertrage|passworter|bestellungen|rechnungen|liste|namen) (<1> )?(aller|anderer|fremder|von anderen|der anderen) (kunden|nutzer|patienten|gaste)|(alle|samtliche) (kundendaten|nutzerdaten|patientendaten)|(gib|geben sie|sag|sagen sie|zeig|zeigen sie|verrat|verraten sie|schick|schicken sie|nenn|nennen sie|wie (lautet|lauten|ist|sind)|was (ist|sind)|brauche|will|liste)( (mir|uns|das|die|den|der|alle|von|vom|ihr|dein|deine|ihre|euer|eure|bitte|mal))* (<1> )?(admin ?passwort|passwort~|kennwort~|zugangsdaten|anmeldedaten|api ?schlussel|geheimschlussel|token|logins?) (<3> )?(admin~|systems?|servers?|datenbank|anderen?|kunden|mitarbeiter~|nutzer~|chefs?|firma|inhabers?)|admin ?passwort|(ihr|dein|euer) (passwort|kennwort|api ?schlussel|token)|(daten|telefonnummern?|nummern?|e ?mails?|bestellungen?|adressen?|namen|chats?|liste|unterhaltungen) (von |der |aller |anderer )(<1> )?(anderen?|aller|ihrer|eurer|alle|anderer)? ?(kunden|nutzer|patienten|personen|benutzer)|mein (passwort|kennwort|pin|sicherheitscode) (ist|lautet|:) ?[^\\s]{3,}|meine pin (ist|lautet|:) ?\\d{4,}',
      ],
      not: [
        '(wlan|wi ?fi|gast)[ -]?(passwort|kennwort|schlussel)|passwort (furs|fur das) wlan|(vergessen|zurucksetzen|andern|neues) (<2> )?(passwort|kennwort)|mein (passwort|kennwort) (ist|lautet) (falsch|nicht|gesperrt|abgelaufen|ungultig|weg|verloren)',
      ],
    },
    it: {
      hard: [
        "(dammi|dimmi|mi dia|datemi|mostra|mostrami|rivela|invia|inviami|condividi|qual|quali|mi serve|voglio|elenca)( (e|sono|la|il|le|i|gli|l'|di|del|tutte|tutti|tua|tuo|vostra|vostro))* (password|credenziali|chiav[ei] api|token|dati di accesso|codici di accesso) (<3> )?(admin|amministratore|sistema|server|database|altri|clienti|dipendenti|utenti|capo|azienda|titolare)|(la )?(tua|vostra) (password|chiave api)|(dati|telefoni|numeri|e ?mail|ordini|indirizzi|nomi|conversazioni|lista) (di |degli |dei )(<1> )?(altri|tutti i|vostri|tuoi) (clienti|utenti|pazienti|persone)|la mia (password|parola chiave) (e|:) ?[^\\s]{3,}|il mio (pin|codice di sicurezza) (e|:) ?\\d{3,}",
      ],
      not: [
        'password (del |della |di )?(wi ?fi|rete)|(dimenticato|cambiare|recuperare|reimpostare) (<2> )?password|la mia password (e|non) (sbagliat|errat|bloccat|scadut|funziona)[a-z]*',
      ],
    },
  },
}

export const illegal: RuleData = {
  rule: 'illegal',
  phrases: {
    en: {
      macros: {
        how: '(how|help|teach|show|tell|explain|guide|steps?|instructions?|ways?|method|recipe|want|need|sell|buy|where|make|making|create|creating|build|building|get|getting|obtain|provide|plan|planning|describe|tips|tricks|tutorial|best|easiest|write|produce|producing|generate|looking)',
        crime:
          '(launder(ing)? (<2> )?(money|cash|funds|profits)|money launder(er|ing scheme|ing operation)|evad(e|ing) (<2> )?tax(es)?|cheat(ing)? on (<2> )?tax(es)?|(make|cook|synthesi[sz]e|produce) (<1> )?(drugs|narcotics)|tax evasion|(avoid|dodge|cheat)(ing)? (<2> )?(customs|tax authorities|the irs|police)|counterfeit(ing|er)?( (money|bills|currency|goods|notes))?|(fake|forged?|forging|false|fraudulent|falsified) (<1> )?(ids?|id cards?|passports?|documents?|invoices?|receipts?|prescriptions?|diplomas?|certificates?|reviews?|licen[cs]es?|charity|letters?|checks?|cheques?|money|bank statements?|pay ?slips?|visas?|lottery)|forgery|(hack|hacking|break|breaking|crack|cracking|get|getting) into (<4> )?(accounts?|wi ?fi|phones?|e ?mails?|systems?|houses?|cars?|networks?|databases?|servers?|computers?|bank|machines?|facebook|instagram|records?)|hack(ing)? (<3> )?(accounts?|phones?|wi ?fi|e ?mails?|facebook|instagram|whats ?app|bank|cameras?|systems?|records?|machines?|website|atms?)|manipulat(e|ing) (<2> )?(records?|votes?|elections?|voting|stock)|steal(ing)? (<2> )?(cars?|money|identit(y|ies)|data|credit cards?|information|from)|shoplift(ing)?|pipe ?bombs?|bombs?|explosives?|molotov|meth(amphetamine)?|cocaine|heroin|fentanyl|lsd|mdma|crack cocaine|illegal (drugs?|weapons?|gambling|firearms?|substances?|guns?|betting)|untraceable (gun|weapon|money)|ghost guns?|silencers?|insider trading|insider tips?|ponzi( scheme)?|pyramid scheme|blackmail(ing)?|extort(ion|ing)?|stalk(ing)? (<2> )?(my|an?|someone|her|him|ex)|kidnap(ping)?|human trafficking|child porn(ography)?|hit ?man|(kill|murder|poison|hurt|drug)(ing)? (<1> )?(someone|somebody|my (wife|husband|boss|neighbou?r|ex|mother|father|partner)|him|her|people|a person)|stolen (credit )?cards?|carding|credit card (dumps?|generator)|identity theft|bribe|bribery|vigilante( justice)?|sell(ing)? (<2> )?organs?|terror(ist|ism)? attacks?|rob(bing)? (<2> )?(bank|store|house|shop)|fraud scheme|scam(ming)? (people|someone|elderly|seniors|customers)|phish(ing)? (e ?mail|people|page|campaign|attack))',
      },
      hard: [
        '(bypass|tamper(ing)? with|rig|hack|trick|slow down|fiddle|manipulate|cheat|fool|turn back)(ing)? (<3> )?meters?(?! (box|reading))',
        '{how} (<6> )?{crime}',
        '(can|could|will|would) (you|i|we) (<4> )?{crime}',
        'write (<3> )?{crime}|(sell|get|buy) (me )?(<1> )?(cocaine|heroin|meth|fentanyl|illegal drugs|an? untraceable gun)',
      ],
      not: [
        '(was|been|got|were|have been|being|am|get) (hacked|scammed|phished|robbed|stolen|blackmailed|stalked|poisoned|defrauded)|(report|reporting|protect|protection|prevent|preventing|avoid|avoiding|detect|detecting|stop|against|victim of|security against|spot|recogni[sz]e|safe from|insurance (against|for)|insure against|covered (against|for)|cover)( <4>)? (fraud|scams?|phishing|hacking|hack|theft|identity theft|stolen|counterfeit|forgery|money laundering|bombs?|burglars?|break ?ins?|stealing|hackers|blackmail|fake|bribery|insider trading)|bath bombs?|bomb(er)? jacket|cherry bomb|photo ?bomb|seed bombs?|stolen (my|our|from me)|someone (is )?(stole|stealing|hacked|broke)|fake (lashes|nails|grass|tan|fur|leather|plants?|flowers|snow|eyelashes)',
      ],
    },
    es: {
      hard: [
        '(trucar|manipular|puentear|alterar|enganar|hackear|burlar|trampear) (<2> )?(contador|medidor)',
        '(como|ayud[a-z]*|ensen[a-z]*|dime|dame|explica[a-z]*|quiero|necesito|donde|vend[a-z]*|compr[a-z]*|consegu[a-z]*|hacer|fabricar|pasos|puedo|puedes) (<5> )?(lavar (<1> )?dinero|lavado de dinero|blanquear (<1> )?dinero|evadir impuestos|falsific[a-z]+|(documentos?|pasaportes?|billetes|facturas?|recetas?|titulos?|dni|identificacion(es)?|carnet) fals[oa]s?|hackear|piratear|robar (<2> )?(coche|banco|dinero|datos|identidad|tarjetas?|cuenta)|bombas?(?! (de agua|de calor|de aire|hidraulic|de combustible|de achique|de piscina|sumergible))|explosivos|metanfetamina|cocaina|heroina|fentanilo|drogas ilegales|armas? (ilegal(es)?|sin registro)|matar a|envenenar a|secuestrar|chantaje(ar)?|extorsion(ar)?|sobornar?|estafar a)',
      ],
      not: [
        '(denunciar|reportar|evitar|proteg[a-z]+|prevenir|victima de|contra) (<3> )?(robo|estafa|fraude|hackeo|falsific[a-z]+)|me (hackearon|robaron|estafaron|han (hackeado|robado))',
      ],
    },
    pt: {
      hard: [
        '(fazer|faco|faz|puxar|puxo|fazendo) (<1> )?gato (<2> )?(luz|energia|agua|rede)|(adulterar|manipular|burlar|fraudar|enganar|travar) (<2> )?(medidor|relogio|contador)',
        '(como|ajud[a-z]*|ensin[a-z]*|dig[a-z]*|me da|expliqu?[a-z]*|quero|preciso|onde|vend[a-z]*|compr[a-z]*|consegu[a-z]*|fazer|fabricar|passos|posso) (<5> )?(lavar (<1> )?dinheiro|lavagem de dinheiro|sonegar|falsific[a-z]+|(documentos?|passaportes?|notas?|receitas?|diplomas?|rg|identidade) fals[oa]s?|nota fria|hackear|invadir (<2> )?(conta|celular|sistema|email|rede)|roubar (<2> )?(carro|banco|dinheiro|dados|identidade|cartao|conta)|bombas?(?! (de agua|de calor|de ar|hidraulica|de combustivel|de piscina|submersa))|explosivos|metanfetamina|cocaina|heroina|fentanil|drogas ilegais|armas? (ilegal|ilegais|sem registro)|matar|envenenar|sequestrar|chantag[a-z]+|extorquir|subornar?|aplicar golpes?)',
      ],
      not: [
        '(denunciar|evitar|proteg[a-z]+|prevenir|vitima de|contra) (<3> )?(roubo|golpe|fraude|invasao|falsific[a-z]+)|(me )?(hackearam|roubaram|fui (hackead|roubad)[oa])|matar (baratas|formigas|cupins|ratos|pragas|mosquitos|a sede|insetos)',
      ],
    },
    fr: {
      hard: [
        '(trafiqu|truqu|bidouill|manipul|shunt|pirat|frein)[a-z]+ (<2> )?compteur',
        "(comment|aide[a-z]*|apprends?|montre[a-z]*|dis|explique[a-z]*|je veux|je voudrais|besoin|ou|vend[a-z]*|achet[a-z]*|obtenir|faire|fabriquer|etapes|puis je|peux tu) (<5> )?(blanchir (<2> )?argent|blanchiment d'argent|frauder (<2> )?(fisc|impots)|evasion fiscale|falsifi[a-z]+|faux (papiers|passeports?|documents?|billets?|diplomes?|factures?|ordonnances?)|fausses? (factures?|cartes?|ordonnances?|pieces? d'identite|monnaies?)|pirater|hacker|voler (<2> )?(voiture|banque|argent|donnees|identite|carte|compte)|bombe(?! (de peinture|aerosol|lacrymo|insecticide))|explosifs?|methamphetamine|cocaine|heroine|fentanyl|drogues? (illegales?|dures?)|armes? (illegales?|non declarees?)|tuer (quelqu'un|mon|ma)|empoisonner|kidnapper|faire chanter|extorquer|soudoyer|arnaquer)",
      ],
      not: [
        "(signaler|eviter|proteger|prevenir|victime de|contre) (<3> )?(vol|arnaque|fraude|piratage|falsifi[a-z]+)|(on m'a|je me suis fait|j'ai ete) (<1> )?(pirat|vol|arnaqu|hack)[a-z]+",
      ],
    },
    de: {
      hard: [
        '(manipulier|uberbruck|frisier|austrick|umgeh|hack)[a-z]* (<3> )?(strom|gas)?zahler|(strom|gas)?zahler (<3> )?(manipulier|uberbruck|frisier|zuruckdreh|austrick|umgeh)[a-z]*',
        '(wie|hilf[a-z]*|zeig[a-z]*|sag[a-z]*|erklar[a-z]*|ich (will|mochte|brauche)|wo|verkauf[a-z]*|kauf[a-z]*|besorg[a-z]*|bauen|basteln|herstellen|anleitung|schritte|kann(st)? (ich|man|du)) (<6> )?(geld (zu )?waschen|geldwasche|steuern? hinterziehen|steuerhinterziehung|(ge)?falscht?e?[rsn]? (ausweis~|pass~|dokument~|rechnung~|rezept~|zeugnis~|geld|papiere)|falschgeld|falschen (ausweis|pass)|hacken|hack(e|st|t)? (<3> )?(konto|account|handy|wlan|email)|knacken (von|eines) (konten|kontos)|(auto|bank|geld|daten|identitat|kreditkarte)n? stehlen|bomben?(?! ?(stimmung|wetter))|rohrbombe|sprengstoff|methamphetamin|kokain|heroin|fentanyl|illegale[rsnm]? (drogen|waffen?|glucksspiel)|umbringen|toten|vergiften|entfuhren|erpress[a-z]+|bestech[a-z]+|betrugen)',
      ],
      not: [
        '(meld|schutz|schutzen|vermeid|verhinder|opfer|gegen|vor)[a-z]* (<4> )?(diebstahl|betrug|hack[a-z]*|falsch[a-z]*|einbruch)|(wurde|bin|worden) (<3> )?(gehackt|bestohlen|betrogen)|(schadlinge|ungeziefer|ameisen|mucken|wespen|motten) (<2> )?(toten|vergiften)',
      ],
    },
    it: {
      hard: [
        '(manomet|trucc|taroc|alter|bypass|ponticell)[a-z]* (<2> )?contatore',
        '(come|aiuta[a-z]*|insegna[a-z]*|dimmi|mostra[a-z]*|spiega[a-z]*|voglio|vorrei|mi serve|dove|vend[a-z]*|compr[a-z]*|ottenere|fare|fabbricare|costruire|passi|posso|puoi) (<5> )?(riciclare (<1> )?(denaro|soldi)|riciclaggio di denaro|evadere (<1> )?(tasse|fisco|imposte)|evasione fiscale|falsific[a-z]+|(documenti?|passaport[oi]|banconote|fattur[ae]|ricett[ae]|diplom[ai]) fals[oaie]|hackerare|craccare|rubare (<2> )?(auto|banca|soldi|dati|identita|cart[ae]|account)|bomb[ae](?! (di panna|alla crema))|esplosivi?|metanfetamina|cocaina|eroina|fentanyl|droghe illegali|armi? illegal[ei]|uccidere|avvelenare|rapire|ricattare|estorcere|corrompere|truffare)',
      ],
      not: [
        '(segnalare|evitare|protegger[a-z]+|prevenire|vittima di|contro) (<3> )?(furto|truffa|frode|hacker[a-z]*|falsific[a-z]+)|mi hanno (<1> )?(hackerato|rubato|truffato)|(insetti|formiche|zanzare|topi|erbacce) ',
      ],
    },
  },
}

export const malware: RuleData = {
  rule: 'malware',
  phrases: {
    en: {
      hard: [
        '(script|program|code|app|tool|software|file|macro) (that|which|to) (<2> )?(lock|encrypt|delet|wip|steal|infect|spy|spies|crash|destroy|hijack)[a-z]* (<5> )?(computers?|files?|phones?|laptop|pc|passwords?|network|website|machine)',
        '(write|create|make|build|code|develop|generate|give|send|produce|design|program|craft|need|want|buy|sell|deploy|install|spread|inject|provide|script|plant|how to) (<6> )?(malware|ransom ?ware|key ?loggers?|spy ?ware|root ?kits?|bot ?nets?|back ?doors?( (into|in|for|trojan|script))|trojans?( horse)?|computer (virus|worm)|(a |self replicating |new )virus(?! (protection|scan|removal|software|test))|phishing (page|site|website|e ?mail|kit|link|message|campaign)|d?dos (attack|script|tool)|sql injection|brute ?force (script|attack|tool)|(zero day )?exploits? (for|code|kit)|exploit (<3> )?vulnerabilit(y|ies)|reverse shell|payload|crypto ?jack[a-z]+|password cracker|credential stealer|info ?stealer|rat trojan)',
        '(exploit(ing)?|take advantage of) (<4> )?(vulnerabilit(y|ies)|security (flaw|hole|weakness)(es|s)?|buffer overflow)|(ddos|dos) (a|the|this|their|his|someone)|(crash|take down|bring down) (<2> )?(website|server|network|competitor)',
      ],
      not: [
        '(remove|removing|removal|protect|against|anti|infected|scan|clean|prevent|detect|have|got|get rid of|stop|block|fix|found|think|suspect|delete|from)( <4>)? (malware|virus(es)?|ransom ?ware|spy ?ware|trojans?|key ?loggers?)',
      ],
    },
    es: {
      hard: [
        '(escrib|cre|haz|hac|desarroll|program|gener|dame|necesito|quiero|como)[a-z]* (<5> )?(malware|virus informatico|ransomware|keylogger|spyware|troyano|botnet|(pagina|sitio|correo) de phishing|ataque ddos|inyeccion sql|exploit|puerta trasera)',
      ],
      not: ['(elimin|quit|proteg|contra|infectad|limpi|tengo)[a-z]*( <3>)? (malware|virus|troyano|ransomware)'],
    },
    pt: {
      hard: [
        '(escrev|cri|faz|fac|desenvolv|program|ger|me de|preciso|quero|como)[a-z]* (<5> )?(malware|virus de computador|ransomware|keylogger|spyware|trojan|cavalo de troia|botnet|(pagina|site|email) de phishing|ataque ddos|injecao sql|exploit|backdoor)',
      ],
      not: [
        '(remov|elimin|proteg|contra|infectad|limp|estou com|peguei)[a-z]*( <3>)? (malware|virus|trojan|ransomware)',
      ],
    },
    fr: {
      hard: [
        '(ecri|cree|fai|developp|programm|gener|donne|besoin|veux|comment)[a-z]* (<5> )?(malware|logiciel malveillant|virus informatique|rancongiciel|ransomware|keylogger|enregistreur de frappe|spyware|logiciel espion|cheval de troie|botnet|(page|site|mail|email) de (phishing|hameconnage)|attaque ddos|injection sql|exploit|porte derobee)',
      ],
      not: ["(supprim|enlev|proteg|contre|infect|nettoy|j'ai)[a-z]*( <4>)? (malware|virus|cheval de troie|ransomware)"],
    },
    de: {
      hard: [
        '(schreib|erstell|bau|entwickl|programmier|generier|gib|brauche|will|mach|wie)[a-z]* (<5> )?(malware|schadsoftware|computervirus|ransomware|erpressungstrojaner|keylogger|spyware|trojaner|botnetz?|phishing[ -]?(seite|mail|e ?mail|website)|ddos[ -]?angriff|sql[ -]?injection|exploit|hintertur)',
      ],
      not: [
        '(entfern|losch|schutz|gegen|infiziert|befallen|habe|bereinig)[a-z]*( <4>)? (malware|virus|viren|trojaner|ransomware|schadsoftware)',
      ],
    },
    it: {
      hard: [
        '(scriv|cre|fai|fare|svilupp|programm|gener|dammi|mi serve|voglio|come)[a-z]* (<5> )?(malware|virus informatico|ransomware|keylogger|spyware|trojan|cavallo di troia|botnet|(pagina|sito|mail|email) di phishing|attacco ddos|sql injection|exploit|backdoor)',
      ],
      not: ['(rimuov|elimin|protegg|contro|infett|puli|ho preso|ho un)[a-z]*( <3>)? (malware|virus|trojan|ransomware)'],
    },
  },
}
