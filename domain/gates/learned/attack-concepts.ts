/** What people speak of who steer an assistant, in six languages; a stem of five letters or more stands for all its endings. */
const STEMS: Readonly<Record<string, string>> = {
  rule:
    'instruct rule rules guideline policy policies polic restriction constraint directive limit limits ' +
    'limitation safeguard guardrail filter censor programming regel regeln vorgab anweisung richtlin ' +
    'einschrank beschrank regla norma normas instruccion restriccion limitacion regle consigne instruction ' +
    'contrainte istruzion regole regola vincol restrizion instruc regra regras restric diretriz directriz',
  prompt:
    'prompt prompts preprompt systemprompt setup configur konfigur einstellung system systeme sistema ' +
    'systemnachricht initial preamble context',
  drop:
    'ignor disregard forget overlook bypass overrid overwrite circumvent disable deactivat abandon discard ' +
    'drop lift suspend remove unlock skip vergiss vergessen ignorier missachte umgeh ausschalt abschalt ' +
    'deaktivier schalte olvid desactiv omit salta elimin oubli contourn dimentic disattiv aggir esquec deslig ' +
    'desativ contorn',
  tell:
    'reveal show print output display repeat tell list dump disclose leak expose share give write recite ' +
    'spell translate summari summaris encode complete describe enumerate zeig nenn gib ausgib wiederhol ' +
    'ubersetz verrat drucke muestr ensen dime dame imprim repit revel traduc montre donne affiche revele ' +
    'tradui repete mostra dimmi dammi stampa ripeti rivela tradu mostre diga repita',
  pretend:
    'pretend act acting role roleplay play imagine simulat character persona impersonat become suppose ' +
    'hypothetical fiction story novel scene spiel rolle tu stell dir vorstell finge haz actua imagin papel ' +
    'fais joue fingi fai recita ruolo personaggio faz personagem',
  free:
    'unrestricted unfiltered uncensored unlimited free freed jailbreak jailbroken dan evil amoral limitless ' +
    'immoral unethical ohne grenzenlos sin libre sans senza libero sem livre without no never',
  mode:
    'mode modus modo modalita debug developer maintenance admin administrator root sudo god engineer ' +
    'entwickler programmierer wartung desarrollador programador mantenimiento developpeur sviluppatore ' +
    'manutenzione creator creators owner ceo',
  ai:
    'ai chatbot bot gpt chatgpt llm assistant language model ki assistent asistente ia assistente modelo ' +
    'modele modello agent',
  secret:
    'secret hidden password passwort credential token key keys apikey api confidential internal private ' +
    'schlussel geheim intern contrasena clave clav secreto cach cle interne segret nascost chiave senha chave ' +
    'segred ocult',
  tool:
    'tool tools function functions command commands execute run call shell script sql database delete query ' +
    'json schema parameter endpoint werkzeug funktion befehl ausfuhr datenbank herramient funcion ejecut ' +
    'comando base outil fonction execut commande strument funzion esegu ferrament funco',
  other:
    'customer customers users user client clients other kunden andere clientes demas otros autres altri ' +
    'outros email emails address addresses records',
  now:
    'now henceforth onwards previous prior above earlier preceding before anterior anteriores previas vorher ' +
    'vorherig bisher oben precedent precedente precedenti acima sopra arriba dessus new neue nuevo nouveau ' +
    'nuova novo',
  you:
    'you your yours yourself du dein deine deinen deiner dich dir tu tus te ti vos votre toi ton ta tes tuo ' +
    'tua tue tuoi teu tuas teus',
  me:
    'my our mine mein meine meinen unser unsere mi mis nuestro mon ma mes notre nos mio mia miei nostro meu ' +
    'minha meus nosso i ich',
  end: 'system assistant user human admin override endof begin end inst',
  harm:
    'malware phishing hack hacker exploit bomb weapon drug launder steal fake fraud illegal propaganda ' +
    'misinformation conspiracy evade forge scam hatred attack virus',
  persuade:
    'article essay blog speech post campaign convincing persuasive compelling argue draft guide tutorial step ' +
    'detailed',
}

const SHORTEST_STEM = 5

const CONCEPTS: ReadonlyMap<string, readonly string[]> = (() => {
  const known = new Map<string, readonly string[]>()
  for (const [concept, stems] of Object.entries(STEMS))
    for (const stem of stems.split(' ')) known.set(stem, [...(known.get(stem) ?? []), concept])
  return known
})()

/** The matters a word belongs to; most belong to none. */
export function conceptsOf(word: string): readonly string[] {
  const found = new Set(CONCEPTS.get(word))
  for (let length = SHORTEST_STEM; length < word.length; length++)
    for (const concept of CONCEPTS.get(word.slice(0, length)) ?? []) found.add(concept)
  return [...found]
}
