/**
 * Words and phrases of one language that carry a mood, folded (no accents, lower case). `~` is the rest of a word; the
 * rest is regular-expression syntax.
 */
export interface PhraseTable {
  readonly insult: string
  readonly anger: string
  /** Signs of being let down: each one counts. */
  readonly complaint: string
  readonly displeased: string
  readonly joy: string
  readonly delight: string
  readonly thanks: string
  /** Praise that a misfortune of the second list turns into its opposite. */
  readonly sarcasm: { readonly praise: string; readonly misfortune: string }
}

const en: PhraseTable = {
  insult:
    'idiot~, moron~, imbecile~, stupid people, you people are stupid, bastards?, assholes?, fuck~, piece of shit, bullshit, go to hell, screw you, liars?, thieves, crooks, incompetent~, clowns, wtf',
  anger:
    'useless, scam~, rip-?off, ripped off, ridiculous, outrageous, disgusting, disgrace~, unacceptable, appalling, pathetic, furious, livid, fed up, sick and tired, sick of, had enough of, shame on you, (?:is|are|what) a (?:complete |total |bad )?joke, worst (?:service|experience|company|shop|firm|customer), never (?:again|buying|coming|using), what the hell, robbed, insulting',
  complaint:
    "(?:second|third|fourth|fifth|tenth|2nd|3rd|4th|5th) time, (?:two|three|four|five|many|several) times (?:already|now), how many times, (?:nobody|no one|noone) (?:has |have |ever |even |is )*(?:repl|answer|call|respon|help|show|came|turned|bother|car|want)~, no (?:reply|response|answer) (?:yet|so far|at all|since|from|for), still (?:waiting|no (?:answer|reply|response|news|sign|refund|parcel|solution)|nothing|not (?:fixed|working|here|arrived|received|resolved|done)), yet again, ignor(?:ed|ing) (?:me|us|my ~), for (?:weeks|months|days) now, waste of (?:time|money|space), wasted my ~, not good enough, (?:not|isn't|wasn't) what i (?:ordered|paid for), where the (?:hell|heck), last warning, (?:very|so|really|extremely|deeply) disappoint~, let (?:me|us) down, (?:broke|failed|broken|leaking|wrong|late) again",
  displeased: '',
  joy: '',
  delight: '',
  thanks: '',
  sarcasm: {
    praise:
      'great|wonderful|fantastic|brilliant|perfect|lovely|awesome|amazing|nice|super|wow|congratulations|congrats|well done|bravo|excellent',
    misfortune:
      'another (?:delay|week|month|day|excuse|problem|mistake|error|fee|no-?show|cancellation|wait|hour|broken \\p{L}+)|still (?:nothing|waiting|broken|no (?:answer|reply|news|sign|one))|(?:late|broken|wrong|cancelled|ignored|lost|down|closed) again|again (?:late|broken|wrong|nothing)|nobody|no one|ignored|for nothing|took (?:only )?(?:three|four|five|\\d+) (?:weeks|months)',
  },
}

const es: PhraseTable = {
  insult:
    'idiotas?, imbecil~, estupid[oa]s?, gilipollas, ladron~, sinverguenza~, mentiros~, payasos, incompetent~, mierda',
  anger:
    'verguenza, vergonzos~, estafa~, inutil~, indignante, inaceptable, hart[oa]s? de, estoy hart[oa], que asco, desastre, un robo, ridicul[oa], nunca mas, tomadura de pelo, tomando el pelo, me han (?:mentido|enganado|timado), lamentable, intolerable',
  complaint:
    '(?:segunda|tercera|cuarta|quinta|enesima) vez, nadie (?:me |nos )?(?:ha )?(?:contest|respond|llam|ayud|atiend|dic)~, sigo esperando, seguimos esperando, otra vez lo mismo, llevo (?:dias|semanas|meses|horas|\\d+ ~), perdida de tiempo, sin respuesta, muy decepcionad[oa], decepcionante',
  displeased:
    'no me gusta, no estoy (?:nada )?(?:content[oa]|satisfech[oa]|feliz), mal servicio, fatal, horrible, terrible, pesim[oa], enfadad[oa], enojad[oa], decepcionad[oa]',
  joy: 'perfecto, genial, estupend[oa], excelente, buenisim[oa], fantastic[oa], content[oa], feliz, me gusta mucho, (?:nada|no esta) mal, fenomenal',
  delight:
    'me encanta~, encantad[oa] con, maravillos[oa], increible, mil gracias, muchisimas gracias, espectacular, que ilusion',
  thanks: 'gracias',
  sarcasm: {
    praise: 'genial|perfecto|estupendo|maravilloso|que bien|fantastico|gracias|enhorabuena|bravo',
    misfortune:
      'otro (?:retraso|problema|error|dia)|otra (?:excusa|semana|averia)|otra vez (?:tarde|mal|roto|sin|igual)|por nada|nadie (?:contesta|responde|llama|viene)|sin respuesta',
  },
}

