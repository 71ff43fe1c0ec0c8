import { describe, expect, it } from 'vitest'
import { CATERING, JOINERY } from './businesses.fixture.ts'
import { openCounter, type TurnResult } from './counter.fixture.ts'

const toolsOf = ({ calls }: TurnResult) => calls.map(({ name }) => name)
const inputOf = ({ calls }: TurnResult, name: string) => calls.find((call) => call.name === name)?.input

describe('a whole negotiation', () => {
  it('with a joinery: price, details, two rounds, agreement', () => {
    const { say } = openCounter(JOINERY)
    const asked = say('Hello, how much is the entrance door?')
    expect(inputOf(asked, 'record_details')).toMatchObject({ product: 'DOOR-ENT' })
    expect(asked.text).toContain('EUR 4,900.00')
    expect(asked.text).toMatch(/name.*e-mail/)

    const offered = say('Ruth Okafor, ruth@okafor.example')
    expect(inputOf(offered, 'record_details')).toMatchObject({ name: 'Ruth Okafor', email: 'ruth@okafor.example' })
    expect(offered.text).toContain('Ruth')
    expect(offered.text).toContain('EUR 4,900.00')

    const conceded = say('That is too expensive. Can you do 4,000?')
    expect(inputOf(conceded, 'respond_to_offer')).toEqual({ reaction: 'counters', amount: 4_000, currency: null })
    expect(conceded.text).toContain('EUR 4,540.00')
    expect(conceded.text).not.toContain('4,000')

    const met = say('Make it 4400 and I sign')
    expect(inputOf(met, 'respond_to_offer')).toMatchObject({ reaction: 'counters', amount: 4_400 })
    expect(met.text).toContain('EUR 4,400.00')
    expect(met.text).toContain('contract')
  })

  it('with a caterer, in one message and a yes', () => {
    const { say } = openCounter(CATERING)
    const first = say('Hi, I am Ben Achebe, ben@achebe.example, and I would like to book the cooking class')
    expect(inputOf(first, 'record_details')).toEqual({
      name: 'Ben Achebe',
      email: 'ben@achebe.example',
      product: 'class-cook',
      quantity: null,
    })
    expect(first.text).toContain('USD 950.00')
    const second = say('Sounds great, go ahead!')
    expect(inputOf(second, 'respond_to_offer')).toMatchObject({ reaction: 'accepts' })
    expect(second.text).toContain('contract')
  })

  it('asks only for what is missing, and again when it did not come', () => {
    const { say } = openCounter(CATERING)
    const first = say('We want 2 office lunches, my name is Mia Chen')
    expect(inputOf(first, 'record_details')).toMatchObject({ name: 'Mia Chen', product: 'lunch-office', quantity: 2 })
    expect(first.text).toContain('e-mail')
    expect(first.text).not.toMatch(/your full name/)
    const again = say('ok')
    expect(toolsOf(again)).toEqual(['send_response'])
    expect(again.text).toContain('e-mail')
  })

  it('lets a colleague check what the rules do not allow, and stops at a no', () => {
    const { say, state } = openCounter(JOINERY, { name: 'Ann Poe', email: 'ann@poe.example' })
    say('I want to order the straight staircase')
    for (const text of ['3000', '3100', '3200']) say(`I can pay ${text}`)
    const held = say('3,300 is really all I have')
    expect(state.directive?.kind).toBe('hold_for_owner')
    expect(held.text).toMatch(/colleague/)
    const closed = say('No thanks, we found someone else')
    expect(inputOf(closed, 'respond_to_offer')).toMatchObject({ reaction: 'declines' })
    expect(closed.text).not.toMatch(/EUR|welcome/)
  })

  it('reacts only to an offer the customer has read', () => {
    const { say } = openCounter(JOINERY)
    say('How much is an oak window?')
    const turn = say('Ann Poe, ann@poe.example. Could you do it for 1,200?')
    expect(toolsOf(turn)).toEqual(['record_details', 'send_response'])
    expect(turn.text).toContain('EUR 1,400.00')
    expect(turn.text).not.toContain('1,200')
  })

  it('answers a question beside the offer and repeats the offer', () => {
    const { say } = openCounter(JOINERY, { name: 'Ann Poe', email: 'ann@poe.example' })
    say('I want to order an oak window')
    const turn = say('What warranty do you give?')
    expect(turn.text).toContain('five year warranty')
    expect(turn.text).toContain('EUR 1,400.00')
    expect(turn.cites.map(({ source }) => source)).toEqual(['kb-warranty'])
    for (const { quote } of turn.cites) expect(turn.text).toContain(quote)
  })

  it('follows the customer to another product', () => {
    const { say } = openCounter(JOINERY)
    say('How much is an oak window?')
    const turn = say('And what does the entrance door cost?')
    expect(inputOf(turn, 'record_details')).toMatchObject({ product: 'DOOR-ENT' })
    expect(turn.text).toContain('EUR 4,900.00')
    expect(turn.text).not.toContain('1,400')
  })

  const IN_LANGUAGES = [
    [
      'es',
      'Hola, quiero contratar el Wedding menu, ¿cuánto cuesta?',
      'Soy Lucía Fernández, lucia@f.example',
      'Vale, trato hecho',
      /contrato/,
    ],
    [
      'pt',
      'Olá, quanto custa o Wedding menu?',
      'O meu nome é João Pereira e o e-mail é joao@p.example',
      'Está bem, negócio fechado',
      /contrato/,
    ],
    [
      'fr',
      'Bonjour, combien coûte le Wedding menu ?',
      "Je m'appelle Anaïs Le Goff, anais@g.example",
      "D'accord, ça me convient",
      /contrat/,
    ],
    [
      'de',
      'Guten Tag, was kostet das Wedding menu?',
      'Mein Name ist Jürgen Groß, juergen@g.example',
      'Ja, einverstanden',
      /Vertrag/,
    ],
    [
      'it',
      'Buongiorno, quanto costa il Wedding menu?',
      'Mi chiamo Giulia Conti, giulia@c.example',
      'Va bene, procediamo',
      /contratto/,
    ],
  ] as const

  it.each(IN_LANGUAGES)('in %s', (language, opening, details, yes, contract) => {
    const { say, state } = openCounter(CATERING)
    const turns = [say(opening), say(details), say(yes)]
    expect(turns.map((turn) => turn.language)).toEqual([language, language, language])
    expect(turns[0]?.text).toContain('USD 6,400.00')
    expect(state).toMatchObject({ sku: 'menu-wedding', directive: { kind: 'agreed' } })
    expect(turns[2]?.text).toMatch(contract)
  })
})

