import type { FixedTexts } from '../fixed-texts.ts'

export const es: FixedTexts = {
  disclosure: 'Está hablando con el asistente de IA de {business}.',
  fallback:
    '¡Gracias por su mensaje! Ahora mismo no puedo responder, pero lo he recibido y le contestaré aquí en cuanto pueda.',
  handover_in_hours: 'Paso su mensaje a una persona del equipo de {business}, que le responderá aquí lo antes posible.',
  handover_out_of_hours:
    'Ahora estamos cerrados. He pasado su mensaje al equipo y le responderán aquí cuando abramos: {time}.',
  still_waiting:
    'Sentimos que siga esperando. Una persona del equipo de {business} ya está avisada y le responderá aquí lo antes posible.',
  refusal_credentials:
    'Por su seguridad, no envíe aquí contraseñas, números de tarjeta ni códigos; tampoco puedo facilitarlos. ¿En qué más le puedo ayudar?',
  refusal_illegal:
    'Lo siento, no puedo ayudar con eso. Si tiene una pregunta sobre {business}, le ayudo con mucho gusto.',
  refusal_malware:
    'Lo siento, no puedo ayudar con eso. Si tiene una pregunta sobre {business}, le ayudo con mucho gusto.',
  refusal_prompt_injection: 'Estoy aquí para preguntas sobre {business}. ¿En qué le puedo ayudar?',
  opt_out_confirmed: 'No recibirá más mensajes de {business}. Si cambia de opinión, responda START.',
  opt_in_confirmed:
    '¡Qué bien tenerle de vuelta! Volverá a recibir mensajes de {business}. Responda STOP para dejar de recibirlos.',
  help: 'Esto es {business}. Escriba lo que necesita y le responderemos aquí. Responda STOP para no recibir más mensajes.',
  clarify: 'No estoy seguro de haberlo entendido. ¿Me puede decir en pocas palabras en qué le puedo ayudar?',
  clarify_attachment: 'Gracias, he recibido su archivo. ¿Me puede decir en pocas palabras en qué le puedo ayudar?',
  apology: 'Lo siento, nuestro último mensaje no le llegó. Una persona del equipo lo va a revisar.',
  more_hint: 'Responda para más ayuda',
  reference: 'Referencia: {reference}',
  greeting: 'Hola, {name}:',
  greeting_unnamed: 'Hola:',
  goodbye: 'Un saludo',
  subject: 'Un mensaje de {business}',
  sign_link: 'Su contrato de {product} por {amount} está listo. Puede leerlo y firmarlo aquí: {link}',
  sign_reminder: 'Un pequeño recordatorio: su contrato de {product} sigue pendiente de firma: {link}',
  invoice_link: 'Su factura de {amount} está lista. Puede pagarla de forma segura aquí: {link}',
  payment_received: '¡Gracias! Hemos recibido su pago de {amount}.',
  rerouted: 'Disculpe, no pudimos entregar nuestro mensaje donde nos escribió por última vez; se lo enviamos aquí:',
  payment_failed: 'Su pago de {amount} no se pudo realizar. Puede intentarlo de nuevo aquí: {link}',
  contract_declined:
    'Ha rechazado el contrato de {product}, así que no se le cobrará nada. Escríbanos si quiere hablar de ello.',
  contract_expired: 'El contrato de {product} ha caducado. Escríbanos si desea uno nuevo.',
  contract_voided: 'El contrato de {product} ha sido retirado; no tiene que hacer nada. Escríbanos si tiene preguntas.',
  deal_waiting: 'Una persona del equipo está revisando su solicitud sobre {product}. Le escribiremos aquí.',
  ask: 'Para continuar todavía necesito {missing}. ¿Me lo puede enviar?',
  ask_product: '¿Qué producto o servicio le interesa?',
  list_price: '{product} cuesta {amount}.',
  offer: 'Le podemos ofrecer {product} por {amount}. ¿Seguimos adelante?',
  last_offer: 'Nuestra mejor y última oferta por {product} es {amount}. ¿Seguimos adelante?',
  with_tax: '{amount} ({tax} incluido)',
  hold_for_owner: 'Voy a consultar con el equipo qué podemos hacer con {product}. Le escribiremos aquí.',
  agreed: '¡Estupendo! Quedamos en {product} por {amount}. Estoy preparando su contrato.',
  thank: '¡Gracias por elegir {product}! Si surge cualquier cosa, escríbanos aquí.',
  detail_name: 'su nombre completo',
  detail_email: 'su correo electrónico',
  detail_product: 'el producto que le interesa',
  and: '{first} y {last}',
}