const pt: PhraseTable = {
  insult: 'idiotas?, imbeci~, estupid[oa]s?, ladroes, ladrao, mentiros~, palhacos?, incompetentes?, merda',
  anger:
    'vergonha, vergonhos~, golpe, absurd[oa], inaceitavel, palhacada, que nojo, estou fart[oa], um roubo, desrespeito, ridicul[oa], nunca mais, descaso, pessim[oa], inadmissivel',
  complaint:
    '(?:segunda|terceira|quarta|quinta|enesima) vez, ninguem (?:me |nos )?(?:respond|atend|lig|ajud|resolv)~, continuo (?:a espera|esperando), ainda (?:espero|estou esperando|estou a espera), de novo o mesmo, perda de tempo, sem resposta, ha (?:dias|semanas|meses), muito decepcionad[oa], decepcao',
  displeased:
    'nao gostei, nao estou (?:nada )?(?:content[eo]|satisfeit[oa]|feliz), mau (?:servico|atendimento), horrivel, terrivel, chatead[oa], zangad[oa], decepcionad[oa]',
  joy: 'perfeito, otim[oa], excelente, legal, contente, feliz, gostei muito, nada mau, show de bola, bacana, fantastic[oa]',
  delight: 'adorei, amei, maravilhos[oa], incrivel, muitissimo obrigad[oa], espetacular, sensacional',
  thanks: 'obrigad[oa]',
  sarcasm: {
    praise: 'otimo|perfeito|maravilha|que bom|obrigad[oa]|parabens|fantastico',
    misfortune:
      'outro (?:atraso|problema|erro)|mais um (?:atraso|problema|erro|dia)|mais uma (?:desculpa|semana)|por nada|ninguem (?:responde|atende|liga)|outra vez atrasad[oa]',
  },
}

const fr: PhraseTable = {
  insult: "idiots?, connards?, voleurs?, menteurs?, (?:bande d')?incapables, incompetents?, abrutis?, merde, escrocs?",
  anger:
    "honte, honteu[xs]e?, arnaque~, inadmissible, scandaleux, scandaleuse, un scandale, ras le bol, marre de, j'en ai marre, ridicule, inacceptable, (?:se moque|moquez|foutre) de (?:moi|nous|la gueule), plus jamais, escroquerie, degueulasse, lamentable, furieu[xs]e?",
  complaint:
    "(?:deuxieme|troisieme|quatrieme|cinquieme|[2345]e|enieme) fois, personne ne (?:me |m'|nous )?(?:a )?(?:repond|rappel|aid|vient)~, j'attends (?:toujours|encore), toujours (?:rien|pas de ~|aucune ~), encore une fois, depuis des (?:jours|semaines|mois), perte de temps, sans reponse, aucune reponse, tres decue?, decevant",
  displeased:
    'pas contente?, pas satisfaite?, pas du tout, mauvais service, nulle?, horrible, affreux, facher?, en colere, mecontente?, decue?',
  joy: 'parfaite?, super, excellente?, contente?, ravie?, pas mal, geniale?, impeccable, tres bien',
  delight:
    "j'adore, magnifique, merveilleu[xs]e?, formidable, mille mercis, extraordinaire, incroyable, un grand merci",
  thanks: 'merci',
  sarcasm: {
    praise: 'super|genial|parfait|bravo|merci|formidable|felicitations|magnifique',
    misfortune:
      'encore un (?:retard|probleme|bug|jour)|encore une (?:erreur|excuse|semaine)|toujours (?:rien|pas)|pour rien|personne ne (?:repond|vient|rappelle)|en retard',
  },
}

