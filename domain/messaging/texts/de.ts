import type { FixedTexts } from '../fixed-texts.ts'

export const de: FixedTexts = {
  disclosure: 'Sie schreiben mit dem KI-Assistenten von {business}.',
  fallback:
    'Danke für Ihre Nachricht! Ich kann gerade nicht antworten, habe sie aber erhalten und melde mich hier, sobald ich kann.',
  handover_in_hours:
    'Ich gebe das an das Team von {business} weiter; Sie bekommen hier so bald wie möglich eine Antwort.',
  handover_out_of_hours:
    'Wir haben gerade geschlossen. Ich habe Ihre Nachricht weitergegeben; Sie bekommen hier eine Antwort, sobald wir öffnen: {time}.',
  added_in_hours:
    'Ich habe das Ihrer Anfrage hinzugefügt. Das Team von {business} antwortet Ihnen hier so bald wie möglich.',
  added_out_of_hours:
    'Ich habe das Ihrer Anfrage hinzugefügt. Sie bekommen hier eine Antwort, sobald wir öffnen: {time}.',
  still_waiting:
    'Es tut uns leid, dass Sie noch warten. Das Team von {business} weiß Bescheid und antwortet Ihnen hier so bald wie möglich.',
  promise_missed:
    'Es tut uns leid: Sie sollten inzwischen von uns gehört haben. Ihr Anliegen ist nicht vergessen, und das Team von {business} antwortet Ihnen hier so bald wie möglich.',
  refusal_credentials:
    'Bitte senden Sie hier zu Ihrer Sicherheit keine Passwörter, Kartennummern oder Codes; ich kann auch keine herausgeben. Was kann ich sonst für Sie tun?',
  refusal_illegal: 'Dabei kann ich leider nicht helfen. Bei Fragen zu {business} bin ich gern für Sie da.',
  refusal_malware: 'Dabei kann ich leider nicht helfen. Bei Fragen zu {business} bin ich gern für Sie da.',
  refusal_prompt_injection: 'Ich bin für Fragen zu {business} da. Wie kann ich Ihnen dabei helfen?',
  opt_out_confirmed:
    'Sie erhalten keine Nachrichten mehr von {business}. Antworten Sie START, falls Sie es sich anders überlegen.',
  opt_in_confirmed:
    'Schön, dass Sie wieder da sind! Sie hören wieder von {business}. Antworten Sie STOP, um das zu beenden.',
  help: 'Hier ist {business}. Schreiben Sie einfach, was Sie brauchen, wir antworten hier. Mit STOP erhalten Sie keine Nachrichten mehr.',
  clarify: 'Ich bin nicht sicher, ob ich das verstanden habe. Können Sie mir kurz sagen, was ich für Sie tun kann?',
  clarify_attachment:
    'Danke, dass Sie eine Datei geschickt haben. Können Sie mir kurz sagen, was ich für Sie tun kann?',
  apology: 'Es tut mir leid, unsere letzte Nachricht hat Sie nicht erreicht. Jemand aus dem Team kümmert sich darum.',
  more_hint: 'Antworten Sie für mehr Hilfe',
  reference: 'Vorgang: {reference}',
  greeting: 'Guten Tag {name},',
  greeting_unnamed: 'Guten Tag,',
  goodbye: 'Freundliche Grüße',
  subject: 'Eine Nachricht von {business}',
  sign_link: 'Ihr Vertrag für {product} über {amount} ist fertig. Hier können Sie ihn lesen und unterschreiben: {link}',
  sign_reminder: 'Eine kleine Erinnerung: Ihr Vertrag für {product} wartet noch auf Ihre Unterschrift: {link}',
  invoice_link: 'Ihre Rechnung über {amount} ist da. Hier können Sie sicher bezahlen: {link}',
  payment_received: 'Vielen Dank! Ihre Zahlung von {amount} ist angekommen.',
  rerouted:
    'Entschuldigung, unsere Nachricht konnte dort, wo Sie uns zuletzt geschrieben haben, nicht zugestellt werden. Sie kommt deshalb hier:',
  payment_failed: 'Ihre Zahlung von {amount} hat nicht geklappt. Hier können Sie es noch einmal versuchen: {link}',
  contract_declined:
    'Sie haben den Vertrag für {product} abgelehnt, es wird nichts berechnet. Schreiben Sie uns gern, wenn Sie darüber sprechen möchten.',
  contract_expired: 'Der Vertrag für {product} ist abgelaufen. Schreiben Sie uns gern, wenn Sie einen neuen möchten.',
  contract_voided:
    'Der Vertrag für {product} wurde zurückgezogen; Sie müssen nichts tun. Schreiben Sie uns gern bei Fragen.',
  deal_waiting: 'Jemand aus dem Team sieht sich Ihre Anfrage zu {product} an. Wir schreiben Ihnen hier.',
  ask: 'Um weiterzumachen, brauche ich noch {missing}. Schicken Sie mir das kurz?',
  ask_product: 'Für welches Produkt oder welche Leistung interessieren Sie sich?',
  list_price: '{product} kostet {amount}.',
  offer: 'Wir können Ihnen {product} für {amount} anbieten. Wollen wir das so machen?',
  last_offer: 'Unser bestes und letztes Angebot für {product} ist {amount}. Wollen wir das so machen?',
  with_tax: '{amount} (inklusive {tax})',
  hold_for_owner: 'Ich kläre mit dem Team, was wir bei {product} machen können. Wir schreiben Ihnen hier.',
  agreed: 'Wunderbar, wir sind uns einig: {product} für {amount}. Ich bereite Ihren Vertrag vor.',
  thank: 'Danke, dass Sie sich für {product} entschieden haben! Wenn etwas ist, schreiben Sie uns einfach hier.',
  detail_name: 'Ihren vollständigen Namen',
  detail_email: 'Ihre E-Mail-Adresse',
  detail_product: 'das Produkt, um das es geht',
  and: '{first} und {last}',
  page_not_valid_title: 'Dieser Link ist nicht gültig',
  page_not_valid: 'Bitte verwenden Sie den neuesten Link, den wir Ihnen geschickt haben.',
  page_unknown_title: 'Hier ist nichts',
  page_unknown: 'Dieser Link ist nicht von uns.',
  page_paid_title: 'Alles erledigt',
  page_paid: '{business} hat Ihre Zahlung erhalten. Vielen Dank.',
  page_signed_title: 'Danke für Ihre Unterschrift',
  page_signed: 'Ihre Rechnung ist unterwegs. Sie bekommen gleich eine Nachricht mit dem Link.',
  page_offer_closed_title: 'Dieses Angebot ist abgeschlossen',
  page_offer_closed: 'Bitte schreiben Sie {business}, wenn Sie ein neues möchten.',
  page_contract_closed_title: 'Dieser Vertrag ist nicht mehr offen',
  page_contract_closed: 'Bitte schreiben Sie uns, wenn Sie einen neuen möchten.',
  page_later_title: 'Einen Moment bitte',
  page_later:
    'Diese Seite lässt sich gerade nicht öffnen. Ihr Vertrag ist sicher; bitte versuchen Sie es in einer Minute noch einmal.',
  page_too_often: 'Diese Seite wurde sehr oft geöffnet. Bitte versuchen Sie es in einer Minute noch einmal.',
  page_returned_title: 'Vielen Dank',
  page_returned: 'Sie können diese Seite schließen. {business} schreibt Ihnen, wie es weitergeht.',
  page_unsubscribe_title: 'Abmelden',
  page_unsubscribe: 'Drücken Sie den Knopf, und Sie bekommen an diese Adresse keine Werbung mehr von uns.',
  page_unsubscribed_title: 'Sie sind abgemeldet',
  page_unsubscribed: 'Sie bekommen an diese Adresse keine Werbung mehr von uns.',
}
