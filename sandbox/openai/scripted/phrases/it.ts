import type { Phrasebook } from '../phrasebook.ts'

export const it: Phrasebook = {
  hello: [
    'Buongiorno! Come posso aiutarla?',
    'Salve, grazie per averci scritto. Cosa posso fare per lei?',
    'Salve, in cosa posso esserle utile?',
  ],
  thanksName: ['Grazie, {name}.', 'Molte grazie, {name}.', 'Grazie {name}, annotato.'],
  thanksDetails: ['Grazie, annotato.', 'Perfetto, ricevuto.', 'Ricevuto, grazie.'],
  listPrice: ['Il prezzo di listino di {product} è {amount}.', '{product} costa {amount} a listino.'],
  listPriceOnly: ['Il prezzo di listino è {amount}.', 'A listino sono {amount}.'],
  ask: [
    'Può indicarmi {missing}?',
    'Per preparare tutto, mi può dare {missing}?',
    'Mi manca ancora {missing}. Può inviarmelo?',
  ],
  missing: { name: 'il suo nome completo', email: 'il suo indirizzo e-mail', product: 'quale prodotto desidera' },
  and: 'e',
  or: 'o',
  offer: [
    'Posso offrirle {product} per {amount}{tax}.',
    'Per {product} la nostra offerta è {amount}{tax}.',
    '{product} le verrebbe {amount}{tax}.',
  ],
  taxIncluded: ', tasse incluse',
  lastOffer: ['È il meglio che posso fare.', 'Questa è la nostra ultima offerta.'],
  offerQuestion: ['Preparo il contratto?', 'Vuole procedere così?', 'Le va bene?'],
  firmQuestion: ['Chiudiamo così?', 'Procediamo così?'],
  takeYourTime: ['Certo, si prenda il tempo che le serve.', 'Nessuna fretta, ci pensi con calma.'],
  hold: [
    'Lo faccio verificare da un collega per {product} e le rispondiamo qui.',
    'Per {product} deve prima verificare un collega. Le faremo sapere qui.',
  ],
  agreed: [
    'D’accordo: {product} per {amount}. Il contratto è il prossimo passo.',
    'Va bene, {product} per {amount}. Ora le mando il contratto.',
  ],
  sign: [
    'Il suo contratto per {product} è pronto. Può firmarlo qui: {link}',
    'Ecco il contratto per {product}, pronto da firmare: {link}',
  ],
  pay: ['Ecco la sua fattura di {amount}, può pagarla online: {link}', 'Può pagare {amount} qui: {link}'],
  paid: [
    'Il suo pagamento è arrivato, grazie! È tutto pronto per {product}.',
    'Grazie per il pagamento e per aver scelto {product}!',
  ],
  closed: [
    'Questa richiesta è chiusa. Posso aiutarla con altro?',
    'La pratica è chiusa. C’è altro che posso fare per lei?',
  ],
  declined: [
    'Capisco, nessun problema. Ci scriva quando vuole.',
    'Va bene, grazie per avermelo detto. Siamo qui se ha bisogno.',
  ],
  unknown: [
    'Mi dispiace, non ho questa informazione. Vuole che chieda a un collega?',
    'Non lo so con certezza. Desidera che le risponda un collega?',
  ],
  unknownInDeal: [
    'Questo non lo so con certezza; può dirglielo un collega.',
    'Non ho questa informazione, ma un collega sì.',
  ],
  personInformed: [
    'Ho avvisato un collega, che le risponderà qui.',
    'Una persona del nostro team è stata avvisata e le scriverà qui.',
  ],
  personLooks: [
    'Una persona del nostro team guarderà il suo messaggio.',
    'Il suo messaggio passa a una persona del nostro team.',
  ],
  priceByColleague: [
    'Non posso darle io questo prezzo. Vuole che chieda a un collega?',
    'Non ho questo prezzo sottomano. Desidera che le risponda un collega?',
  ],
  whichProduct: ['Quale di questi desidera: {products}?', 'Abbiamo {products}. Quale preferisce?'],
  gladToHelp: ['La aiuto volentieri con {product}.', 'Certo, {product} è una buona scelta.'],
  open: ['Siamo aperti {hours}.', 'I nostri orari: {hours}.'],
  offerings: ['Offriamo {products}. Cosa le interessa?', 'Da noi trova {products}. Su quale vuole sapere di più?'],
  isBot: [
    'Sì, sono l’assistente IA di {business}. In qualsiasi momento posso far intervenire una persona del nostro team.',
    'Sono un assistente IA che lavora per {business}. Quando vuole può subentrare una persona del nostro team.',
  ],
  apology: ['Mi dispiace molto.', 'Mi scuso per il disagio.', 'Le chiedo scusa per questo.'],
  patience: ['Grazie per la pazienza.', 'La ringrazio per la pazienza.'],
  warm: ['Che bello!', 'Ottimo!', 'Fantastico!'],
  attentive: ['Con piacere.', 'Certamente.', 'Volentieri.'],
  tellMore: [
    'Grazie per il messaggio. Può dirmi qualcosa in più su ciò che le serve?',
    'Grazie per averci scritto. Di cosa ha bisogno esattamente?',
  ],
  whatHappened: [
    'Può dirmi cosa è successo e da quando, così possiamo rimediare?',
    'Mi dica qualcosa in più, per favore, così possiamo risolvere.',
  ],
  welcome: ['Prego!', 'Con piacere!', 'Di nulla!'],
  days: ['lun', 'mar', 'mer', 'gio', 'ven', 'sab', 'dom'],
}