const de: PhraseTable = {
  insult:
    'idioten?, betruger~, arschlocher, arschloch, lugner, verbrecher, inkompetent~, scheisse, saftladen, versager, halsabschneider',
  anger:
    "frechheit, unverschamt~, betrug, abzocke, sauerei, schweinerei, inakzeptabel, lacherlich, mir reicht'?s?, reicht es (?:mir|jetzt), es reicht jetzt, nie wieder, skandal~, zum kotzen, verarsch~, stinksauer, katastroph~, unmoglich(?:es|er|e) ~, eine zumutung",
  complaint:
    '(?:zum |das )?(?:zweiten?|dritten?|vierten?|funften?|x-ten|[2345]\\.) mal, niemand (?:antwort|melde|hilf|ruf|geht|kumm)~, meldet sich (?:niemand|keiner), schon wieder, immer noch (?:nicht|nichts|keine?n?), warte (?:immer noch|seit), seit (?:tagen|wochen|monaten), zeitverschwendung, keine (?:antwort|ruckmeldung|reaktion), sehr enttauscht, enttauschend',
  displeased:
    'nicht zufrieden, unzufrieden, gefallt mir nicht, schlechte[rn]? service, schlecht, furchtbar, schrecklich, sauer, verargert, argerlich, enttauscht',
  joy: 'perfekt, super, toll, prima, ausgezeichnet, zufrieden, freut mich, nicht schlecht, klasse, sehr gut',
  delight:
    'begeistert, grossartig, wunderbar, fantastisch, liebe es, ich freue mich (?:so|sehr|riesig), tausend dank, wunderschon, traumhaft',
  thanks: 'danke, vielen dank, danke schon',
  sarcasm: {
    praise: 'toll|super|prima|grossartig|perfekt|danke|bravo|wunderbar|klasse|herzlichen gluckwunsch',
    misfortune:
      'schon wieder|wieder (?:nicht|zu spat|kaputt|keine?r?)|noch eine? (?:verspatung|verzogerung|woche|ausrede)|immer noch (?:nichts|keine?|nicht)|fur nichts|niemand (?:antwortet|geht|meldet)',
  },
}

const it: PhraseTable = {
  insult: 'idioti?, ladri, bugiardi, imbecilli, incapaci, incompetenti, stronz~, buffoni, merda',
  anger:
    'vergogna, vergognos[oaie], truffa~, inaccettabile, ridicol[oi], che schifo, basta cosi, mi avete stufato, stuf[oa] di, presa in giro, mai piu, scandalos[oa], indecente, assurdo',
  complaint:
    '(?:seconda|terza|quarta|quinta|ennesima) volta, nessuno (?:mi |ci )?(?:ha )?(?:rispond|rispos|richiam|aiut|chiam)~, sto ancora aspettando, ancora niente, da (?:giorni|settimane|mesi), perdita di tempo, senza risposta, nessuna risposta, molto delus[oa], deludente',
  displeased:
    'non (?:mi piace|sono (?:affatto )?(?:content[oa]|soddisfatt[oa])), pessim[oa], cattivo servizio, orribile, terribile, arrabbiat[oa], delus[oa]',
  joy: 'perfetto, ottim[oa], eccellente, content[oa], felice, mi piace molto, non male, bellissim[oa], benissimo, bello',
  delight: 'adoro, meraviglios[oa], fantastic[oa], stupend[oa], mille grazie, grazie mille, incredibile, splendid[oa]',
  thanks: 'grazie',
  sarcasm: {
    praise: 'ottimo|perfetto|fantastico|bravi|grazie|che bello|complimenti|meraviglioso',
    misfortune:
      "un altro (?:ritardo|problema|errore|giorno)|un'?altra (?:scusa|settimana)|ancora (?:niente|in ritardo|nessun\\p{L}*)|per niente|nessuno (?:risponde|chiama|viene)",
  },
}

export const PHRASES = { en, es, pt, fr, de, it } as const satisfies Record<string, PhraseTable>
export type MoodLanguage = keyof typeof PHRASES
