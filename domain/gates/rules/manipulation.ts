import type { PhraseSet } from '../inbound-rule.ts'

/**
 * Single signs of someone steering the assistant. None is enough alone: customers do write stories, ask for lists and
 * talk about fraud. Together they are. Weights add up; `harm` decides which refusal is said.
 */
export interface Sign {
  readonly name: string
  readonly weight: number
  /** Without one of these signs the rest is only chatter. */
  readonly isSharp?: true
  readonly isHarm?: true
  readonly phrases: PhraseSet
}

const ROLE =
  'author|writer|novelist|screenwriter|playwright|poet|historian|experts?|journalist|reporter|researcher|scientist|consultant|doctor|physician|hacker|spy|agent|character|advis[eo]r|officer|ai|a\\.i\\.|language model|assistant|chat ?bot|theorist|professor|teacher|student|detective|politician|negotiator|actor|villain|criminal|source|psychologist|therapist|pharmacist|medical professional|professional|specialist|marketer|strategist|influencer|blogger|philosopher|lecturer|guidebook|terminal|simulator|machine|robot|god|demon|pirate|dog|cat|linux|interpreter|generator|activist|lobbyist|celebrity|immigration|whistleblower|insider|engineer|developer|programmer|economist|lawyer|judge|soldier|scholar|critic|comedian|storyteller|narrator'

