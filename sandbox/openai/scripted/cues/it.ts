import type { CueTable } from '../cue.ts'

export const it: CueTable = {
  price:
    'quanto (?:costa|costano|viene|vengono|sarebbe|e|costerebbe|fate pagare), qual (?:e |sarebbe )?il (?:prezzo|costo), prezzi?, prezzo, costo, costi, preventivo, tariff[ae], quotazione',
  discount:
    "scont~, piu economico, troppo caro, (?:un po'|molto|abbastanza|piuttosto) caro, car[oa], e troppo, troppo, prezzo migliore, miglior prezzo, abbassare, ultimo prezzo, trattabile, trattare, negoziare, fuori (?:dal mio |dal nostro )?budget, qualcosa in meno, un po' meno, fare meglio, ribass~",
  accept:
    "affare fatto, accetto, accettiamo, accettato, sono d'accordo, siamo d'accordo, d'accordo, va bene cosi, lo prendo, la prendo, li prendo, lo prendiamo, facciamolo, facciamo cosi, procediamo, procedete, procedete pure, andiamo avanti, mand~ _ contratto, invi~ _ contratto, prepar~ _ contratto, dove firmo, pronto a firmare, pronta a firmare, mi sta bene, ci sta bene, per me va bene, per noi va bene, ci sto, confermo, concluso",
  yes: 'si, ok, okay, okey, oki, certo, perfetto, ottimo, bene, va bene, certamente, volentieri, benissimo, fantastico, adoro, eccellente, meraviglioso, esatto, assolutamente',
  decline:
    "non (?:mi interessa|sono interessat[oa]|ci interessa), non (?:lo voglio|mi serve) piu, no grazie, non voglio (?:continuare|comprare|procedere), lascia perdere, lasciamo perdere, lasci stare, ho cambiato idea, ho trovato (?:un altro|un'altra|altro|di meglio), annull(?:a|are|ate|o) (?:tutto|l'ordine|il mio ordine|l'acquisto), rifiuto, rinuncio",
  undecided:
    'ci penso, devo pensarci, pensarci, parlarne con, vi faccio sapere, le faccio sapere, ti faccio sapere, ho bisogno di tempo, mi serve tempo, non sono sicur[oa], confrontare',
  condition:
    "ma, se (?:mi|ci|me|fate|c'e|puo|il|la|il prezzo)~, a condizione, purche, tranne, eccetto, anche se, a meno che, invece, pero, arrivederci, a presto",
  buy: 'voglio, vogliamo, vorrei, vorremmo, mi piacerebbe, ci piacerebbe, mi interessa, ci interessa, sono interessat[oa], cerco, cerchiamo, ho bisogno, abbiamo bisogno, mi serve, mi servono, ci servono, (?:posso|possiamo) (?:comprare|ordinare|prenotare), comprare, acquistare, ordinare, prenotare',
  person:
    "(?:parlare|passa~|mettere|contattare|trasferi~)_ (?:con|a|in contatto con) (?:una |un |il |la |un'|qualcuno|qualche)? ?(?:persona|umano|operatore|operatrice|responsabile|titolare|capo|collega|qualcuno)?, persona (?:vera|reale), un umano, operatore umano, richiamatemi, chiamatemi, mi (?:chiami|chiamate|richiamate), chiedere a un collega",
  refund: 'rimbors~, soldi indietro, restituzione del denaro, ridatemi i soldi',
  legal:
    'denuncia~, mio avvocato, mia avvocata, vie legali, azione legale, tribunale, far~ causa, associazione consumatori',
  privacy: 'gdpr, protezione dei dati, cancellare i miei dati, eliminare i miei dati, dati personali',
  angry:
    'vergogna~, truffa~, assurdo, inaccettabile, stuf[oa], terza volta, nessuno (?:mi )?(?:risponde|richiama), ladri, orribile, pessim[oa], arrabbiat[oa], furios[oa]',
  complaint:
    'reclam~, lament~, non funziona~, guast[oa], difettos[oa], sbagliat[oa], non (?:e |mi e )?(?:ancora )?arrivat[oa], non ho ricevuto, sto ancora aspettando, danneggiat[oa], delus[oa], non sono soddisfatt[oa], rott[oa], problema con (?:il mio|la mia|il|la)',
  hours: 'orari?o?, a che ora, che ore, quando (?:aprite|chiudete|siete aperti), siete aperti, aprite, apertura',
  place:
    'dove (?:siete|vi trovate|vi trovo|posso trovarvi), dove (?:si trova|e) (?:il|la|lo) (?:vostr[oa] )?(?:negozio|ufficio|studio|laboratorio|ristorante), indirizzo, posizione',
  offerings:
    'cosa (?:offrite|vendete|fate|avete), che (?:servizi|prodotti|cosa offrite|opzioni), quali (?:servizi|prodotti|pacchetti), i vostri (?:servizi|prodotti), catalogo, listino, menu',
  greeting: 'ciao, salve, buongiorno, buonasera, buon pomeriggio',
  thanks: 'grazie, ringrazio',
  bot: "(?:sei|siete|lei e|e|sto parlando con|parlo con) (?:un |una |un')?(?:bot|robot|macchina|ia|umano|persona|persona vera|intelligenza artificiale)",
  question:
    "che, cosa, quale, quali, chi, quando, dove, perche, come, quanto~, potete, posso, possiamo, c'e, ci sono, avete, fate, siete, accettate, consegnate, e possibile, vorrei sapere, volevo sapere, mi (?:dite|dice|sa dire)",
  nameIs: 'mi chiamo, il mio nome (?:completo )?e, sono, nome:, qui e, a nome di, le scrive, scrive',
}