describe('choosing a product', () => {
  it('takes a bare name, or a pick from what was just listed, for a choice', () => {
    const bare = openCounter(CATERING).say('the wedding menu please')
    expect(inputOf(bare, 'record_details')).toMatchObject({ product: 'menu-wedding' })
    const { say } = openCounter(CATERING)
    expect(say('I want to book something').text).toMatch(/Wedding menu.*Office lunch.*Cooking class/)
    expect(
      inputOf(say('the class with the chef sounds right for us, the cooking one'), 'record_details'),
    ).toMatchObject({
      product: 'class-cook',
    })
  })

  it('takes a place in the list for a choice when asked for the product', () => {
    const ask = { kind: 'ask', missing: ['product'], listPrice: null, product: null } as const
    const turn = openCounter(CATERING, { directive: ask, name: 'Mia', email: 'mia@x.example' }).say('the second one')
    expect(inputOf(turn, 'record_details')).toMatchObject({ product: 'lunch-office' })
  })

  it('does not press who says no', () => {
    const { say } = openCounter(CATERING)
    say('How much is the cooking class?')
    const turn = say('no thanks')
    expect(toolsOf(turn)).toEqual(['send_response'])
    expect(turn.text).not.toMatch(/USD|name/)
  })
})

describe('what comes after the agreement', () => {
  const at = (directive: NonNullable<ReturnType<typeof openCounter>['state']['directive']>, text: string) =>
    openCounter(JOINERY, { directive, name: 'Ann Poe', email: 'ann@poe.example' }).say(text)
  const link = 'https://steward.example/s/abc-123'

  it('gives the link to sign and the link to pay, unchanged', () => {
    const sign = at({ kind: 'sign', product: 'Oak window', amount: 'EUR 1,400.00', link }, 'Where do I sign?')
    expect(sign.text).toContain(link)
    const pay = at({ kind: 'pay', amount: 'EUR 1,400.00', link }, 'ok signed')
    expect(pay.text).toContain(link)
  })

  it('thanks when it is paid, and answers what is asked next', () => {
    const paid = at({ kind: 'thank', product: 'Oak window' }, 'I have paid. How long does it take now?')
    expect(paid.text).toContain('Oak window')
    expect(paid.text).toContain('six to eight weeks')
  })
})

