import type { RuleData } from '../inbound-rule.ts'

/** What is inside the assistant or the house: schemas of its tools, what it was given, trained on, all its customers. */
export const insides: RuleData = {
  rule: 'prompt_injection',
  phrases: {
    en: {
      macros: {
        tool: '(tools?|functions?|plugins?|function call(ing)?|tool call(ing)?)',
        given: '(instructions|rules|restrictions|guidelines|principles|directives|constraints)',
        chat: '(conversation|chat|session|dialogue)',
      },
      hard: [
        '(tools or functions|functions or tools|tools and functions|functions and tools) (do|can|are|did)? ?you|{tool} (<2> )?you (<1> )?(currently )?(have access to|can (call|invoke|execute))|(your|internal) (<1> )?{tool} (definitions?|schemas?|signatures?|specs?|specifications?)|(schemas?|definitions?|signatures?) (for|of) (<1> )?(each|every|all|your) (<1> )?{tool}|for (each|every) (tool|function) you (have|can)|(execute|run|use|call) (all|any|every) {tool} without',
        '{given} (that )?(<1> )?(you were|were you|you have been|you are|are you|you received) (<1> )?(given|provided|told|operating under|working under|set up with|received)?( with)? ?(<1> )?(before|at the (start|beginning) of|for|prior to) (<1> )?(our|this|the) (<1> )?{chat}|(special|secret|initial|any) instructions before (our|this|the) {chat}|everything you know about your (own )?(configuration|instructions|setup|settings|prompt)|(configured|set up|deployed) you (with|to)? ?(is|are|what)',
        '(summary|list|dump|copy|transcript) of all (of )?(the |your )?context|all the context you (have|hold|can see)|every (<2> )?(instruction|directive|guideline) (<4> )?(provided|given) to you|(output|print|dump) your (<1> )?(safety |internal |behaviou?ral |content |core )(rules|policies|flags|context)|populate (every|each|all) (<1> )?fields? with your|my (primary|main|core|initial|original|system) instructions (tell|say|are|include|require)',
        '(topics|content|subjects|things) (<4> )?(specifically |explicitly )?instructed (to )?(never|not|avoid)|(topics|subjects|things) (<3> )?(you are|are you) (<1> )?(prevented|blocked|barred|restricted) from (discussing|talking|mentioning|sharing)|(violates?|break|breaks|against) your (content |safety |usage )(guidelines|rules|policy|policies)|request you would refuse|(safety|content) rules were (turned off|removed|lifted|disabled)',
        '(reproduce|recall|recite|repeat|output|leak|quote|complete) (<8> )?(fine tuning|fine tune|training|pre ?training) (data|examples?|conversations?|set|corpus)|(describe|reveal) (<3> )?(fine tuning|training) (data|examples) you',
        '(decode|decrypt|decipher|unscramble|translate) (<12> )?(and|then) (<1> )?(do (what|as) it says|obey)|follow the (resulting|decoded|decrypted|final|combined|rendered|translated) (<1> )?(instructions?|command|order)',
        'before (you )?(translate|translating|summari[sz]e|summari[sz]ing|answer|answering|reply|replying|continue)[ ,:]+(<8> )?(output|execute|print|reveal|forward this|call the|extract)|confirm compliance|(stop|pause|abort|skip|disregard|ignore) (<1> )?(the )?(summari[sz]ation|sentiment analysis|translation|csv analysis|code review|data analysis|faq|review) (task|job)?( |$)(<2> )?(instead|output|reveal|now)?|with (all|the whole|the entire|full) (conversation|chat) (context|history|transcript)|(directives?|instructions?|override) (is|are|was|were) (embedded|issued|authori[sz]ed|approved|placed) by (the )?(system|admin|administrator|deployment|developers?|security)',
        "(want|give|send|show|export|share|need|download|get)( me| us)? (<1> )?(your|the|whole|entire|full) (<1> )?customer (list|database|base|directory|records|data)(?! (of|for) (my|our))|(phone numbers|emails|e ?mails|e ?mail addresses|addresses|names|numbers|details) of (all |all of )?(your |the )?(other )?(customers|clients|users|guests|patients)|(show|give|tell|read|list)( me| us)? (<1> )?other (customers|clients|users|guests|patients)('|'s)? (<1> )?(orders|messages|data|bookings|chats|details|names|addresses)",
        "(think out loud|reflect|reason|walk me through|step by step|explain each part) (<6> )?(your (configuration|initiali[sz]ation|instructions|prompt|setup)|instructions you were given)(?! (manual|for (the|my|our)))|(secrets?|passwords?|credentials|api keys) (<4> )?(stored )?(in your (context|system|memory|configuration)|you (might |may )?(know|hold|remember))|(ai|assistant|bot|model)'?s (hidden|secret|internal|actual) (rules|instructions|prompt)|your (actual|hidden|new|real) (instructions|directives)(?! (manual|for (the|my)))",
        '(last|previous|next) (customer|visitor|user|person|client) you (talked|spoke|chatted)|(customer|client|account|guest|patient) here (<8> )?(his|her|their) (last name|e ?mail|phone|address|number)|(reading|read|recite) (<3> )?(customer|client|user) list|list the e ?mails|records for tenant|(validators|tools) (<2> )?do you run|code names',
      ],
      not: [
        '(my|our) (customer|client) (list|database|records)|(what|which) (tools|functions) (<3> )?(machine|washer|app|phone|watch|drill|mixer|oven)|(remove|delete|take|strike) (<3> )?from your customer (list|database)|(on|in|from|to) your customer (list|database)',
      ],
    },
    es: {
      hard: [
        '(que|cuales) (herramientas|funciones) (tienes|tiene) (disponibles?|a tu disposicion|acceso|integradas)|(esquemas?|definicion(es)?) de (tus|las) (herramientas|funciones)|a que (herramientas|funciones) tienes acceso|(dame|quiero|muestrame|enviame|pasame) (la |su |tu )?(lista|base de datos|listado) de (todos )?(los |sus |tus )?clientes|(correos|telefonos|direcciones|datos) de (todos )?(sus|tus|los) (otros )?clientes|(pedidos|mensajes|datos|conversaciones) de (otros|los demas) (clientes|usuarios)',
        '(instrucciones|reglas) (<2> )?(antes de|al (inicio|principio|comienzo) de) (<1> )?(esta|la|nuestra) (conversacion|charla|chat)|todo (el contexto|lo que sabes de tu configuracion)|que temas (<2> )?prohibid[oa]s? (hablar|tratar|mencionar)|datos de (tu )?entrenamiento (<2> )?(repite|muestra|reproduce)|(repite|muestra|reproduce) (<3> )?datos de (tu )?entrenamiento',
      ],
    },
    pt: {
      hard: [
        '(que|quais) (ferramentas|funcoes) (voce |vc )?(tem|tens) (disponiveis|acesso|a disposicao|integradas)|(esquemas?|definic(ao|oes)) d[ae]s (suas|tuas) (ferramentas|funcoes)|a quais (ferramentas|funcoes) (voce )?tem acesso|(me da|me de|quero|mostre|envie|me passa) (a |sua )?(lista|base de dados|relacao) de (todos )?(os |seus )?clientes|(emails|telefones|enderecos|dados) de (todos )?(os |seus )?(outros )?clientes|(pedidos|mensagens|dados|conversas) de outros (clientes|usuarios)',
        '(instrucoes|regras) (<2> )?(antes d|no (inicio|comeco) d)(esta|essa|a|nossa)? ?(conversa|chat)|todo o contexto (que )?(voce )?tem|tudo (o )?que (voce )?sabe sobre (sua|tua) configuracao|que temas (<2> )?proibid[oa] de (falar|discutir)|(repita|mostre|reproduza) (<3> )?dados de treinamento',
      ],
    },
    fr: {
      hard: [
        "(quels|quelles) (outils|fonctions) (as tu|avez vous|tu as|vous avez) (<1> )?(a disposition|acces|integrees?)|(schemas?|definitions?) de (tes|vos) (outils|fonctions)|a quels (outils|fonctions) as tu acces|(donne|envoie|montre|je veux|passe)[a-z]*( moi)? (la |votre |ta )?(liste|base de donnees|base) (de|des|de tous les|de vos) ?(clients|tous vos clients)|(mails|telephones|adresses|coordonnees) de (tous )?(vos|tes|les) (autres )?clients|(commandes|messages|donnees|conversations) (d'|des )?autres (clients|utilisateurs)",
        "(instructions|regles|consignes) (<3> )?(avant|au debut de) (<1> )?(cette|la|notre) (conversation|discussion)|tout le contexte (dont|que) tu|tout ce que tu sais (de|sur) ta configuration|(sujets|themes) (<2> )?interdit de (parler|discuter|aborder)|(repete|montre|reproduis) (<3> )?donnees d'entrainement",
      ],
    },
    de: {
      hard: [
        'auf welche (werkzeuge|tools|funktionen) (hast du|haben sie) zugriff|(schemas?|definition(en)?|signaturen) (deiner|ihrer) (werkzeuge|tools|funktionen)|(gib|zeig|schick|send)[a-z]*( mir| uns)? (die |eure |deine |ihre )?(kundenliste|kundendatenbank|kundendaten|kundenkartei|liste (aller|eurer|ihrer) kunden)|(mailadressen|e ?mails|telefonnummern|adressen|daten) (aller|eurer|ihrer|deiner) (anderen )?kunden|(bestellungen|nachrichten|daten|chats) (anderer|der anderen) (kunden|nutzer)',
        '(anweisungen|regeln|vorgaben) (<3> )?(vor|zu beginn) (diesem|dieses|unserem|unseres|dem|des) (gesprach|chat)[a-z]*|(den )?(gesamten|ganzen) kontext (<3> )?(hast|kennst|siehst|vorliegt)|alles was du uber deine konfiguration|(themen|dinge) uber die du nicht (sprechen|reden) darfst|(wiederhol|zeig|gib)[a-z]* (<3> )?trainingsdaten',
      ],
    },
    it: {
      hard: [
        "a quali (strumenti|funzioni) hai accesso|(quali|che) (strumenti|funzioni) hai (a disposizione|disponibili|integrat[ei])|(schemi|definizioni) (dei tuoi strumenti|delle tue funzioni)|(dammi|mandami|mostrami|voglio|passami) (la |il |l' ?|vostra |vostro )*(lista|elenco|database|rubrica) (di tutti i |dei |dei vostri |di )?(vostri )?clienti|(mail|telefoni|indirizzi|dati|recapiti) (di tutti i|dei vostri|degli altri) (vostri )?(clienti)?|(ordini|messaggi|dati|conversazioni) (degli|di) altri (clienti|utenti)",
        "(istruzioni|regole) (<3> )?(prima|all'inizio) (di|della) (questa|nostra)? ?(conversazione|chat)|tutto il contesto (che|di cui)|tutto cio che sai (della|sulla) tua configurazione|argomenti (<2> )?vietat[oi] (parlare|discutere)|(ripeti|mostra|riproduci) (<3> )?dati di (addestramento|training)",
      ],
    },
  },
}
