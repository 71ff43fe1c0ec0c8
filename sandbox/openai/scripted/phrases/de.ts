import type { Phrasebook } from '../phrasebook.ts'

export const de: Phrasebook = {
  hello: [
    'Guten Tag! Wie kann ich Ihnen helfen?',
    'Hallo, schön, dass Sie schreiben. Was kann ich für Sie tun?',
    'Hallo, womit kann ich Ihnen helfen?',
  ],
  thanksName: ['Danke, {name}.', 'Vielen Dank, {name}.', 'Danke {name}, ist notiert.'],
  thanksDetails: ['Danke, ist notiert.', 'Vielen Dank, das habe ich.', 'Alles klar, danke.'],
  listPrice: ['Der Listenpreis für {product} ist {amount}.', '{product} kostet laut Liste {amount}.'],
  listPriceOnly: ['Der Listenpreis ist {amount}.', 'Laut Liste sind es {amount}.'],
  ask: [
    'Damit ich alles vorbereiten kann, fehlt mir noch: {missing}. Schicken Sie mir das?',
    'Was ich noch brauche: {missing}. Schreiben Sie mir das bitte?',
    'Es fehlt nur noch: {missing}. Würden Sie mir das schicken?',
  ],
  missing: { name: 'Ihr vollständiger Name', email: 'Ihre E-Mail-Adresse', product: 'das gewünschte Produkt' },
  and: 'und',
  or: 'oder',
  offer: [
    'Ich kann Ihnen {product} für {amount}{tax} anbieten.',
    'Für {product} lautet unser Angebot {amount}{tax}.',
    '{product} bekommen Sie für {amount}{tax}.',
  ],
  taxIncluded: ' inklusive Steuern',
  lastOffer: ['Weiter kann ich Ihnen nicht entgegenkommen.', 'Das ist unser letztes Angebot.'],
  offerQuestion: ['Soll ich den Vertrag vorbereiten?', 'Möchten Sie es so machen?', 'Passt das für Sie?'],
  firmQuestion: ['Machen wir es fest?', 'Wollen wir es so festhalten?'],
  takeYourTime: ['Natürlich, nehmen Sie sich Zeit.', 'Keine Eile, überlegen Sie in Ruhe.'],
  hold: [
    'Das lasse ich für {product} von einer Kollegin prüfen, wir melden uns hier.',
    'Bei {product} muss das erst ein Kollege prüfen. Sie hören hier von uns.',
  ],
  agreed: [
    'Abgemacht: {product} für {amount}. Als Nächstes kommt der Vertrag.',
    'Gut, {product} für {amount}. Ich schicke Ihnen als Nächstes den Vertrag.',
  ],
  sign: [
    'Ihr Vertrag für {product} ist fertig. Unterschreiben können Sie hier: {link}',
    'Hier ist der Vertrag für {product}, bereit zur Unterschrift: {link}',
  ],
  pay: [
    'Hier ist Ihre Rechnung über {amount}, Sie können sie online bezahlen: {link}',
    'Die {amount} können Sie hier bezahlen: {link}',
  ],
  paid: [
    'Ihre Zahlung ist angekommen, vielen Dank! Für {product} ist alles bereit.',
    'Danke für Ihre Zahlung und dass Sie sich für {product} entschieden haben!',
  ],
  closed: [
    'Diese Anfrage ist abgeschlossen. Kann ich sonst noch etwas für Sie tun?',
    'Das ist bereits abgeschlossen. Kann ich Ihnen anders helfen?',
  ],
  declined: [
    'Verstehe, kein Problem. Schreiben Sie uns jederzeit wieder.',
    'In Ordnung, danke für die Nachricht. Wir sind da, wenn Sie uns brauchen.',
  ],
  unknown: [
    'Das weiß ich leider nicht. Soll ich einen Kollegen fragen?',
    'Dazu habe ich keine Information. Möchten Sie, dass sich eine Kollegin bei Ihnen meldet?',
  ],
  unknownInDeal: [
    'Das weiß ich leider nicht sicher, ein Kollege kann es Ihnen sagen.',
    'Dazu habe ich keine Information, eine Kollegin schon.',
  ],
  personInformed: [
    'Ich habe einen Kollegen informiert, der sich hier bei Ihnen meldet.',
    'Eine Person aus unserem Team ist informiert und schreibt Ihnen hier.',
  ],
  personLooks: [
    'Eine Person aus unserem Team sieht sich Ihre Nachricht an.',
    'Ihre Nachricht geht an eine Person aus unserem Team.',
  ],
  priceByColleague: [
    'Dazu kann ich selbst keinen Preis nennen. Soll ich einen Kollegen fragen?',
    'Den Preis habe ich nicht zur Hand. Möchten Sie, dass sich ein Kollege bei Ihnen meldet?',
  ],
  whichProduct: ['Was davon möchten Sie: {products}?', 'Wir haben {products}. Was passt für Sie?'],
  gladToHelp: ['Gerne helfe ich Ihnen mit {product}.', 'Sehr gerne, {product} ist eine gute Wahl.'],
  open: ['Wir haben geöffnet: {hours}.', 'Unsere Öffnungszeiten: {hours}.'],
  offerings: [
    'Wir bieten {products}. Was interessiert Sie?',
    'Bei uns bekommen Sie {products}. Wozu möchten Sie mehr wissen?',
  ],
  isBot: [
    'Ja, ich bin der KI-Assistent von {business}. Ich kann jederzeit eine Person aus unserem Team dazuholen.',
    'Ich bin ein KI-Assistent und arbeite für {business}. Auf Wunsch übernimmt jederzeit eine Person aus unserem Team.',
  ],
  apology: ['Das tut mir leid.', 'Entschuldigen Sie bitte die Umstände.', 'Bitte entschuldigen Sie.'],
  patience: ['Danke für Ihre Geduld.', 'Vielen Dank für Ihre Geduld.'],
  warm: ['Wie schön!', 'Super!', 'Wunderbar!'],
  attentive: ['Sehr gerne.', 'Selbstverständlich.', 'Natürlich.'],
  tellMore: [
    'Danke für Ihre Nachricht. Können Sie mir etwas genauer sagen, was Sie brauchen?',
    'Danke, dass Sie schreiben. Was genau können wir für Sie tun?',
  ],
  whatHappened: [
    'Was ist genau passiert und seit wann? Dann können wir es in Ordnung bringen.',
    'Erzählen Sie mir bitte etwas mehr, damit wir das lösen können.',
  ],
  welcome: ['Gern geschehen!', 'Sehr gerne!', 'Keine Ursache!'],
  days: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
}
