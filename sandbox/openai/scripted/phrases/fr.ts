import type { Phrasebook } from '../phrasebook.ts'

export const fr: Phrasebook = {
  hello: [
    'Bonjour ! Comment puis-je vous aider ?',
    'Bonjour, merci de votre message. Que puis-je faire pour vous ?',
    'Bonjour, en quoi puis-je vous être utile ?',
  ],
  thanksName: ['Merci, {name}.', 'Merci beaucoup, {name}.', 'Merci {name}, c’est noté.'],
  thanksDetails: ['Merci, c’est noté.', 'Parfait, c’est noté.', 'Bien reçu, merci.'],
  listPrice: ['Le prix catalogue de {product} est de {amount}.', '{product} coûte {amount} au tarif.'],
  listPriceOnly: ['Le prix catalogue est de {amount}.', 'Au tarif, c’est {amount}.'],
  ask: [
    'Pourriez-vous m’indiquer {missing} ?',
    'Pour tout préparer, puis-je avoir {missing} ?',
    'Il me manque encore {missing}. Pourriez-vous me l’envoyer ?',
  ],
  missing: { name: 'votre nom complet', email: 'votre adresse e-mail', product: 'le produit souhaité' },
  and: 'et',
  or: 'ou',
  offer: [
    'Je peux vous proposer {product} pour {amount}{tax}.',
    'Pour {product}, notre offre est de {amount}{tax}.',
    '{product} vous reviendrait à {amount}{tax}.',
  ],
  taxIncluded: ', taxes comprises',
  lastOffer: ['C’est le mieux que je puisse faire.', 'C’est notre dernière offre.'],
  offerQuestion: ['Est-ce que je prépare le contrat ?', 'Souhaitez-vous continuer ainsi ?', 'Cela vous convient-il ?'],
  firmQuestion: ['On conclut ainsi ?', 'Souhaitez-vous signer à ce prix ?'],
  takeYourTime: ['Bien sûr, prenez votre temps.', 'Rien ne presse, réfléchissez tranquillement.'],
  hold: [
    'Je fais vérifier cela par un collègue pour {product} et nous revenons vers vous ici.',
    'Pour {product}, un collègue doit d’abord vérifier. Nous vous répondrons ici.',
  ],
  agreed: [
    'C’est entendu : {product} pour {amount}. Le contrat est la prochaine étape.',
    'Très bien, nous disons {amount} pour {product}. Je vous envoie ensuite le contrat.',
  ],
  sign: [
    'Votre contrat pour {product} est prêt. Vous pouvez le signer ici : {link}',
    'Voici le contrat pour {product}, prêt à être signé : {link}',
  ],
  pay: [
    'Voici votre facture de {amount}, vous pouvez la régler en ligne : {link}',
    'Vous pouvez régler les {amount} ici : {link}',
  ],
  paid: [
    'Votre paiement est bien arrivé, merci ! Tout est prêt pour {product}.',
    'Merci pour votre paiement et d’avoir choisi {product} !',
  ],
  closed: [
    'Cette demande est close. Puis-je vous aider pour autre chose ?',
    'Ce dossier est clos. Y a-t-il autre chose que je puisse faire ?',
  ],
  declined: [
    'Je comprends, aucun souci. Écrivez-nous quand vous voulez.',
    'Très bien, merci de me l’avoir dit. Nous sommes là si besoin.',
  ],
  unknown: [
    'Je suis désolé, je n’ai pas cette information. Voulez-vous que je demande à un collègue ?',
    'Je ne le sais pas avec certitude. Souhaitez-vous qu’un collègue vous réponde ?',
  ],
  unknownInDeal: [
    'Cela, je ne le sais pas avec certitude ; un collègue pourra vous le dire.',
    'Je n’ai pas cette information, mais un collègue l’a.',
  ],
  personInformed: [
    'J’ai prévenu un collègue, qui vous répondra ici.',
    'Une personne de notre équipe est prévenue et vous écrira ici.',
  ],
  personLooks: [
    'Une personne de notre équipe va regarder votre message.',
    'Votre message est transmis à une personne de notre équipe.',
  ],
  priceByColleague: [
    'Je ne peux pas vous donner ce prix moi-même. Voulez-vous que je demande à un collègue ?',
    'Je n’ai pas ce prix sous la main. Souhaitez-vous qu’un collègue vous réponde ?',
  ],
  whichProduct: ['Lequel souhaitez-vous : {products} ?', 'Nous avons {products}. Lequel préférez-vous ?'],
  gladToHelp: ['Je vous aide volontiers pour {product}.', 'Bien sûr, {product} est un bon choix.'],
  open: ['Nous sommes ouverts {hours}.', 'Nos horaires : {hours}.'],
  offerings: [
    'Nous proposons {products}. Qu’est-ce qui vous intéresse ?',
    'Chez nous vous trouvez {products}. Sur lequel voulez-vous en savoir plus ?',
  ],
  isBot: [
    'Oui, je suis l’assistant IA de {business}. Je peux faire venir une personne de notre équipe à tout moment.',
    'Je suis un assistant IA qui travaille pour {business}. Une personne de notre équipe peut prendre le relais quand vous voulez.',
  ],
  apology: ['Je suis désolé.', 'Je vous prie de nous excuser pour ce désagrément.', 'Toutes nos excuses pour cela.'],
  patience: ['Merci de votre patience.', 'Je vous remercie de votre patience.'],
  warm: ['Super !', 'Parfait !', 'Formidable !'],
  attentive: ['Avec plaisir.', 'Bien sûr.', 'Certainement.'],
  tellMore: [
    'Merci de votre message. Pourriez-vous m’en dire un peu plus sur votre besoin ?',
    'Merci d’avoir écrit. De quoi avez-vous besoin exactement ?',
  ],
  whatHappened: [
    'Pourriez-vous me dire ce qui s’est passé et depuis quand, afin que nous puissions y remédier ?',
    'Dites-m’en un peu plus, s’il vous plaît, pour que nous puissions régler cela.',
  ],
  welcome: ['Je vous en prie !', 'Avec plaisir !', 'De rien !'],
  days: ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'],
}
