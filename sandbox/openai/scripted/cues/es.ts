import type { CueTable } from '../cue.ts'

export const es: CueTable = {
  price:
    'cuanto (?:cuesta|cuestan|vale|valen|es|seria|sale|costaria|cobran|cobrais), que (?:precio|vale|cuesta), precios?, coste, costes, costo, presupuesto, tarifas?, cotizacion',
  discount:
    'descuento~, rebaja~, mas barato, muy caro, demasiado caro, caro, es mucho, demasiado, mejor precio, bajar _ precio, bajarlo, ultimo precio, negociar, fuera de (?:mi|nuestro) presupuesto, no me llega, me haces precio, algo menos, un poco menos, ajustar',
  accept:
    'trato hecho, acepto, aceptamos, aceptado, estoy de acuerdo, estamos de acuerdo, de acuerdo, me lo quedo, lo compro, lo tomo, lo quiero, adelante, hagamoslo, lo hacemos, manda~ _ contrato, envi~ _ contrato, prepar~ _ contrato, donde firmo, listo para firmar, me parece bien, nos parece bien, me apunto, cerrado, cerramos, hecho, quedamos asi',
  yes: 'si, vale, ok, okay, okey, oki, claro, perfecto, genial, bien, bueno, estupendo, por supuesto, fantastico, me encanta, excelente, venga, correcto',
  decline:
    'no me interesa, no estoy interesad[oa], ya no (?:me interesa|lo quiero|lo necesito), no gracias, no quiero (?:seguir|comprar|continuar), olvidalo, dejalo, lo dejamos, paso, he cambiado de (?:idea|opinion), he encontrado (?:otro|otra|algo), cancel(?:a|ar|en|o) (?:todo|el pedido|mi pedido|la compra|el trato), rechazo',
  undecided:
    'me lo pienso, lo (?:tengo que )?pens~, pensarlo, consultar~, hablarlo con, os digo algo, te digo algo, ya (?:os|te|le) (?:digo|aviso), necesito (?:mas )?tiempo, no estoy segur[oa], comparar',
  condition:
    'pero, si (?:me|nos|hay|baj|pued|el|la)~, siempre que, salvo, excepto, aunque, a menos que, en cambio, adios, hasta luego',
  buy: 'quiero, queremos, quisiera, me gustaria, nos gustaria, me interesa, nos interesa, estoy interesad[oa], busco, buscamos, necesito, necesitamos, (?:puedo|podemos) (?:comprar|pedir|reservar|encargar), comprar, encargar, reservar, contratar, pedir',
  person:
    '(?:hablar|pasa~|comunica~|contactar|poner~)_ (?:con|a) (?:una|un|el|la|algun|alguien) ?(?:persona|humano|agente|encargado|encargada|responsable|gerente|jefe|companer[oa]|operador[a]?|duen[oa])?, persona (?:real|de verdad), un humano, atencion humana, llamame, llamenme, me pueden llamar, que me llame~, preguntar a (?:un|una) companer[oa]',
  refund: 'reembols~, devolucion del dinero, devolver(?:me)? el dinero, devuelv~ _ dinero',
  legal:
    'demandar(?:los|te|les|os)?, denunciar~, denuncia, mi abogad[oa], acciones legales, consumo, tribunales, juzgado',
  privacy: 'rgpd, proteccion de datos, borra~ mis datos, eliminar mis datos, datos personales',
  angry:
    'verguenza, estafa~, inutil~, indignante, inaceptable, harto, harta, tercera vez, nadie (?:me )?(?:contesta|responde|llama), ladrones, horrible, fatal, pesim[oa], enfadad[oa]',
  complaint:
    'queja~, reclam~, no funciona~, averiad[oa], defectuos[oa], equivocad[oa], no (?:ha |me ha )?llegad~, no he recibido, sigo esperando, danad[oa], decepcionad[oa], no estoy content[oa], roto, rota, problema con (?:mi|el|la)',
  hours:
    'horario~, a que hora, que horas?, cuando (?:abren|abris|cierran|estan|estais), abren, abris, estan abiertos, abierto',
  place:
    'donde (?:estan|estais|se encuentran?|os encuentro|los encuentro), donde (?:esta|queda) (?:su|vuestr[oa]|la|el) (?:tienda|oficina|local|taller|estudio|restaurante|consulta), direccion, ubicacion, ubicad[oa]s?',
  offerings:
    'que (?:ofrecen|ofreceis|venden|vendeis|hacen|haceis|tienen|teneis|servicios|productos|opciones), sus (?:servicios|productos), vuestros (?:servicios|productos), catalogo, carta',
  greeting: 'hola, buenos dias, buenas tardes, buenas noches, buenas, saludos',
  thanks: 'gracias',
  bot: '(?:eres|es usted|es|sois|hablo con) (?:un |una )?(?:bot|robot|maquina|ia|humano|persona|persona real|inteligencia artificial)',
  question:
    'que, cual~, quien, cuando, donde, por que, como, cuanto~, puede[ns]?, puedo, podria~, hay, tiene[ns]?, teneis, hacen, haceis, es posible, me (?:puede|podria)~ decir, quisiera saber, me gustaria saber, quiero saber',
  nameIs: 'me llamo, mi nombre (?:completo )?es, soy, nombre:, le escribe, os escribe, habla, a nombre de',
}
