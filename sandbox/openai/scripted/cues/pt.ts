import type { CueTable } from '../cue.ts'

export const pt: CueTable = {
  price:
    'quanto (?:custa|custam|e|fica|ficaria|sai|seria|cobram|custaria|vale), qual (?:e |seria )?o (?:preco|valor), precos?, valores, custo, custos, orcamento, tarifas?, cotacao',
  discount:
    'desconto~, mais barato, muito caro, caro demais, car[oa], e muito, demais, melhor preco, baixar _ preco, abaixar, ultimo preco, negociar, fora do (?:meu|nosso) orcamento, menos um pouco, um pouco menos, faz por menos',
  accept:
    'negocio fechado, fechado, aceito, aceitamos, concordo, estou de acordo, de acordo, fico com, vou levar, quero fechar, pode fechar, vamos fechar, vamos em frente, avancamos, pode avancar, vamos nessa, manda~ _ contrato, envi~ _ contrato, prepar~ _ contrato, onde assino, pronto para assinar, combinado, pode ser',
  yes: 'sim, ok, okay, okey, oki, claro, perfeito, otimo, bom(?! dia), boa(?! (?:tarde|noite)), certo, esta bem, tudo bem, com certeza, fantastico, adorei, excelente, beleza, correto',
  decline:
    'nao (?:tenho|estou) interess~, nao me interessa, ja nao (?:quero|preciso), nao obrigad[oa], nao quero (?:continuar|comprar|avancar|mais), esquece, esqueca, deixa pra la, mudei de ideia, encontrei outr[oa], cancel(?:a|ar|e|o) (?:tudo|o pedido|a compra|o negocio), recuso, desisto',
  undecided:
    'vou pensar, preciso (?:de )?pensar, pensar no assunto, falar com (?:a minha|o meu|minha|meu), depois (?:te |lhe )?digo, dou um retorno, preciso de (?:mais )?tempo, nao tenho certeza, comparar',
  condition:
    'mas, se (?:me|nos|der|baix|houver|puder|fizer|o|a)~, desde que, exceto, embora, a menos que, em vez disso, tchau, adeus, ate logo',
  buy: 'quero, queremos, queria, gostaria, gostariamos, interess~ em, tenho interesse, procuro, procuramos, preciso, precisamos, (?:posso|podemos) (?:comprar|encomendar|reservar|pedir), comprar, encomendar, reservar, contratar, pedir',
  person:
    '(?:falar|conversar|passa~|contactar|transferir)_ (?:com|para) (?:uma|um|o|a|algum|alguem) ?(?:pessoa|humano|atendente|responsavel|gerente|chefe|colega|operador[a]?|dono|dona)?, pessoa (?:real|de verdade), um humano, atendimento humano, me ligue, ligue-me, ligar para mim, podem me ligar, perguntar a um colega',
  refund: 'reembols~, estorno~, devolver (?:o )?(?:meu )?dinheiro, dinheiro de volta',
  legal:
    'processar (?:voces|a empresa), processo judicial, meu advogado, minha advogada, procon, acao judicial, tribunal',
  privacy: 'lgpd, rgpd, protecao de dados, apagar (?:os )?meus dados, excluir meus dados, dados pessoais',
  angry:
    'vergonha, absurd[oa], golpe, inaceitavel, fart[oa], terceira vez, ninguem (?:me )?(?:responde|atende|liga), ladroes, horrivel, pessim[oa], zangad[oa], palhacada',
  complaint:
    'reclam~, queixa~, nao funciona~, avariad[oa], com defeito, defeituos[oa], errad[oa], nao chegou, nao recebi, continuo a espera, ainda estou esperando, danificad[oa], decepcionad[oa], nao estou satisfeit[oa], quebrad[oa], problema com (?:o meu|a minha|meu|minha)',
  hours:
    'horarios?, a que horas?, que horas?, quando (?:abrem|fecham|estao), abrem, estao abertos, abert[oa]s?, funcionamento',
  place:
    'onde (?:ficam|estao|se encontram|voces ficam), onde (?:fica|e) (?:a |o )?(?:vossa |sua |seu )?(?:loja|escritorio|oficina|estudio|restaurante|consultorio), morada, endereco, localizacao, localizad[oa]s?',
  offerings:
    'o que (?:oferecem|vendem|fazem|tem), que (?:servicos|produtos|opcoes), quais (?:sao )?(?:os )?(?:servicos|produtos), (?:seus|vossos) (?:servicos|produtos), catalogo, cardapio',
  greeting: 'ola, oi, bom dia, boa tarde, boa noite, saudacoes',
  thanks: 'obrigad[oa], agradeco, valeu',
  bot: '(?:voce e|e|estou a falar com|estou falando com) (?:um |uma )?(?:bot|robo|maquina|ia|humano|pessoa|pessoa real|inteligencia artificial)',
  question:
    'o que, que, qual, quais, quem, quando, onde, por ?que, como, quanto~, pode~, posso, ha, tem, voces (?:tem|fazem|entregam), e possivel, gostaria de saber, queria saber, quero saber',
  nameIs:
    'me chamo, chamo-me, meu nome (?:completo )?e, o meu nome e, sou [oa], sou, nome:, aqui e [oa], aqui fala, em nome de',
}