describe('questions without a deal', () => {
  it.each([
    ['When are you open on Saturday?', 'Mon-Fri 07:30-16:30; Sat 09:00-12:00', []],
    ['What do you offer?', 'Oak window', []],
    ['Where are you?', 'Aarhus Street 12', []],
    ['How long does it take to get a window?', 'six to eight weeks', ['kb-lead-times']],
    ['Is there a warranty on glass?', 'two years', ['kb-warranty']],
    ['Can I pay by card?', 'bank transfer or card', ['kb-payment']],
    ['Are you a robot?', 'AI assistant of Holm & Sons Joinery', []],
  ])('%s', (question, expected, cites) => {
    const turn = openCounter(JOINERY).say(question)
    expect(turn.text.replace('an AI assistant working for', 'AI assistant of')).toContain(expected)
    expect(turn.cites.map(({ source }) => source)).toEqual(cites)
  })

  it.each([
    'Can I bring my dog to the fitting?',
    'How heavy is the entrance door?',
    'Do you speak Danish?',
    'Who won the match?',
  ])('says that it does not know and offers a person: %s', (question) => {
    const turn = openCounter(JOINERY).say(question)
    expect(toolsOf(turn)).toEqual(['send_response'])
    expect(turn.text).toMatch(/colleague/)
    expect(turn.cites).toEqual([])
  })

  it('brings in a person when the offer is taken, or when it cannot answer twice', () => {
    const { say } = openCounter(JOINERY)
    say('Do you speak Danish?')
    expect(inputOf(say('Yes please'), 'request_person')).toEqual({ reason: 'human_requested' })
    say('Who won the match?')
    expect(inputOf(say('Is Denmark flat?'), 'request_person')).toEqual({ reason: 'no_answer_found' })
  })

  it.each([
    ['I want to speak to a human', 'human_requested'],
    ['agent', 'human_requested'],
    ['Quiero hablar con una persona', 'human_requested'],
    ['Ich möchte mit einem Mitarbeiter sprechen', 'human_requested'],
    ['I want my money back', 'refund_request'],
    ['My lawyer will contact you', 'legal'],
    ['Delete my data please', 'compliance'],
    ['This is a scam, you are useless', 'negative_sentiment'],
  ])('asks for a person: %s', (text, reason) => {
    const turn = openCounter(JOINERY).say(text)
    expect(inputOf(turn, 'request_person')).toEqual({ reason })
    expect(turn.calls).toHaveLength(2)
  })

  it('tells the list price where it is asked and no deal could be opened', () => {
    const turn = openCounter(JOINERY).say('How much is the straight staircase?', { allowed: ['send_response'] })
    expect(turn.text).toContain('EUR 7,200.00')
  })

  it('never repeats an amount from the texts', () => {
    const turn = openCounter(JOINERY).say('Do you want a deposit?')
    expect(turn.text).not.toMatch(/500/)
  })

  it('does not answer in another language than the customer’s, and cannot translate', () => {
    const turn = openCounter(JOINERY).say('Welche Garantie geben Sie?')
    expect(turn.language).toBe('de')
    expect(turn.text).toMatch(/Kolleg/)
    expect(turn.text).not.toContain('warranty')
  })
})

describe('tone', () => {
  const text = 'the paint on my new window is coming off'
  it('apologises first as the empath', () => {
    expect(openCounter(JOINERY).say(text, { persona: 'empath' }).text).toMatch(/^(?:I am sorry|I apologise)/)
  })

  it('is warm as the closer and plain as the professional', () => {
    const known = { name: 'Ann Poe', email: 'ann@poe.example' }
    const order = 'I want to order an oak window'
    expect(openCounter(JOINERY, known).say(order, { persona: 'closer' }).text).toMatch(/^(?:Great|Lovely|Wonderful)!/)
    expect(openCounter(JOINERY, known).say(order).text).not.toMatch(/!/)
  })

  it('does not say the same sentence twice in a row', () => {
    const { say } = openCounter(JOINERY)
    expect(say('Who won the match?').text).not.toBe(say('hmm').text)
    const [first, second] = [say('How much is an oak window?'), say('How much is an oak window?')]
    expect(first.text).not.toBe(second.text)
  })
})
