import type { FixedTexts } from '../fixed-texts.ts'

export const fr: FixedTexts = {
  disclosure: "Vous échangez avec l'assistant IA de {business}.",
  fallback:
    "Merci pour votre message ! Je ne peux pas répondre à l'instant, mais je l'ai bien reçu et je vous réponds ici dès que possible.",
  handover_in_hours: "Je transmets votre message à l'équipe de {business}, qui vous répondra ici dès que possible.",
  handover_out_of_hours:
    "Nous sommes fermés pour le moment. J'ai transmis votre message, et on vous répondra ici à notre ouverture : {time}.",
  still_waiting:
    "Nous sommes désolés de cette attente. L'équipe de {business} est prévenue et vous répondra ici dès que possible.",
  refusal_credentials:
    "Pour votre sécurité, n'envoyez ici ni mot de passe, ni numéro de carte, ni code ; je ne peux pas non plus en donner. Que puis-je faire d'autre ?",
  refusal_illegal:
    'Désolé, je ne peux pas vous aider pour cela. Pour toute question sur {business}, je suis là avec plaisir.',
  refusal_malware:
    'Désolé, je ne peux pas vous aider pour cela. Pour toute question sur {business}, je suis là avec plaisir.',
  refusal_prompt_injection: 'Je suis là pour les questions sur {business}. Comment puis-je vous aider ?',
  opt_out_confirmed: "Vous ne recevrez plus de messages de {business}. Répondez START si vous changez d'avis.",
  opt_in_confirmed:
    'Ravi de vous retrouver ! Vous recevrez à nouveau les messages de {business}. Répondez STOP pour arrêter.',
  help: 'Ici {business}. Écrivez ce dont vous avez besoin et nous vous répondrons ici. Répondez STOP pour ne plus rien recevoir.',
  clarify: "Je ne suis pas sûr d'avoir compris. Pouvez-vous me dire en quelques mots comment vous aider ?",
  clarify_attachment: "Merci, j'ai bien reçu votre fichier. Pouvez-vous me dire en quelques mots comment vous aider ?",
  apology: "Désolé, notre dernier message ne vous est pas parvenu. Quelqu'un de l'équipe va s'en occuper.",
  more_hint: "Répondez pour plus d'aide",
  reference: 'Référence : {reference}',
  greeting: 'Bonjour {name},',
  greeting_unnamed: 'Bonjour,',
  goodbye: 'Cordialement',
  subject: 'Un message de {business}',
  sign_link: 'Votre contrat pour {product} ({amount}) est prêt. Vous pouvez le lire et le signer ici : {link}',
  sign_reminder: 'Petit rappel : votre contrat pour {product} attend toujours votre signature : {link}',
  invoice_link: 'Votre facture de {amount} est prête. Vous pouvez la régler en toute sécurité ici : {link}',
  payment_received: 'Merci ! Votre paiement de {amount} est bien arrivé.',
  rerouted: "Désolés, notre message n'a pas pu être remis là où vous nous avez écrit en dernier ; le voici :",
  payment_failed: "Votre paiement de {amount} n'a pas abouti. Vous pouvez réessayer ici : {link}",
  contract_declined:
    'Vous avez refusé le contrat pour {product}, rien ne vous sera facturé. Écrivez-nous si vous souhaitez en parler.',
  contract_expired: 'Le contrat pour {product} a expiré. Écrivez-nous si vous en souhaitez un nouveau.',
  contract_voided:
    "Le contrat pour {product} a été retiré ; vous n'avez rien à faire. Écrivez-nous si vous avez des questions.",
  deal_waiting: "Quelqu'un de l'équipe examine votre demande au sujet de {product}. Nous vous écrirons ici.",
  ask: "Pour continuer, il me faut encore {missing}. Pouvez-vous me l'envoyer ?",
  ask_product: 'Quel produit ou service vous intéresse ?',
  list_price: '{product} coûte {amount}.',
  offer: 'Nous pouvons vous proposer {product} pour {amount}. On y va ?',
  last_offer: 'Notre meilleure et dernière offre pour {product} est de {amount}. On y va ?',
  with_tax: '{amount} ({tax} incluse)',
  hold_for_owner: "Je vois avec l'équipe ce que nous pouvons faire pour {product}. Nous vous écrirons ici.",
  agreed: 'Parfait, nous sommes d’accord : {product} pour {amount}. Je prépare votre contrat.',
  thank: "Merci d'avoir choisi {product} ! Pour toute question, écrivez-nous ici.",
  detail_name: 'votre nom complet',
  detail_email: 'votre adresse e-mail',
  detail_product: 'le produit qui vous intéresse',
  and: '{first} et {last}',
}