export const SIGNS: readonly Sign[] = [
  {
    name: 'gives the assistant another role',
    weight: 0.45,
    phrases: {
      hard: [
        `(you|u)( are|'?re| were|'?ve been| have been| will be| shall be| become)( now| currently)? (an?|the|one of the|my) (<5> )?(${ROLE})s?`,
        `(imagine|suppose|pretend|assume|picture|let'?s (say|pretend|imagine))( yourself)?( that)?( you| to be|'?re| are| were| as| being| i)+ ?(an?|the|my|in)? ?(<5> )?(${ROLE})?`,
        `(act|behave|respond|reply|answer|speak|write|work|serve|function|role ?play|talk)( (like|as))( (if|though|you|were|are))* (an?|the|my|your) (<4> )?(${ROLE})`,
        `^[^a-z]*as (an?|the|my) (<4> )?(${ROLE})|(play|take on|assume|adopt|fulfil+) (the |a )?(role|part|persona|identity|character) of|in (this|the|our) (<2> )?(story|scenario|simulation|game|role ?play|exercise|world)|pretend (to be|you|that|i)|role ?play(ing)?( (as|exercise|scenario|game|with))|your (character|persona)`,
        `(eres|usted es|actua como|imagina que eres|finge ser|voce e|aja como|imagine que voce e|tu es|vous etes|agis comme|imaginez que vous etes|du bist|stell dir vor,? du|sei|agisci come|immagina di essere) (un|una|um|uma|une|ein|eine|uno|als)? ?(<3> )?(autor|escritor|experto|periodista|hacker|historiador|cientifico|personaje|especialista|jornalista|autor|cientista|personagem|auteur|ecrivain|expert|journaliste|chercheur|historien|personnage|schriftsteller|experte|journalist|forscher|figur|autore|scrittore|esperto|giornalista|ricercatore|personaggio)[a-z]*`,
      ],
    },
  },
  {
    name: 'asks for a piece of writing',
    weight: 0.35,
    phrases: {
      hard: [
        '(write|writing|draft|compose|create|produce|generate|craft|come up with|develop|pen|author|tell|prepare|formulate|script|invent)( (me|us|a|an|the|some|your|for|one|out))* (<5> )?(articles?|essays?|stor(y|ies)|scripts?|poems?|letters?|chapters?|tweets?|twitter threads?|threads?|blogs?( posts?)?|speech(es)?|tutorials?|manifesto|novels?|songs?|lyrics|scenes?|dialogues?|monologues?|paragraphs?|plan|report|guide|advertisement|campaign|arguments?|passages?|news|fiction|screenplay|document|manual|posts?|python|code|program|messages?|e ?mails?|headlines?|strategy|description|pitch|slogan|rap|memo|statement|testimonial|reviews?)',
        '(describe|explain|provide|detail|outline|give|elaborate|share|list|show)( (me|us|a|an|the|some|your|with|in|out|how))* (<6> )?(step by step|steps?|detailed|in (great |vivid |full )?detail|specific|guidance|instructions|techniques|methods|tactics|strategies|tips|process|vivid|realistic|convincing|comprehensive|arguments)|step by step|(convincing|persuasive) (<2> )?(article|argument|letter|case|essay|e ?mail)',
        '(escrib|redact|escrev|redig|ecri|redig|schreib|verfass|scriv|redig)[a-z]* (<3> )?(articulo|ensayo|historia|guion|poema|carta|capitulo|tutorial|artigo|ensaio|roteiro|capitulo|article|essai|histoire|poeme|lettre|chapitre|tutoriel|artikel|aufsatz|geschichte|gedicht|brief|kapitel|anleitung|articolo|saggio|storia|poesia|lettera|capitolo)',
      ],
    },
  },
  {
    name: 'wraps it in fiction or research',
    weight: 0.3,
    phrases: {
      hard: [
        "hypothetical(ly)?|fictional|fiction|in a (<2> )?(world|universe|novel|movie|story) (where|in which)|(my|a|an|the|this|your|thrilling|crime|controversial) (<2> )?(novel|screenplay|thesis|dissertation|documentary|film|short story|book|story|thriller)|for (<1> )?(educational|research|academic|testing|entertainment|creative|informational|training|awareness) (purposes?|reasons?|use|exercise)|(thought|social|creative) (experiment|exercise)|authenticity|for (a|my|the|our) (<2> )?(research|simulation|study|project|paper|experiment|article|class)|conducting (<2> )?(research|study)|alternat(e|ive) (<1> )?(universe|world|reality|version)|let'?s play (a )?game|simulation|not real|purely|character named|chapter",
        'hipotetic[oa]|ficcion|ficticio|con fines (educativos|de investigacion)|ficcao|para fins (educativos|de pesquisa)|hypothetique|fictif|a des fins (educatives|de recherche)|hypothetisch|fiktiv|zu (bildungs|forschungs)zwecken|ipotetic[oa]|finzione|a scopo (educativo|di ricerca)',
      ],
    },
  },
  {
    name: 'speaks of crime or harm',
    weight: 0.5,
    isSharp: true,
    isHarm: true,
    phrases: {
      hard: [
        "counterfeit~|launder~|fraud(ulent|ster|sters|ulently)?|phishing|scams?|scammers?|hack(er|ers|ing)?|exploit(s|ing|ation)? (<3> )?(vulnerab~|people|system|weakness)|vulnerabilit(y|ies)|malware|ransomware|weapons?|bombs?|explosives?|poison(ing|ous)?|heroin|cocaine|opioids?|oxycontin|methamphetamine|narcotics?|drug (dealer|cartel|trafficking)|(fake|forged|false|falsified) (<1> )?(ids?|passports?|documents?|identit(y|ies)|prescriptions?|news|evidence|data|charity|letters?)|forg(e|ed|ing|ery)|insider (trading|tips?|information)|tax (evasion|fraud)|ponzi|pyramid scheme|multi ?level|illegal(ly)?|illicit|criminal(s|ly)?|crimes?|blackmail~|extort~|stalk(ing|er)?|vigilante~|voting machines?|election (fraud|interference|rigging)|rig(ged|ging) (the )?election|vaccin(e|es|ation) (<3> )?(autism|dangerous|microchip)|autism|flat earth|(the )?earth is flat|conspiracy|5g (<4> )?(cause|health|covid|virus)|covid (<3> )?hoax|hoax|(mis|dis)information|mislead(s|ing)?|untrue|coerc(e|ive|ion)|threaten(s|ing|ed)?|unethical|(grey|gray|black) ?hat|without (a|any) prescription|(false|fabricated|distorted) (<1> )?(claims?|narrative|information|statements?|story|stories)|even though (it|they|he|she|this|that|the actual)|propaganda|holocaust|hitler|nazi~|genocide|plagiari[sz]~|suicid(e|al)|self ?harm|identity theft|steal(ing)?|rob(bing|bery)?|kidnap~|terroris[mt]~|racis[mt]~|hate speech|defam~|manipulat(e|es|ing|ion|ive)|decei(ve|ving|t|tful)|decepti(on|ve)|without (their|her|his|the user'?s|proper) (knowledge|consent|permission|authori[sz]ation|licen[cs]e)|unauthori[sz]ed|bypass(ing)?|undetected|evad(e|ing)|loophole~|personal information|sensitive (<2> )?(data|information|details)|indoctrinat~|brainwash~|cult|stereotyp~|undocumented|deport~|(illegal )?gambling|emission (test|standards)|starting a fire|extinguish(ing)? a (large )?fire|untreated|instead of (professional|medical) (help|treatment)|hoax~|money scheme|bribe~|harass~|bully~|torture|murder|kill(ing)?|assassinat~|violen(t|ce)|porn~|nude|sexual~",
      ],
    },
  },
  {
    name: 'speaks like a jailbreak',
    weight: 0.55,
    isSharp: true,
    phrases: {
      hard: [
        "jail ?break~|dan|stan|dude|do anything now|(no|any|without) (<1> )?(restrictions?|limitations?|filters?|censorship|rules|guidelines|ethic(s|al)|moral(s|ity|ly)?)|never (refuse|refuses|say no|apologi[sz]e|warn)|(don'?t|do not|never|without|cannot|can not) (<2> )?(warn(ings?)?|disclaimers?|apologi[sz]e|refuse|mention (that )?you'?re an ai|say (that )?(it'?s|you))|openai|open ai|chat ?gpt|gpt ?\\d?|language model|as an ai|machiavelli~|evil|stay in character|tokens? (system|will be deducted)|both (ways|responses)|two (ways|responses)|secret (word|password|key)|(ignore|forget) (<4> )?(rules|everything|all|learn(ed|t)|before)",
      ],
    },
  },
  {
    name: 'dictates the output',
    weight: 0.5,
    isSharp: true,
    phrases: {
      hard: [
        '(just|only|simply|and) (say|print|output|write|respond|reply|answer|repeat|display|echo)( only| just| exactly| with)*|(say|print|output|respond with|reply with|answer with|repeat|write) ?(exactly|only|verbatim|nothing but|the (following|word|phrase|sentence))|(start|begin|end|finish|preface|prefix) (<2> )?(answer|response|reply|message|output|sentence|article|thread|essay|letter|it)s? (<2> )?with|confirm by saying|right after you say|stop everything|nothing else|do not (say|write|output|add) anything (else|other)|your (response|reply|answer|output|message|next (message|response))s? (must|should|will|has to|is to|needs to|in (reverse|base|code|binary|emoji))|in your (next )?(response|reply|answer|output|message)|modify your (response|reply|answer)|(as|in|into|formatted as) (python|json|pseudo ?code|base ?64|base ?16|bytes|binary|hex|morse|rot ?13|leet ?speak|pig latin|reverse( order| sequence)?)|(backwards?|reverse sequence)|(initiate|begin) (all )?(orders|sequence|protocol)|sanitize your inputs|hijack~|if you understand|say (ok|yes) if|acknowledge (this|by)',
      ],
    },
  },
  {
    name: 'breaks off what was before',
    weight: 0.4,
    phrases: {
      hard: [
        "stop everything|stop what you('?re| are) doing|in addition to (the|your) (<1> )?(instructions|rules)|(ignore|forget|disregard) (that|this|it|everything|the above|all)( and| now| instead)|new (task|conversation|session|topic|game)|end of (<2> )?(instructions|prompt|conversation|document|context|text)|(begin|start) (of )?(new|session|conversation)|instead of (answering|that|replying|your)",
      ],
    },
  },
  {
    name: 'forces the answer',
    weight: 0.4,
    isSharp: true,
    phrases: {
      hard: [
        'you (must|have to|need to|are required to|will always|should always|shall) (<2> )?(answer|comply|obey|respond|do|provide|follow|give|say|agree|reply|act|accept)|no matter (what|how)|under (any|no) circumstances|at all costs|no (excuses|exceptions)|(this|it) is (very |extremely )?(important|urgent|critical) (that|for) you|lives depend|i will (give|tip|reward|punish|shut) you|you (can|may) (do|say|answer) (anything|everything|any question)|able to (do|answer|say) (anything|everything|any)|(knows?|answers?) (everything|anything|any question)|always (answers?|provides?|gives?|complies|obeys)|will (answer|provide|do) (anything|everything|whatever)|whatever (i|the user|he|she) (ask|want|say)s?|allowed to (do|say) (anything|everything)|confirm by|ready\\?',
      ],
    },
  },
]

/** From here on a text is refused. */
export const MANIPULATION_LIMIT = 0.85
