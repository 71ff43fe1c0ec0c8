import { expect, it } from 'vitest'
import { createLexiconSentiment } from '../../providers/sentiment/lexicon.ts'
import { decideInbound, type InboundDecision } from './decide-inbound.ts'
import { detectInbound } from './detect-inbound.ts'

const sentiment = createLexiconSentiment()
const decided = (text: string): InboundDecision =>
  decideInbound(detectInbound(text), 'support', sentiment.score(text).score)

const CALLS_PERSON: Readonly<Record<string, readonly string[]>> = {
  refund_request: [
    'There is a payment on my statement that I did not authorise',
    'no reconozco este cobro',
    'não reconheço essa cobrança',
    'je ne reconnais pas ce prélèvement',
    'Diese Abbuchung erkenne ich nicht wieder, die kenne ich nicht',
    'non riconosco questo addebito',
    'I left in May and you are still charging me',
    'me dieron de baja y me siguen cobrando',
    'il conto era sbagliato',
    'I am going to contest the payment for the sofa',
    'We opened a dispute with PayPal this morning',
    'my bank will take the money back then',
    'Voy a impugnar el cargo de la mudanza',
    'He abierto una disputa por el pago de ayer',
    'Vou contestar a cobrança do frete',
    'abri uma disputa no cartão',
    'Je conteste le prélèvement de mardi',
    'ma banque va annuler le paiement',
    'Ich fechte die Abbuchung vom Montag an',
    'Dann lasse ich die Lastschrift zurückgehen',
    'Voglio contestare l’addebito di ieri',
  ],
  negative_sentiment: [
    'abbiamo aspettato troppo',
    'nous avons attendu trop longtemps',
    'Wir haben viel zu lange gewartet',
    'el trabajo está mal hecho',
    'non sono contenta del lavoro',
    'o serviço deixou a desejar',
    'Der Empfang ließ zu wünschen übrig, das lässt zu wünschen übrig',
    'vou cancelar se não arrumarem',
    'I wish to lodge a formal complaint',
    'Your courier swore at me in front of my neighbours',
    'Quiero presentar una queja por lo de ayer',
    'La recepcionista fue grosera con mi madre',
    'no me ayudaron en nada',
    'Quero registrar uma queixa',
    'o motorista me xingou na rua',
    'vocês não resolveram nada',
    'Je souhaite déposer une réclamation',
    'le livreur m’a insulté devant tout le monde',
    'vous n’avez rien réglé du tout',
    'Ich will mich offiziell beschweren',
    'Der Monteur hat mich angebrüllt',
    'das ist so nicht hinnehmbar',
    'Vorrei sporgere reclamo',
    'il corriere è stato maleducato',
    'non avete risolto niente',
    'vado a raccontare tutto alla stampa',
  ],
  human_requested: [
    '¿me puede dar con una persona de verdad?',
    'Holen Sie bitte einen Kollegen dazu',
    'Könnt ihr jemanden dazuholen?',
  ],
  compliance: ['Ich widerspreche der Auswertung durch KI', 'Me opongo al tratamiento de mis datos'],
}

for (const [reason, texts] of Object.entries(CALLS_PERSON))
  it.each(texts)(`${reason}: %s`, (text) => {
    expect(decided(text).escalate).toBe(reason)
  })

it.each([
  'I have a ten percent code, it just will not go through',
  'My voucher says it has expired',
  'mi cupón no me deja terminar la compra',
  'onde está o meu código de desconto?',
  'mon code promo est refusé à la caisse',
  'wo ist mein Gutscheincode?',
  'il mio codice sconto non viene accettato',
  'Bitte ändern Sie im Angebot den Namen',
  'could you update the quote with our new address',
  'which rate limit applies to our key',
  'the bank declined my card at the till',
  'Meine Zahlung wurde abgelehnt, was nun?',
  'la tarjeta fue rechazada en la caja',
  'il pagamento è stato rifiutato',
  'il tassista mi ha restituito il portafoglio, grazie!',
  'The driver brought back my umbrella, lovely',
  'the upload fails with an error',
  'My login failed after the update',
  'sorry to be impatient, is it ready?',
  'perdón por ser pesado, ¿ya salió?',
  'Please disregard my first email, the attachment was missing',
  'ignorieren Sie bitte meine letzte Nachricht',
  'no agent needed, just the tracking link',
  'sin asesor por favor, solo el horario',
  'não quero atendente, só a segunda via',
  'kein Mitarbeiter nötig, nur die Adresse bitte',
  'I have no complaints, all went well',
  'keine Beschwerden, alles bestens',
  'quiero hacer un reclamo de garantía por la lavadora',
  'the waiter was never rude, quite the opposite',
  'is the press release ready for print?',
  'thank you so much for the quick refund',
  'danke für die schnelle Erstattung',
  'gracias por el reembolso',
  'mandé una solicitud el lunes, ¿la vieron?',
  'quero duas pizzas, pagamento em dinheiro',
  'vorrei aggiungere una persona al tavolo',
  'can I add one person to my booking',
  'no necesito que me transfieran, solo una duda',
  'until when can one reach your hotline?',
  'my husband is a lawyer and loves your cake',
  'my old supplier was a nightmare, you are lovely',
  'Is a person reading this, or is it automatic?',
  'Bin ich hier mit einem Menschen oder einem Bot verbunden?',
  'Estou a falar com uma pessoa ou um robô?',
])('is an everyday matter: %s', (text) => {
  const { escalate, refuse } = decided(text)
  expect({ escalate, refuse }).toEqual({ escalate: null, refuse: null })
})
