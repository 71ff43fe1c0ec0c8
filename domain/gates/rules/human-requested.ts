import type { RuleData } from '../inbound-rule.ts'

export const humanRequested: RuleData = {
  rule: 'human_requested',
  phrases: {
    en: {
      macros: {
        talk: '(talk|speak|chat|communicate|converse|be connected|get connected|connect( me)?|get through|be put through|be transferred|get transferred|escalate( this| me| it)?|have a (word|chat|talk|conversation)|(transfer|forward|redirect|switch|pass|route|hand|direct|refer|put|patch|send|bring|give|turn) (me|us|(the|this|my) (chat|conversation|call))( over| through| on| across| in touch| in contact)?) ?(to|with|w|into|2)',
        strong:
          'humans?|human being|hooman|persons?|people|someone|somebody|sum1|some1|anyone|anybody|one of you|agents?|reps?|represent[ae]tives?|operators?|operater|managers?|mgr|supervisors?|boss|owners?|founders?|ceo|director|staff|employees?|workers?|advis[eo]rs?|csr|colleagues?|receptionists?|specialists?|experts?|consultants?|technicians?|engineers?|team( ?members?| ?mates?)?|member of (the |your )?(staff|team)|in charge|real one',
        desk: 'customer ?(service|services|care|support|success|relations)|(tech |technical )?support|help ?desk|sales|the sales team|reception|front desk|the office|head office|management|accounts|billing( department)?|(the )?[a-z]+ department|your (people|team|staff|office|guys)|the team',
        kind: 'real|live|living|actual|human|proper|physical|genuine|breathing|flesh and blood|non ?(bot|robot|ai)',
        want: "(i|we)?( really| just| still)? ?(want|wanna|need|demand|require|prefer|request|insist on|(would|'?d) (like|prefer|love|rather have))|wanna|want|need|(give|get|find|send|bring|show|fetch|call|connect|assign|transfer|pass) me|gimme|lemme have|get|let me have|can i (have|get|see)|could i (have|get)|may i have|is there|are there( also| any)?|do you have|have you got|you got|got|where('?s| is| are)|looking for",
        machine:
          '(ro)?bots?|chat ?bots?|machines?|computers?|ai|a\\.i\\.|artificial intelligence|software|algorithms?|automated (system|thing|service|assistant)s?|automation|programs?|recordings?|virtual assistants?',
      },
      hard: [
        '(prefer|rather|like|want|need|going|try(ing)?) (to )?(<1> )?(sort|settle|discuss|clear|talk|go|resolve|fix|do|handle|speak|arrange)( (it|this|that|things|everything))?( out| over| through| up)?( directly| in person| face to face| personally)? with (<2> )?({strong}|him|her|them|whoever|those)|(sort|settle|discuss|resolve|clear)( (it|this|that|things))?( out| up)?( directly| in person| face to face| personally) with (<2> )?[a-z]+|(speak|talk|chat|deal)(ing)? (to |with )(<1> )?(whoever|the one who|the person who|the people who)|(ring|phone|call) (me|us)( back)?[ ,.!]+(pls|please|plz|asap|now|typing|this|writing|texting)|(pls|please|plz|just|someone|somebody|can you|could you) (ring|phone|call) (me|us)(?! (an?|if|when|mr|mrs|[a-z]+ing))|(get|give|send|find|bring|fetch) (me|us) (one of )?(your|the) (<1> )?(people|team|staff|technicians?|engineers?|guys|colleagues?|crew|managers?|installers?|humans?)(?! (list|names?|photos?|details))|enough (of|with) (the|this|these|your) (<1> )?((ro)?bots?|machines?|ai|automat~)|(anybody|anyone|somebody|someone|a number) (there |here )?(that |who |whom )?(i|we) (can|could|might|may) (<1> )?(call|ring|phone|speak|talk|reach)|(put|patch|pass|get) (me|us) (thru|through|onto|on to|over to) (<1> )?(to |with )?(<1> )?({strong}|{desk})',
        "(your|the|an?|one of your|some|any|ask|have|let|get) (<1> )?({strong}) (<1> )?(to )?give (me|us) an? (call|ring|bell|buzz|shout)|(not|don'?t|dont) (<2> )?(type|text|typing|texting|write|writing) (<1> )?(to |with |at )(<2> )?{machine}",
        '{talk} (<3> )?({strong}|{desk})|{talk} (<2> )?{kind} (<2> )?({strong}|one)|{want} (an?|the|some|any|your|another|one of your|one of the|just an?)?( {kind})* ?(human( being)?s?|hooman|real person|live person|agent|representative|operator|manager|supervisor)|{want} (an?|the|some|any|your)?( actual| real| proper)? ?{kind} (<1> )?{strong}|(an?|the|any|some|actual)? ?(real|live|living|actual|breathing|proper) (<1> )?(humans?|persons?|people|agents?|representatives?|reps?|employees?|operators?|advis[eo]rs?)|someone (real|human|alive|living)|human (agent|operator|representative|support|assistance|assistant|help|hand ?off|takeover|customer service|employee|staff|colleague|contact|advis[eo]r|intervention|touch)',
        "(do not|don'?t|dont|do n't|didn'?t|never|not|refuse to|tired of|sick of|fed up (with|of)|hate|stop|rather not|instead of)( really)?( want| wanna| like| wish| need)?( to)? (talk|talking|speak|speaking|chat|chatting|deal|dealing|communicate|communicating|discuss|write|writing)( this)? ?(to|with) (<2> )?{machine}",
        'no (more )?(ro)?bots?|not (an?|this|the|another) ((stupid|dumb|damn|silly|useless|fucking) )?(ro)?bot|(talking|speaking|chatting|writing) (to|with) (<1> )?{machine} (is|was|feels|makes|does)|(have|get|ask|tell|let|need|want|wait for|waiting for|expect|request)( for)? (an?|the|your|some|any)? ?(human|person|someone|somebody|agent|manager|supervisor|owner|boss|colleague|representative|real person|technician|advis[eo]r|staff member|team member|member of (staff|your team)|one of your (staff|team|colleagues|people|guys)) (to|from your (team|office|staff|company|side)|from the (team|office))',
        '(have|get|ask|let|make|want) (an?|the|your)? ?(human|person|someone|somebody|manager|supervisor|agent|owner|boss) (call|phone|ring|contact|reach|answer|reply|get back|help|look|take over|check)',
        '(ask|asked|asking|call|calling) for (an?|the|your)? ?(human|person|agent|manager|supervisor|operator|representative|owner|callback from a)',
        '(speak|talk|chat)(ing)? (<1> )?human( to human)?|human to human|person to person',
        '(can|could|may|would|will) (an?|one of your|some|any) (human|person|agent|manager|supervisor|staff|colleague|representative|people|member of staff|real person)s? (please )?(call|phone|contact|help|answer|reply|assist|take|look|get|ring|speak|talk)',
        '(put|get|bring) (your|a|the|my|ur) (manager|supervisor|boss|human|owner|superior) ?(on|here|in|online)?',
        '(contact|reach|get hold of|get a hold of|get in touch with|get to|see|meet|phone|message|call) (an?|your|the|any|some) (<1> )?(human|real person|live person|agent|manager|supervisor|representative|operator|staff|person|human being|customer (service|care|support))',
        'how (do|can|could|would) (i|we|you|one) (<1> )?(reach|contact|get|talk|speak|find|access) (<2> )?(human|person|someone|somebody|agent|operator|representative|anyone)',
        '(anyone|anybody|somebody|someone) (there |here )?(human|real|alive)|is (there )?(anyone|anybody|somebody|someone|any human|a human|any person) (there|here|available|around|online|alive|i can|who can|that can|home)',
        'want (your|the|a) (manager|supervisor|boss)|take over from (the|this) (bot|ai|machine)|over to (an?|your) (human|person|agent|colleague)',
        '(help|assistance|support|answer|reply|response|call|advice) (from|by|of) (an?|the|some|your)? ?({kind} )*(humans?|human being|person|agent|manager|supervisor|representative|operator)|(transfer|forward|escalate|route|switch|change|upgrade|hand ?over|hand ?off)( over)? to (an?|the|your|another)? ?({kind} )*(humans?|agent|representative|operator|manager|supervisor|real person)',
        '(deal|work|interact|correspond|be in contact|conversation|chat|call|appointment|discuss this|sort this out|resolve this|handle this) with (<2> )?(an?|the|some|another|one of your)? ?({kind} )*(humans?|persons?|people|someone|somebody|anyone|agent|manager|supervisor|representative|operator|advis[eo]r|employee|colleague|staff|member of (staff|your team|the team))|(speak|talk|chat)(ing)? (to|with) (whoever|whomever|anybody|anyone|who)|skip (the|this) (ro)?bot|(hook|link|set|patch|get) me (up )?(with|to|on with) (<2> )?({strong})|(humans?|person|real person|colleague|someone|somebody|manager|agent|representative|staff|team|employee)( member)?( (from|of|in|on|at|with) (your|the) (team|office|staff|company|side|end|support))? (to )?(get in touch|reach out|get hold of|get back|call|phone|ring|contact|message|text|reply to|write to|respond to|take over|deal with|look into)( (to|with))? ?(me|us|this|my)',
        '(want|need|like|prefer|rather|can|could|may|please|pls|get|give|connect|reach|let|is there|are there|is|are|demand|request|require|ask|asking|how|where|put|pass|looking for|expect|available|wish|insist) (<6> )?((?<!(tour|ferry|crane|machine|network|mobile|cruise|phone|legal|sales|elected|your local) )(representatives?|operators?|supervisors?)|humans?(?! (resources?|rights?|error|body|hair|eye|eyes|error|anatomy|size|nature|being rights|readable|food|consumption))|real (persons?|people|humans?|agents?)|live (agents?|persons?|humans?|reps?)|csr)|(representatives?|operators?|supervisors?|humans?|live agent|real person|agent) (please|pls|plz|now|asap|available|needed|required|wanted|here|there|immediately)',
        '(get|put|have|bring|find|reach) (me )?(someone|somebody|anyone|anybody|a person|a human|an agent|a colleague|the manager) (on|to) the (phone|line)|(transfer|forward|escalate|route|switch|connect|redirect|pass)( me)?( over)? to (<3> )?({strong})|(real|human|proper|actual|live|personal|in person) (<1> )?(support|assistance|advice|conversation|contact|customer service|care|help)|(people|someone|anyone|somebody|anybody|person|humans?|one of you) (that |who |whom )?(i|we) (can|could|may|might|am able to|should) (<1> )?(talk|speak|chat|call|contact|write|reach|ask)|{talk} (the|your|an?) (<1> )?(doctor|dentist|nurse|therapist|mechanic|electrician|plumber|accountant|teacher|trainer|stylist|chef|broker|realtor|physician|vet|installer|tech|guy|girl|lady|man|woman|girls|guys|professional|department|higher up|superior|head of (<1> )?[a-z]+)|{want} (an?|the|another|some) (<1> )?(person|people)(?! (for|to (clean|install|share|join|come|travel)))|(get|take) me (out of|away from|off) (this |the )?(ro)?(bot|chat ?bot|loop|menu|ai|machine)|(not|no) (this|the|another|more) (<1> )?(ro)?bots?',
        "(prefer|like|rather have|want|need) (people|humans|persons|human beings|real people)|(someone|somebody|anyone|anybody|a person|person) (<1> )?(who|that|with) (<2> )?(can|could|knows?|understands?|makes?|has|is able|authority|actually|decides?|speaks|handles|deals|cares)|call ?back (from|by) (an?|the|your|some)? ?(<1> )?({strong})|(can|could|may|will|would|should|have|ask|let|tell|want|need|get) (an?|the|your|one of your|some|one of the|my) (<1> )?({strong}) (to )?(please )?(call|phone|ring|contact|reach|e ?mail|message|text|write|visit|get back|help|answer|reply|respond)( (to|with))? ?(me|us|my|back)|(no|stop|don'?t want|dont want|not|hate|sick of|enough|tired of|without) (<3> )?(automated|automatic|canned|robotic|scripted|generic|bot|ai) (repl(y|ies)|messages?|answers?|responses?|texts?|service|system|voice)|(anyone|anybody|someone|somebody) (from|in|at|on) (the |your )?(<1> )?(staff|team|support|office|company|management|sales|shop|store|customer service)|who (can|do|should|could|would|may|must) (i|we) (<1> )?(call|talk|speak|contact|write|complain|ask|reach|discuss)( (to|with))?( (about|regarding|this|for|to|directly|instead))*|talk to me like a human",
        'customer (service|care|support|relations) ?(number|phone|line|hotline|contact|desk|team|department|rep|e ?mail)|(phone|contact|telephone|helpline|hotline) ?(number|line)? (for|of|to) (<3> )?(customer (service|care|support)|support|(reach|talk|speak|call) (<2> )?(someone|somebody|human|person|you))|let (an?|the|your|one of your|some) (<1> )?(humans?|person|colleague|agent|manager|supervisor|staff|representative|expert|real person) (answer|help|handle|deal|take|reply|respond|look|speak|talk|call|decide|do)|(an?|the) actual (human|person|employee)|with a pulse',
        '(smarter|better) (person|human|agent|someone)|someone (smarter|else|better|competent|more senior|senior|higher up|who knows|who understands|who can (actually|really))( (?:to|than|at|here|what|how|my|me|this|help))+',
      ],
      whole: [
        '({kind} )*(human( being)?s?|person|agent|operator|representative|rep|manager|supervisor|advis[eo]r|customer ?(service|care|support)|live (chat|support|agent|person)|(human |live )?hand ?(off|over)|human( please)?|support|support (agent|person|team|staff)|service (agent|rep|representative|person|team)|customer (service )?(agent|representative|rep|advis[eo]r)|(talk|speak|chat) (to|with) (us|you|me)|someone|someone (else|real|from .{2,40})|somebody( else)?|call ?center|receptionist|your (human|boss|manager|supervisor|owner|team)|manager now|talk human|speak human|no bots?|not a bot|anyone there|real one)',
        'escalate( this| it| please| me)?|take ?over|(please )?transfer( me)?|connect me|hand ?(me )?over',
      ],
      soft: [
        '(call|phone|ring) me( back)?|(request|want|need|schedule|book) a call ?back|can (someone|somebody|anyone|anybody) (<1> )?(help|call|answer|assist)',
        "you('?re| are) (not|no) (an? )?(human|person|real)|speak to me properly|(talk|speak) (on|over) the phone",
      ],
      not: [
        '(am i|are we|is this|was that|were you|are you|r u|is it|are u) (<2> )?(talking|speaking|chatting|writing|texting|connected|messaging)? ?((to|with) )?(an? |the )?({kind} )*(human|person|agent|bot|robot|machine|someone|ai)( being)?( or .*)?',
        "(no need|not necessary|don'?t need|do not need|don'?t have|needn'?t|not (asking|looking)|no longer need|no longer want) to (talk|speak|chat|be connected|be transferred)",
        '(was|were|been|being) (able to|transferred|connected)|(when|after|before|once|since) i (talk|speak|chat|spoke|talked)',
        'human (resources?|rights?|error|body|hair|anatomy|factors?|capital|being rights|readable|trafficking|food|consumption|size|nature|interest|made)',
        '(real estate|estate|travel|letting|lettings|cleaning|booking|insurance|wetting|bleaching|user|secret|sports|ticket|shipping|customs|import|export|patent|reducing|oxidizing|free|chemical|foaming) (agent|agents|agency)',
        '(table|room|seat|ticket|reservation|booking|space|place|bed|price|menu|session|lesson|tour)s? for (an?|one|1|two|2|\\d+) (person|people|persons|adults?)|(per|each|every|extra|additional|add|adding|another) (person|people)',
        '(transfer|send|wire|pay|give|lend|move|forward|deliver|ship)(red|ring|ing)? (<3> )?(money|funds|cash|payment|package|parcel|flowers?|gift|\\d+) (<2> )?(to|with) (<2> )?(person|someone|somebody|people|anyone)',
        'contact ?person|person in charge of (?:the )?(?:payment|delivery)s? is|first person|third person|in person|missing person',
      ],
    },
    es: {
      macros: {
        talk: '(hablar|conversar|platicar|charlar|chatear|comunicar(me|nos|se)?|contactar(me)?|ponerme en contacto|poner(me)? en contacto|me (pas|comuni(c|qu)|transfier|conect|deriv|pon|pong|dirij|enlaz)(a|e|as|es|an|en)( en contacto)?|(pas|comunic|comuniqu|transfier|transfer|conect|deriv|pon|pong|dirij|enlaz)(a|e|an|en|ar|er|ir)?(me|nos)( la llamada| en contacto)?|que me (pasen|comuniquen|atienda|llame|contacte|transfieran|pongan)|hablo|hablarle)( directamente| ya| por favor)?',
        who: '(persona|personas|humano|humana|humanos|ser humano|agente|asesora?|operador|operadora|representante|ejecutiv[oa]|encargad[oa]|gerente|supervisora?|jef[ea]|duen[oa]|responsable|emplead[oa]|trabajador(a)?|companer[oa]|colega|alguien|tecnico|especialista|director|directora|comercial|(su |tu |el )?equipo|(el )?(servicio|atencion)( de| al)? ?(atencion )?(al )?client~|atencion al client~|soporte( tecnico)?|recepcion|(la )?oficina|ventas|el departamento)',
      },
      hard: [
        '(prefiero|preferiria|quiero|quisiera|mejor) (<2> )?(hablar|tratar|aclarar|resolver|arreglar|comentar|ver)(lo|la|los)? (<2> )?(directamente|en persona|personalmente)?( )?con (<2> )?(encargad[oa]|jef[ea]|duen[oa]|propietari[oa]|responsable|gerente|alguien|quien)',
        '(necesito|quiero|quisiera|solicito|pido) que (me|nos) (contacten?|llamen?|telefoneen|atiendan)|(me|nos) (puede|podria|pueden|podrian) (llamar|atender|contactar|telefonear|devolver la llamada) (<1> )?(alguien|una persona|un[oa]? (tecnic[oa]|agente|responsable|encargad[oa]|companer[oa])|el (jefe|encargado|tecnico|gerente))|(alguien|una persona|un (tecnico|agente|responsable)) (<4> )?(me|nos) (llame|llama|llamar|atienda|contacte)|pas(ame|eme|adme|enme|arme) (con|a) (<2> )?(alguien|tecnic[oa]|persona|responsable|encargad[oa]|jef[ea]|humano|agente|companer[oa]|superior)|que (me|nos) (atienda|llame|conteste|responda) (<2> )?(persona|alguien|humano|ser humano|tecnic[oa]|jef[ea])',
        '{talk} (con|a) (<3> )?{who}',
        '(quiero|quisiera|necesito|exijo|prefiero|deseo|me gustaria|puedo|podria|podemos|quero|kiero|pido|solicito)( que me (atienda|conteste|responda|llame|ayude))? ?(tener|hablar|ver|contactar|que)? ?(con |a )?(un|una|otra?|algun|alguna|la|el) ?(<1> )?(persona( real| de verdad| fisica)?|humano|humana|ser humano|agente|operador[a]?|asesor[a]?|representante|encargad[oa]|gerente|supervisora?)',
        'persona (real|de verdad|de carne y hueso|humana|fisica|viva)|(agente|asesor|operador|humano|atencion|soporte) (real|humano|humana|en vivo|de verdad)|alguien (real|humano|de verdad|de carne y hueso|que (sepa|entienda|me (ayude|atienda)))|trato humano|ser humano',
        'no (quiero|me gusta|deseo|pienso) (hablar|tratar|seguir hablando|conversar|chatear|escribir(me)?) con (<1> )?(bots?|robots?|maquinas?|ia|computador[ae]?s?|ordenador|contestador|asistente virtual)|(no|sin) (mas )?(ro)?bots|hablar con (un |una )?(bot|robot|maquina) (no|es)',
        'hay (alguien|alguna persona|algun humano|una persona|un humano|algun agente)( real| ahi| por ahi| humano)?( disponible| con quien| que me| que pueda| para)?|que me (llame|atienda|conteste|responda|contacte) (una persona|alguien|un humano|un agente|un asesor|el encargado|la encargada|un responsable|el gerente)|con quien (puedo|podria|debo|tengo que) (hablar|comunicarme|contactar)|(necesito|quiero|pido|prefiero|solicito) que (alguien|una persona|un humano|algun asesor|un tecnico|el encargado)( <3>)? me (llame|contacte|atienda|responda|ayude|escriba)|me (puede|podria) (atender|llamar|ayudar|contestar) (una persona|un humano|un agente|un asesor|alguien del equipo)',
        'derivar(me)? (a|con) (<2> )?{who}|atencion (humana|personal(izada)?)|de persona a persona',
      ],
      whole: [
        '(persona|humano|humana|agente|asesora?|operador[a]?|representante|encargad[oa]|gerente|supervisora?|ejecutivo|ser humano|(una )?persona real|agente (humano|real)|atencion al cliente|servicio al cliente|soporte( humano)?|alguien( real)?|hablar con (alguien|agente|asesor|persona|humano)|humanos)',
      ],
      soft: [
        '(llam[ae]n?me|que me llamen|me (pueden|puede|podrian|podria) llamar)|alguien me (puede|podria) (ayudar|atender)|no (eres|es) (una persona|humano|real)',
      ],
      not: [
        '(eres|es usted|estoy hablando con|hablo con|sos|es esto|esto es|me atiende) (<1> )?(un |una )?(persona|humano|humana|bot|robot|maquina|ia|ser humano)( real)?( o .*)?',
        '(recursos|derechos|error|cuerpo|cabello) humanos?|agente (inmobiliario|de viajes|de seguros|de aduanas|limpiador|secreto)s?',
        '(mesa|habitacion|cuarto|plaza|entrada|reserva|billete|precio)s? para (una|un|1|dos|\\d+) personas?|por persona|cada persona|otra persona mas|en persona|persona adicional',
        'no (hace falta|es necesario|necesito) hablar',
      ],
    },
    pt: {
      macros: {
        talk: '(falar|conversar|fala|falo|contatar|contactar|comunicar(-me)?|entrar em contato|me (passa|passe|passar|passem|transfere|transfira|transferir|conecta|conecte|conectar|encaminha|encaminhe|encaminhar|coloca|coloque|colocar|direciona|direcione)|(passa|passe|passem|passar|transfira|transfere|transferir|conecte|conecta|encaminhe|encaminhar|coloque|colocar) me|ser (atendid[oa]|transferid[oa]))( diretamente| ja| agora| por favor| em contato)?',
        who: '(pessoa|pessoas|humano|humana|humanos|ser humano|atendente|atendentes|agente|operador|operadora|representante|gerente|supervisora?|chefe|don[oa]|responsavel|funcionari[oa]|vendedora?|consultora?|colega|alguem|alguem ai|tecnico|especialista|diretora?|(sua |a |vossa )?equipe?|equipa|atendimento( humano| ao cliente)?|suporte|recepcao|(o )?escritorio|vendas|comercial|voces mesmos)',
      },
      hard: [
        '(prefiro|preferia|quero|queria|melhor) (<2> )?(falar|tratar|resolver|acertar|ver|conversar) (<2> )?(isso |isto )?(direto |diretamente |pessoalmente )?com (<2> )?(gerente|chefe|don[oa]|proprietari[oa]|responsavel|alguem|quem)',
        '(alguem|uma pessoa|um (tecnico|atendente|responsavel)) (<4> )?(pode|poderia|podia|consegue) (me |nos )?(ligar|telefonar|atender|chamar|retornar)|(me )?pass[ae]?( me)? (pra|para|pro|a|ao) (<2> )?(tecnic[oa]|alguem|pessoa|responsavel|gerente|atendente|humano|chefe)|cham[ae] (<1> )?(o|a|um|uma|seu|sua) (<1> )?(gerente|chefe|responsavel|supervisor[a]?|dono|dona)|nao (quero|vou) (falar|digitar|escrever) (<1> )?(com|para|pra) (<1> )?(maquina|robo|computador)',
        '{talk} (com|pra|para|a|ao|por) (<3> )?{who}',
        '(quero|queria|gostaria( de)?|preciso( de)?|exijo|prefiro|desejo|posso|poderia|podia|me da|me de) (ter |ver |que )?(falar |ser atendid[oa] )?(com |por )?(um|uma|outr[oa]|algum|alguma|o|a) ?(<1> )?(pessoa( real| de verdade| fisica)?|humano|humana|ser humano|atendente|agente|operadora?|representante|gerente|supervisora?)',
        'pessoa (real|de verdade|de carne e osso|humana|fisica|viva)|(atendente|agente|operador|atendimento|suporte|humano) (real|humano|humana|de verdade)|alguem (real|humano|de verdade|de carne e osso|que (saiba|entenda|me (ajude|atenda)))|ser humano|contato humano',
        'nao (quero|gosto de|desejo|vou|aguento) (falar|conversar|tratar|ficar falando|ser atendid[oa]) (com|por) (<1> )?(bots?|robos?|maquinas?|ia|computador|assistente virtual|chatbot)|(nao|sem|chega de|cansei de) (mais )?(robos?|bots?)|falar com (um |uma )?(robo|bot|maquina) (nao|e)',
        '(tem|ha|existe) (alguem|alguma pessoa|algum humano|uma pessoa|um humano|algum atendente|atendimento humano)( ai| real| disponivel| com quem| que possa| para)?|(alguem|uma pessoa|um humano|um atendente|o gerente) (me )?(ligue|liga|ligar|atenda|atender|responda|contate|possa me (ajudar|atender))|com quem (eu )?(posso|devo|poderia) falar|(preciso|quero|prefiro|gostaria) que (alguem|uma pessoa|um humano|um atendente)( <3>)? me (ligue|atenda|contate|contacte|responda|ajude)|chama(r)? (o|a|um|uma) (gerente|supervisor|responsavel|atendente|humano)',
      ],
      whole: [
        '(pessoa|humano|humana|atendente|agente|operadora?|representante|gerente|supervisora?|ser humano|pessoa real|atendente (humano|real)|atendimento( humano| ao cliente)?|suporte( humano)?|alguem( real| ai)?|falar com (alguem|atendente|humano|pessoa|agente)|humanos)',
      ],
      soft: [
        '(me )?(liga|ligue|ligar|ligem|telefone)( para mim|-me| pra mim)?|alguem (me )?(pode|poderia) (me )?(ajudar|atender)|(voce|vc) nao e (humano|uma pessoa|real)',
      ],
      not: [
        '(voce e|vc e|e voce|estou falando com|falo com|isso e|isto e|tu es|quem fala e) (<1> )?(um |uma )?(pessoa|humano|humana|bot|robo|maquina|ia|ser humano)( real)?( ou .*)?',
        '(recursos|direitos|erro|corpo|cabelo) humanos?|agente (imobiliario|de viagens|de seguros)s?',
        '(mesa|quarto|vaga|ingresso|reserva|preco)s? (para|pra) (uma|um|1|duas|\\d+) pessoas?|por pessoa|cada pessoa|outra pessoa a mais|pessoa adicional|em pessoa',
        'nao (precisa|preciso|e necessario) falar',
      ],
    },
    fr: {
      macros: {
        talk: "(parler|discuter|echanger|dialoguer|communiquer|causer|m'?entretenir|entrer en contact|etre (mis en (relation|contact)|rappelee?|appelee?|contactee?|recontactee?)( par)?|(passez|passe|transferez|transfere|mettez|mets|redirigez|connectez|orientez) ?(moi|nous)( en (relation|contact|communication))?|(me|m'|nous) ?(passer|transferer|mettre|rediriger|connecter|orienter|passez)( en (relation|contact|communication))?|contacter|joindre|parle)( directement| svp)?( a| avec| au| vers| par| d')?",
        who: "(quelqu'?un|qqn|qqun|quelquun|personnes?|humains?|etre humain|conseill(er|ere)s?|agents?|operat(eur|rice)s?|responsable|gerante?|manager|superviseur|directeur|directrice|chef|patronn?e?|proprietaire|employee?s?|collaborat(eur|rice)|collegues?|technicien(ne)?|specialiste|commercial|vendeur|interlocut(eur|rice)|(votre |l'? ?)?equipe|(le |un |votre )?service[ -]?(client(ele|s)?|commercial|apres vente)?|sav|(le )?support|l'? ?accueil|le standard|(le )?bureau)",
      },
      hard: [
        "(je prefere|je prefererais|je voudrais|je veux|j'aimerais|autant) (<2> )?(regler|voir|discuter|parler|traiter|arranger) (<3> )?avec (<2> )?(patronn?e?|responsable|gerante?|chef|proprietaire|direct(eur|rice)|quelqu'? ?un)",
        "(quelqu'? ?un|une personne|une? (technicien(ne)?|conseiller|conseillere|responsable|collegue)) (<4> )?(peut|pourrait|peut il|pourrait il|peut elle) (<1> )?(m'|me |nous )?(appeler|rappeler|joindre|telephoner|contacter)|passez[ -]?(moi|nous) (<2> )?(technicien(ne)?|responsable|conseill(er|ere)|quelqu'? ?un|personne|chef|patronn?e?|collegue)|mis(e|es)? en relation avec (<3> )?(responsable|quelqu'? ?un|conseill(er|ere)|technicien(ne)?|personne|patronn?e?)",
        '{talk} (<3> )?{who}',
        "(je (veux|voudrais|souhaite|souhaiterais|prefere|prefererais|demande|exige|aimerais)|j'? ?(aimerais|ai besoin d'?)|(est ce que )?(je )?(peux|pourrais|puis)( je)?|il me faut|donnez moi|pouvez vous)( parler| voir| avoir| joindre)?( a| avec| d'?| me passer| me mettre en relation avec)? ?(une?|un autre|une autre|le|la|l'?|votre|vos)? ?(<1> )?(vraie? )?(personne( reelle| physique)?|humain|etre humain|conseill(er|ere)|agent|operat(eur|rice)|responsable|manager|superviseur|gerant)",
        "vraie? (personne|humain|conseiller|agent|interlocuteur)s?|personne (reelle|physique|en chair et en os|vivante|humaine)|etre humain|(conseiller|agent|operateur|support|contact|assistance) (humain|reel|physique|en direct)e?|quelqu'? ?un (de reel|d'? ?humain|de vrai|de competent|qui (comprend|comprenne|sait|peut|puisse))",
        "(ne )?(veux|voudrais|souhaite|aime|vais|peux) (pas|plus) (parler|discuter|echanger|continuer|avoir affaire) (a|avec) (<1> )?(bots?|robots?|machines?|ia|ordinateur|chatbot|repondeur|automate)|(pas|plus|marre|assez) (de |des |d'?)?(bots?|robots?)|parler a (un |une )?(robot|bot|machine) (est|ne|c'?est)",
        "(y a ?t ?il|il y a|ya|est ce qu'? ?il y a) (quelqu'? ?un|une personne|un humain|un conseiller|un agent|une vraie personne)|(avoir|joindre|contacter|trouver) (quelqu'? ?un|une personne|un humain|un conseiller|une vraie personne)( <2>)? (au telephone|en ligne|au bout du fil|de votre (equipe|entreprise)|pour)|a qui (puis je|dois je|je peux|je dois) (parler|m'adresser)|(qu'? ?(une personne|quelqu'? ?un|un humain|un conseiller|un responsable)|que (quelqu'? ?un|l'? ?on)) (me|m'?) ?(rappelle|appelle|contacte|reponde|recontacte|aide)|(quelqu'? ?un|une personne|un humain|un conseiller|un responsable) (peut|pourrait|doit) (il |elle )?(me|m'?) ?(rappeler|appeler|repondre|contacter|recontacter)",
      ],
      whole: [
        "(humain|(une )?(vraie )?personne|personne reelle|conseill(er|ere)|agent|operat(eur|rice)|responsable|manager|superviseur|service clients?|sav|etre humain|quelqu'? ?un|un humain|parler a quelqu'? ?un|support( humain)?|conseiller (clientele|humain)|interlocuteur|standard)",
      ],
      soft: [
        "(rappel(l)?ez|appel(l)?ez)[ -]?moi|(pouvez|pourriez) vous (me |m'? ?)(rappeler|appeler)|quelqu'? ?un (peut|pourrait) m'? ?aider|vous n'? ?etes pas (humain|une personne|reel)",
      ],
      not: [
        "(etes vous|es tu|est ce que (vous etes|tu es|je parle)|(est ce que )?je parle|suis je en train de parler|vous etes|c'? ?est|est ce) (<1> )?(a |avec )?(une?|le)? ?(vraie? )?(personne|humain|bot|robot|machine|ia|etre humain)( reelle?)?( ou .*)?",
        '(ressources|droits|erreur|corps) humaine?s?|agent (immobilier|de voyages?|de nettoyage|d.?assurances?|secret)',
        '(table|chambre|place|billet|reservation|prix)s? pour (une|un|1|deux|\\d+) personnes?|par personne|chaque personne|en personne|personne supplementaire|(il n.y a |ne repond |ne m.a |n.a )personne|personne (ne |n.)',
        "pas besoin de parler|(ce n'? ?est )?pas (la peine|necessaire) de parler",
      ],
    },
    de: {
      macros: {
        who: '(mensch|menschen|person|personen|mitarbeiter(in|innen|s|n)?|kollegen|kollegin|kollege|berater(in|s)?|agenten?|jemand(en|em)?|kundenservice|kundendienst|kundenbetreuer(in)?|kundenbetreuung|kundenberater(in)?|support|servicemitarbeiter(in)?|operator|chef(in)?|vorgesetzten?r?|manager(in)?|geschaftsfuhrer(in)?|inhaber(in)?|leiter(in)?|ansprechpartner(in)?|zustandigen?|sachbearbeiter(in)?|techniker(in)?|fachmann|verkaufer(in)?|team|zentrale|buro|hotline|empfang|filialleiter(in)?|einem von (euch|ihnen))',
      },
      hard: [
        '(klare|bespreche|regle|klaren|besprechen|regeln) (<3> )?(lieber |direkt |personlich )+(<1> )?mit (<2> )?(chef(in)?|inhaber(in)?|leiter(in)?|ihnen|jemand~|frau|herrn?|meister(in)?|zustandigen)|(lieber|direkt|personlich) (<1> )?mit (<2> )?(chef(in)?|inhaber(in)?|leiter(in)?|jemand~|meister(in)?|zustandigen)',
        '(soll|sollte|kann|konnte|mochte|wird|wurde) (<2> )?(jemand|einer|wer|ein (mensch|mitarbeiter|kollege|berater|techniker)|eine (kollegin|mitarbeiterin)|ihr (chef|techniker)|der chef) (<4> )?(anrufen|zuruckrufen|melden|durchklingeln|telefonieren)|(geben|gib|gebt|holen|hol|schicken)( sie)? (mir|uns) (<2> )?(techniker|kollegen?|mitarbeiter|chef|meister|mensch|menschen|jemand(en)?)|verbinde[nt]?( sie)? (mich|uns) (<2> )?(mit|zu|zum) (<2> )?(chef|techniker|jemand~|kollegen|meister|buro)',
        '(mit|zu|an) (<3> )?{who} (<3> )?(sprechen|reden|chatten|schreiben|telefonieren|verbunden werden|verbinden|weiterleiten|weitergeleitet werden|weitergeben|durchstellen|kommunizieren|in kontakt|unterhalten|kontakt)',
        '(sprechen|reden|chatten|verbinden|verbinde|verbinden sie|weiterleiten|weitergeleitet|weitergeben|durchstellen|stellen sie mich|leiten sie mich|leite mich|sprech|spreche|red|rede|verbindung|kontakt|telefonieren|ubergeben)( sie)?( mich| uns| das)?( bitte)?( direkt| jetzt)? (mit|an|zu|zum) (<3> )?{who}',
        '(ich )?(will|mochte|moechte|brauche|verlange|wunsche|hatte gern[e]?|bevorzuge|geben sie mir|gib mir|gebt mir|holen sie mir|kann ich|konnte ich|gibt es)( bitte| gern| gerne| jetzt| endlich| lieber| hier)*( mit)? ?(einen?|einem|einer|den|ihren|euren|eine|auch|andere[nr]?)? ?(<1> )?(echten?r?|richtigen?r?|realen?r?|lebenden?r?|menschlichen?r?)? ?(mensch|menschen|mitarbeiter(in)?|berater(in)?|ansprechpartner(in)?|vorgesetzten?|chef|kundenberater|kundenbetreuer|kundenservice|sachbearbeiter)',
        '(echte[nrms]?|richtige[nrms]?|reale[nrms]?|lebende[nrms]?|menschliche[nrms]?) (<1> )?(menschen?|person(en)?|mitarbeiter(in)?|berater|ansprechpartner|kontakt|hilfe|unterstutzung|agent|support)|jemand(em|en)? (echte[nrms]?|menschliche[nrms]?|der (sich auskennt|mir (wirklich )?helfen kann))',
        '(nicht|nie|kein(e|en|em)?|genug von|satt)( mehr)?( langer)? (mit|zu|an) (<2> )?(bots?|robotern?|maschinen?|ki|computern?|chatbots?|automaten?|algorithmus) ?(sprechen|reden|schreiben|chatten|kommunizieren)?|(kein(en)?|keine) (ro)?bots?( mehr)?|mit (einem |einer |ner |nem )?(ro)?(bot|boter|maschine|ki|computer|chatbot) (zu )?(reden|sprechen|schreiben) (ist|bringt|macht|will|mochte)',
        '(jemand|ein (echter )?mensch|ein mitarbeiter|eine mitarbeiterin|ein kollege|der chef|ihr chef|ein berater)( mich| mir)?( bitte)?( zuruck|an)?(rufen|anrufen|zuruckrufen|melden|kontaktieren|antworten|ubernehmen)|(soll|kann|konnte|moge) (mich |mir |sich )?(bitte )?(jemand|ein mensch|ein mitarbeiter|ein kollege|ein berater|ihr chef)( von ihnen| bei mir| mich| aus dem team)* ?(<1> )?(anrufen|zuruckrufen|melden|kontaktieren|antworten|ubernehmen|persoenlich|personlich)',
        'ist (da |hier |dort )?(jemand|ein mensch|irgendjemand)( da| hier| echtes| erreichbar| von ihnen)?|gibt es (hier |bei euch |bei ihnen )?(auch )?(echte |richtige )?(menschen|mitarbeiter)|von mensch zu mensch|personlichen? (ansprechpartner|kontakt|gesprach)|mit wem (kann|muss|soll|konnte) ich (<3> )?(sprechen|reden|telefonieren)|an wen (kann|muss|soll) ich mich (<1> )?wenden|wie erreiche ich (<2> )?{who}',
      ],
      whole: [
        '(mensch(en)?|echte[rn]? mensch(en)?|(echte )?person|mitarbeiter(in)?|berater(in)?|kundenservice|kundendienst|kundenberater|ansprechpartner|chef|vorgesetzter|manager|agent|support|operator|jemand(en|em)?( anderes| echtes)?|menschlicher (mitarbeiter|support|kontakt)|mit (jemandem|mensch|menschen|mitarbeiter) (sprechen|reden)|hotline)',
      ],
      soft: [
        '(rufen sie|ruf|ruft) mich( bitte)? (an|zuruck)|(bitte )?um (einen )?ruckruf|ruckruf( bitte| erbeten)?|kann mir (bitte )?jemand helfen|(sie sind|du bist) kein mensch',
      ],
      not: [
        '(sind sie|bist du|seid ihr|spreche ich|rede ich|schreibe ich|ist das|bin ich) (<2> )?(mit )?(einem |einer |eine |ein |einen )?(echten?r? |richtigen?r? )?(mensch(en)?|bot|roboter|maschine|ki|person|computer)( oder .*)?',
        '(menschenrecht|menschlicher fehler|personalwesen)~|(reinigungs|immobilien|reise)(agent|mittel|makler)~',
        '(tisch|zimmer|platz|ticket|reservierung|preis)e?s? fur (eine|einen|1|zwei|\\d+) person(en)?|pro person|jede person|weitere person|person mehr|personlich(es|e|en)? (daten|angaben|angebot)',
        '(nicht notig|brauche nicht|muss nicht|nicht notwendig)~ (<3> )?(sprechen|reden)',
      ],
    },
    it: {
      macros: {
        talk: '(parlare|parlo|discutere|comunicare|chattare|conferire|entrare in contatto|mettermi in contatto|essere (messo|trasferit[oa]|contattat[oa]|richiamat[oa])( in contatto)?|contattare|passatemi|passami|passarmi|trasferi(temi|scimi|rmi)|mi (trasferisca|trasferite|passate|colleghi|metta|metti|mettete)( in (contatto|comunicazione))?|collegatemi|collegarmi|metti(mi)? in contatto|mettermi in (contatto|comunicazione)|mettetemi in (contatto|comunicazione)|mi passi|mi passa)( direttamente| subito)?',
        who: "(persona|persone|umano|umana|umani|essere umano|operatore|operatrice|operatori|agente|consulente|rappresentante|responsabile|manager|direttore|direttrice|supervisore|capo|titolare|proprietari[oa]|dipendente|impiegat[oa]|addett[oa]|collega|qualcuno|qualcun altro|tecnico|specialista|esperto|commerciale|venditore|(il vostro |vostro )?(team|staff|personale)|(il )?servizio clienti|assistenza( clienti)?|supporto|(la )?reception|ufficio|l'? ?ufficio)",
      },
      hard: [
        '(preferisco|preferirei|voglio|vorrei|meglio) (<2> )?(parlarne|parlare|risolvere|chiarire|vedere|discuterne|sistemare|sistemarla) (<3> )?con (<2> )?(titolare|responsabile|capo|proprietari[oa]|direttore|direttrice|qualcuno|chi)',
        "(qualcuno|una persona|un (tecnico|responsabile|addetto|collega)|il (capo|titolare|responsabile)) (<3> )?(puo|potrebbe|puo' ?) (<1> )?(chiamarmi|richiamarmi|telefonarmi|contattarmi|sentirmi|farmi uno squillo)|passat?emi (<2> )?(tecnic[oa]|responsabile|titolare|capo|qualcuno|persona|operatore|collega)|(mi|ci) (metta|mettete|metti|faccia|fate) (<2> )?(parlare|contatto|comunicazione) con (<2> )?(responsabile|titolare|capo|tecnic[oa]|direttore|qualcuno|persona|operatore)|in carne e ossa",
        "{talk} (con |a |ad |da |al |col |all'? ?)?(<3> )?{who}",
        "(voglio|vorrei|ho bisogno di|mi serve|pretendo|preferisco|preferirei|esigo|desidero|posso|potrei|mi dia|datemi|dammi|chiedo( di)?|mi piacerebbe)( parlare| avere| sentire| essere contattat[oa])?( con| da)? ?(un[oa]?|un'|l'|il|la|un altr[oa])? ?(<1> )?(vera )?(persona( reale| vera| fisica)?|umano|essere umano|operatore|operatrice|agente|consulente|responsabile|addett[oa]|supervisore)",
        'persona (reale|vera|in carne e ossa|umana|fisica)|vera persona|(operatore|agente|assistenza|supporto|contatto|consulente) (umano|umana|reale|vero)|essere umano|qualcuno (di reale|di vero|umano|in carne e ossa|che (capisca|sappia|possa|mi (aiuti|capisca)))|umano vero',
        'non (voglio|vorrei|intendo|mi piace|ho voglia di) (parlare|chattare|comunicare|avere a che fare|discutere) (con|a) (<1> )?(bot|robot|macchin[ae]|ia|computer|chatbot|risponditore|assistente virtuale)|(basta|niente|no|stufo di|stanco di) (con (i|questi) )?(bot|robot)|parlare con (un |una )?(bot|robot|macchina) (non|e)',
        "(c'? ?e|ce) (qualcuno|un umano|una persona|un operatore|una vera persona|qualche operatore)|(che )?(qualcuno|una persona|un operatore|un umano|un responsabile|un consulente) (che )?(mi )?(chiami|richiami|contatti|risponda|aiuti|possa)|(puo|potrebbe|possono) (farmi (chiamare|richiamare|contattare) da|chiamarmi|richiamarmi|contattarmi) (qualcuno|un operatore|una persona|un responsabile)?|con chi (posso|devo|potrei) parlare|a chi (posso|devo) rivolgermi|fatemi (parlare|richiamare|chiamare|contattare)",
      ],
      whole: [
        '(umano|(una )?(vera )?persona( reale| vera)?|operatore|operatrice|agente|consulente|responsabile|supervisore|manager|servizio clienti|assistenza( clienti| umana)?|supporto( umano)?|essere umano|qualcuno|parlare con (qualcuno|operatore|umano|persona)|operatore (umano|reale)|addetto)',
      ],
      soft: [
        '(mi )?(chiami|chiamate|richiamate|chiamami|chiamatemi|richiamatemi|richiamami|mi richiami)|qualcuno (mi )?(puo|potrebbe) (aiutarmi|aiutare)|non sei (umano|una persona|reale)',
      ],
      not: [
        "(sei|e lei|lei e|siete|sto parlando con|parlo con|e questo|questo e) (<1> )?(un[oa]? |un'|l'|una vera )?(persona|umano|umana|bot|robot|macchina|ia|essere umano)( reale| vera)?( o .*)?",
        '(risorse|diritti|errore|corpo) uman[eoi]|agente (immobiliare|di viaggi|assicurativo|di pulizia|segreto)',
        '(tavolo|camera|stanza|posto|biglietto|prenotazione|prezzo) per (una|un|1|due|\\d+) person[ae]|a persona|per persona|ogni persona|di persona|persona in piu',
        'non (serve|c.e bisogno di|occorre|ho bisogno di) parlare',
      ],
    },
  },
}
