import type { FixedTexts } from '../fixed-texts.ts'

export const pt: FixedTexts = {
  disclosure: 'Você está falando com o assistente de IA de {business}.',
  fallback:
    'Obrigado pela mensagem! Neste momento não consigo responder, mas já a recebi e respondo aqui assim que puder.',
  handover_in_hours:
    'Estou passando a sua mensagem para a equipe de {business}, que responderá aqui o mais rápido possível.',
  handover_out_of_hours:
    'No momento estamos fechados. Já avisei a equipe, e alguém responderá aqui quando abrirmos: {time}.',
  still_waiting:
    'Pedimos desculpa pela espera. A equipe de {business} já foi avisada e responderá aqui o mais rápido possível.',
  refusal_credentials:
    'Para a sua segurança, não envie aqui senhas, números de cartão ou códigos; também não posso informá-los. Em que mais posso ajudar?',
  refusal_illegal: 'Desculpe, não posso ajudar com isso. Se tiver uma pergunta sobre {business}, ajudo com prazer.',
  refusal_malware: 'Desculpe, não posso ajudar com isso. Se tiver uma pergunta sobre {business}, ajudo com prazer.',
  refusal_prompt_injection: 'Estou aqui para perguntas sobre {business}. Como posso ajudar?',
  opt_out_confirmed: 'Você não receberá mais mensagens de {business}. Se mudar de ideia, responda START.',
  opt_in_confirmed:
    'Que bom ter você de volta! Você voltará a receber mensagens de {business}. Responda STOP para parar.',
  help: 'Aqui é {business}. Escreva do que precisa e responderemos aqui. Responda STOP para não receber mais mensagens.',
  clarify: 'Não tenho certeza de que entendi. Pode me dizer em poucas palavras como posso ajudar?',
  clarify_attachment: 'Obrigado, recebi o seu arquivo. Pode me dizer em poucas palavras como posso ajudar?',
  apology: 'Desculpe, a nossa última mensagem não chegou até você. Alguém da equipe vai verificar.',
  more_hint: 'Responda para mais ajuda',
  reference: 'Referência: {reference}',
  greeting: 'Olá, {name},',
  greeting_unnamed: 'Olá,',
  goodbye: 'Com os melhores cumprimentos',
  subject: 'Uma mensagem de {business}',
  sign_link: 'O seu contrato de {product} no valor de {amount} está pronto. Pode ler e assinar aqui: {link}',
  sign_reminder: 'Um lembrete: o seu contrato de {product} ainda aguarda a sua assinatura: {link}',
  invoice_link: 'A sua fatura de {amount} está pronta. Pode pagar com segurança aqui: {link}',
  payment_received: 'Obrigado! Recebemos o seu pagamento de {amount}.',
  rerouted:
    'Pedimos desculpa, não foi possível entregar a nossa mensagem onde nos escreveu por último; enviamo-la aqui:',
  payment_failed: 'O seu pagamento de {amount} não foi concluído. Pode tentar novamente aqui: {link}',
  contract_declined:
    'Você recusou o contrato de {product}, e nada será cobrado. Escreva se quiser conversar sobre isso.',
  contract_expired: 'O contrato de {product} expirou. Escreva se quiser um novo.',
  contract_voided: 'O contrato de {product} foi retirado; não é preciso fazer nada. Escreva se tiver perguntas.',
  deal_waiting: 'Alguém da equipe está analisando o seu pedido sobre {product}. Escreveremos aqui.',
  ask: 'Para continuar ainda preciso de {missing}. Pode me enviar?',
  ask_product: 'Em qual produto ou serviço você tem interesse?',
  list_price: '{product} custa {amount}.',
  offer: 'Podemos oferecer {product} por {amount}. Vamos em frente?',
  last_offer: 'A nossa melhor e última oferta por {product} é {amount}. Vamos em frente?',
  with_tax: '{amount} ({tax} incluído)',
  hold_for_owner: 'Vou ver com a equipe o que podemos fazer quanto a {product}. Escreveremos aqui.',
  agreed: 'Ótimo, combinado: {product} por {amount}. Estou preparando o seu contrato.',
  thank: 'Obrigado por escolher {product}! Se precisar de algo, é só escrever aqui.',
  detail_name: 'o seu nome completo',
  detail_email: 'o seu e-mail',
  detail_product: 'o produto do seu interesse',
  and: '{first} e {last}',
}
