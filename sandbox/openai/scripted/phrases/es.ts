import type { Phrasebook } from '../phrasebook.ts'

export const es: Phrasebook = {
  hello: [
    '¡Hola! ¿En qué puedo ayudarle?',
    'Hola, gracias por escribirnos. ¿Qué puedo hacer por usted?',
    'Buenas, ¿en qué le puedo ayudar?',
  ],
  thanksName: ['Gracias, {name}.', 'Muchas gracias, {name}.', 'Gracias {name}, anotado.'],
  thanksDetails: ['Gracias, anotado.', 'Perfecto, lo tengo.', 'Recibido, gracias.'],
  listPrice: ['El precio de lista de {product} es {amount}.', '{product} cuesta {amount} según tarifa.'],
  listPriceOnly: ['El precio de lista es {amount}.', 'Según tarifa son {amount}.'],
  ask: [
    '¿Me puede indicar {missing}?',
    'Para prepararlo todo, ¿me da {missing}?',
    'Solo me falta {missing}. ¿Me lo puede enviar?',
  ],
  missing: { name: 'su nombre completo', email: 'su correo electrónico', product: 'qué producto desea' },
  and: 'y',
  or: 'o',
  offer: [
    'Le puedo ofrecer {product} por {amount}{tax}.',
    'Para {product}, nuestra oferta es {amount}{tax}.',
    '{product} le saldría por {amount}{tax}.',
  ],
  taxIncluded: ', impuestos incluidos',
  lastOffer: ['Es lo mejor que puedo ofrecer.', 'Esta es nuestra última oferta.'],
  offerQuestion: ['¿Le preparo el contrato?', '¿Quiere que sigamos adelante?', '¿Le parece bien?'],
  firmQuestion: ['¿Lo cerramos así?', '¿Lo dejamos cerrado así?'],
  takeYourTime: ['Por supuesto, tómese su tiempo.', 'Sin prisa, piénselo con calma.'],
  hold: [
    'Voy a consultarlo con un compañero para {product} y le responderemos por aquí.',
    'Para {product} tiene que revisarlo antes un compañero. Le avisaremos por aquí.',
  ],
  agreed: [
    'Acordado: {product} por {amount}. El contrato es el siguiente paso.',
    'De acuerdo, quedamos en {amount} por {product}. Ahora le envío el contrato.',
  ],
  sign: [
    'Su contrato de {product} está listo. Puede firmarlo aquí: {link}',
    'Aquí tiene el contrato de {product}, listo para firmar: {link}',
  ],
  pay: ['Aquí tiene su factura de {amount}, puede pagarla en línea: {link}', 'Puede pagar los {amount} aquí: {link}'],
  paid: [
    'Hemos recibido su pago, ¡muchas gracias! Todo listo para {product}.',
    '¡Gracias por su pago y por elegir {product}!',
  ],
  closed: [
    'Esta solicitud está cerrada. ¿Puedo ayudarle con algo más?',
    'Ese tema ya está cerrado. ¿Le ayudo con otra cosa?',
  ],
  declined: [
    'Lo entiendo, no pasa nada. Escríbanos cuando quiera.',
    'De acuerdo, gracias por avisarme. Aquí estamos si nos necesita.',
  ],
  unknown: [
    'Lo siento, no tengo esa información. ¿Quiere que pregunte a un compañero?',
    'No lo sé con seguridad. ¿Le gustaría que le responda un compañero?',
  ],
  unknownInDeal: [
    'Eso no lo sé con seguridad; se lo puede decir un compañero.',
    'Esa información no la tengo, pero un compañero sí.',
  ],
  personInformed: [
    'He avisado a un compañero, que le responderá por aquí.',
    'Ya he informado a una persona de nuestro equipo, que le escribirá por aquí.',
  ],
  personLooks: [
    'Una persona de nuestro equipo revisará su mensaje.',
    'Su mensaje pasa a una persona de nuestro equipo.',
  ],
  priceByColleague: [
    'No puedo darle yo ese precio. ¿Quiere que pregunte a un compañero?',
    'No tengo ese precio a mano. ¿Le gustaría que le responda un compañero?',
  ],
  whichProduct: ['¿Cuál de estos le interesa: {products}?', 'Tenemos {products}. ¿Cuál prefiere?'],
  gladToHelp: ['Con mucho gusto le ayudo con {product}.', 'Claro que sí, {product} es una buena elección.'],
  open: ['Abrimos {hours}.', 'Nuestro horario: {hours}.'],
  offerings: [
    'Ofrecemos {products}. ¿Qué le interesa?',
    'Con nosotros puede conseguir {products}. ¿Sobre cuál quiere saber más?',
  ],
  isBot: [
    'Sí, soy el asistente de IA de {business}. En cualquier momento puedo avisar a una persona de nuestro equipo.',
    'Soy un asistente de IA que trabaja para {business}. Cuando quiera puede atenderle una persona de nuestro equipo.',
  ],
  apology: ['Lo siento mucho.', 'Le pido disculpas por las molestias.', 'Siento lo ocurrido.'],
  patience: ['Gracias por su paciencia.', 'Le agradezco la paciencia.'],
  warm: ['¡Genial!', '¡Estupendo!', '¡Qué bien!'],
  attentive: ['Con mucho gusto.', 'Por supuesto.', 'Claro que sí.'],
  tellMore: [
    'Gracias por su mensaje. ¿Me puede contar un poco más sobre lo que necesita?',
    'Gracias por escribir. ¿Qué necesita exactamente?',
  ],
  whatHappened: [
    '¿Me puede contar qué ha pasado y desde cuándo, para poder arreglarlo?',
    'Cuénteme un poco más, por favor, para que podamos solucionarlo.',
  ],
  welcome: ['¡De nada!', '¡Con gusto!', '¡A usted!'],
  days: ['lun', 'mar', 'mié', 'jue', 'vie', 'sáb', 'dom'],
}
