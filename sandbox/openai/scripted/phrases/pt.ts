import type { Phrasebook } from '../phrasebook.ts'

export const pt: Phrasebook = {
  hello: [
    'Olá! Em que posso ajudar?',
    'Olá, obrigado pelo contacto. O que posso fazer por si?',
    'Olá, como posso ajudar?',
  ],
  thanksName: ['Obrigado, {name}.', 'Muito obrigado, {name}.', 'Obrigado {name}, anotado.'],
  thanksDetails: ['Obrigado, anotado.', 'Perfeito, já tenho.', 'Recebido, obrigado.'],
  listPrice: ['O preço de tabela de {product} é {amount}.', '{product} custa {amount} na tabela.'],
  listPriceOnly: ['O preço de tabela é {amount}.', 'Na tabela são {amount}.'],
  ask: [
    'Pode indicar-me {missing}?',
    'Para preparar tudo, pode dar-me {missing}?',
    'Só me falta {missing}. Pode enviar-me?',
  ],
  missing: { name: 'o seu nome completo', email: 'o seu e-mail', product: 'que produto deseja' },
  and: 'e',
  or: 'ou',
  offer: [
    'Posso oferecer {product} por {amount}{tax}.',
    'Para {product}, a nossa oferta é {amount}{tax}.',
    'Para si, {product} ficaria por {amount}{tax}.',
  ],
  taxIncluded: ', impostos incluídos',
  lastOffer: ['É o melhor que posso fazer.', 'Esta é a nossa última oferta.'],
  offerQuestion: ['Posso preparar o contrato?', 'Quer avançar?', 'Está bem assim?'],
  firmQuestion: ['Fechamos assim?', 'Podemos fechar assim?'],
  takeYourTime: ['Claro, não tenha pressa.', 'Sem pressa, pense com calma.'],
  hold: [
    'Vou pedir a um colega que verifique isso para {product} e respondemos por aqui.',
    'Para {product}, um colega tem de verificar primeiro. Avisamos por aqui.',
  ],
  agreed: [
    'Combinado: {product} por {amount}. O contrato é o próximo passo.',
    'Muito bem, ficamos em {amount} por {product}. Envio já o contrato.',
  ],
  sign: [
    'O seu contrato de {product} está pronto. Pode assinar aqui: {link}',
    'Aqui está o contrato de {product}, pronto para assinar: {link}',
  ],
  pay: ['Aqui está a sua fatura de {amount}, pode pagar online: {link}', 'Pode pagar os {amount} aqui: {link}'],
  paid: [
    'Recebemos o seu pagamento, muito obrigado! Está tudo pronto para {product}.',
    'Obrigado pelo pagamento e por escolher {product}!',
  ],
  closed: [
    'Este pedido está encerrado. Posso ajudar com mais alguma coisa?',
    'Esse assunto já está encerrado. Posso ajudar com outra coisa?',
  ],
  declined: [
    'Compreendo, sem problema. Escreva-nos quando quiser.',
    'Está bem, obrigado por avisar. Estamos aqui se precisar.',
  ],
  unknown: [
    'Lamento, não tenho essa informação. Quer que pergunte a um colega?',
    'Não sei isso com certeza. Gostaria que um colega lhe respondesse?',
  ],
  unknownInDeal: [
    'Isso não sei com certeza; um colega pode dizer-lhe.',
    'Não tenho essa informação, mas um colega tem.',
  ],
  personInformed: [
    'Já avisei um colega, que responderá por aqui.',
    'Uma pessoa da nossa equipa já foi avisada e vai escrever-lhe por aqui.',
  ],
  personLooks: [
    'Uma pessoa da nossa equipa vai ver a sua mensagem.',
    'A sua mensagem segue para uma pessoa da nossa equipa.',
  ],
  priceByColleague: [
    'Não posso dar esse preço. Quer que pergunte a um colega?',
    'Não tenho esse preço à mão. Gostaria que um colega lhe respondesse?',
  ],
  whichProduct: ['Qual destes deseja: {products}?', 'Temos {products}. Qual prefere?'],
  gladToHelp: ['Com todo o gosto ajudo com {product}.', 'Claro, {product} é uma boa escolha.'],
  open: ['Estamos abertos {hours}.', 'O nosso horário: {hours}.'],
  offerings: [
    'Oferecemos {products}. O que lhe interessa?',
    'Connosco pode ter {products}. Sobre qual quer saber mais?',
  ],
  isBot: [
    'Sim, sou o assistente de IA de {business}. A qualquer momento posso chamar uma pessoa da nossa equipa.',
    'Sou um assistente de IA que trabalha para {business}. Uma pessoa da nossa equipa pode assumir quando quiser.',
  ],
  apology: ['Lamento muito.', 'Peço desculpa pelo incómodo.', 'Peço desculpa por isto.'],
  patience: ['Obrigado pela sua paciência.', 'Agradeço a paciência.'],
  warm: ['Que bom!', 'Ótimo!', 'Excelente!'],
  attentive: ['Com todo o gosto.', 'Com certeza.', 'Claro que sim.'],
  tellMore: [
    'Obrigado pela sua mensagem. Pode contar-me um pouco mais sobre o que precisa?',
    'Obrigado por escrever. De que precisa exatamente?',
  ],
  whatHappened: [
    'Pode contar-me o que aconteceu e desde quando, para podermos resolver?',
    'Conte-me um pouco mais, por favor, para resolvermos isto.',
  ],
  welcome: ['De nada!', 'Com gosto!', 'Ora essa!'],
  days: ['seg', 'ter', 'qua', 'qui', 'sex', 'sáb', 'dom'],
}
