import type { PersonSpec } from './person-maker.ts'

const DAY = 24 * 60

/** The customers one opens to see a state of the product. */
export const STORIES: readonly PersonSpec[] = [
  {
    name: 'Amélie Fournier',
    address: '+33 6 12 55 01 88',
    email: 'amelie.fournier@example.com',
    persona: 'concierge',
    isVip: true,
    sentiment: 0.84,
    deal: { stage: 'negotiating', hours: 3.2, interest: 'Rooftop 8 kWp, 18 modules', approval: 'send_contract' },
    talk: (talk) =>
      talk
        .event(2 * DAY, 'customer:created', { kind: 'phone' })
        .customer(
          2 * DAY - 1,
          'Bonjour, hello! We bought a house in Potsdam and want solar on the south roof. About 45 m².',
        )
        .event(2 * DAY - 1, 'lead:new', { source: 'conversation', vertical: 'rooftop' })
        .event(2 * DAY - 1, 'disclosure:made')
        .event(2 * DAY - 1, 'agent:spawned', { persona: 'concierge', rule: 'high value or valued customer' })
        .event(2 * DAY - 1, 'customer:details_learned')
        .ai(
          2 * DAY - 1,
          'Hello Amélie, I am the AI assistant of Northlight Solar. A south roof of 45 m² fits our 8 kWp system with 18 modules. How much electricity do you use in a year?',
        )
        .customer(2 * DAY - 9, 'Around 5,200 kWh, and we will get an electric car next spring.')
        .event(2 * DAY - 9, 'lead:status_changed', {
          from: 'new',
          to: 'qualified',
          why: 'what, where and how much are known',
        })
        .ai(2 * DAY - 10, 'Then 8 kWp is right, and a wallbox later is no problem. Shall I make you an offer?')
        .customer(1.2 * DAY, 'Yes please.')
        .event(1.2 * DAY - 1, 'offer:made', { amountMinor: 1_480_000, currency: 'EUR' })
        .event(1.2 * DAY - 1, 'lead:status_changed', {
          from: 'qualified',
          to: 'negotiating',
          why: 'the first offer was made',
        })
        .ai(
          1.2 * DAY - 1,
          'The 8 kWp system with 18 modules, mounted and connected, is EUR 14,800.00 including VAT. The offer holds for 14 days.',
          {
            why: {
              rule: 'word the offer of round 0',
              decidedBy: 'model',
              gates: [
                { rule: 'price_question', stage: 'inbound', span: 'make you an offer? Yes please', effect: 'note' },
              ],
              sources: [
                {
                  id: 'kb-12',
                  title: 'Rooftop systems, page 2',
                  quote: 'The 8 kWp package holds 18 modules of 445 W and needs 38 to 42 m² of roof.',
                },
              ],
            },
          },
        )
        .customer(220, 'A friend paid less. Could you do 13,500?')
        .event(219, 'offer:made', { amountMinor: 1_406_000, currency: 'EUR' })
        .ai(219, 'I can offer EUR 14,060.00 for the complete system, mounted in the week of your choice in March.')
        .customer(196, 'That works. Let us do it! Please send the papers to my e-mail.')
        .event(195, 'offer:accepted', { amountMinor: 1_406_000, currency: 'EUR' })
        .event(195, 'contract:planned', { revision: 1 })
        .event(195, 'approval:requested', { kind: 'send_contract', amountMinor: 1_406_000, currency: 'EUR' })
        .event(195, 'lead:waiting', { for: 'approval:send_contract' })
        .ai(194, 'Wonderful. I am having the contract prepared; it will reach amelie.fournier@example.com today.', {
          delivery: 'delivered',
        }),
  },
  {
    name: 'Bilal Haddad',
    address: '+49 151 5550 2210',
    email: 'bilal@haddad-bau.example',
    persona: 'shark',
    sentiment: 0.55,
    deal: {
      stage: 'negotiating',
      hours: 20,
      interest: 'Rooftop 10 kWp, 23 modules',
      listMinor: 1_720_000,
      approval: 'below_floor',
    },
    talk: (talk) =>
      talk
        .customer(1_600, 'I have a quote for 13.9k from a competitor. Beat it.')
        .ai(
          1_599,
          'For 23 modules with mounting I can go to EUR 16,340.00. That includes the scaffold, which most quotes leave out.',
        )
        .customer(1_205, '14k and I sign today.')
        .event(1_204, 'approval:requested', { kind: 'below_floor', amountMinor: 1_405_200, currency: 'EUR' })
        .ai(1_204, 'I will ask what can be done at that price and come back to you today.'),
  },
  {
    name: 'Petra Novák',
    address: '+420 601 555 019',
    attention: 'human_requested',
    sentiment: 0.41,
    persona: 'empath',
    deal: { stage: 'qualified', hours: 26, interest: 'Battery 10 kWh' },
    talk: (talk) =>
      talk
        .customer(300, 'My inverter shows error E-31 since the storm. Nobody picks up the phone!')
        .ai(
          299,
          'I am sorry, that is annoying, above all after a storm. E-31 means the grid voltage was out of range. Is the display red or orange?',
        )
        .customer(14, 'I want to talk to a human please, not a bot.')
        .event(13, 'conversation:attention_needed', { reason: 'human_requested' })
        .ai(13, 'Of course. I have told the team; Jonas will write to you here, today before 18:00.', {
          delivery: 'delivered',
        }),
  },
  {
    name: 'Tom O’Brien',
    address: '+353 87 555 0142',
    channel: 'sms',
    controlledBy: 'Jonas Weber',
    deal: {
      stage: 'contract_sent',
      hours: 90,
      interest: 'Rooftop 6 kWp, 14 modules',
      listMinor: 1_190_000,
      nextTimer: { kind: 'reminds to sign', at: new Date(Date.now() + 26 * 3_600_000).toISOString() },
    },
    talk: (talk) =>
      talk
        .customer(200, 'Got the contract. What does clause 7 mean about the roof?')
        .ai(199, 'Clause 7 says who is liable for the roof while we work on it.')
        .event(47, 'conversation:taken_over', {}, 'Jonas Weber')
        .note(46, 'Tom is careful, his neighbour had a leak. Offer the photo protocol before and after.')
        .staff(
          45,
          'Hi Tom, Jonas here. We are liable for the roof from the first screw until you have signed off. We take photos before and after.',
        )
        .customer(30, 'Good. And if it leaks in two years?')
        .staff(28, 'Then the ten-year mounting warranty covers it. I can send you the wording.', {
          delivery: 'delivered',
        }),
  },
  {
    name: 'Greta Sandström',
    address: '+46 70 555 01 73',
    attention: 'send_undecided',
    deal: {
      stage: 'invoiced',
      hours: 50,
      interest: 'Rooftop 8 kWp, 18 modules',
      nextTimer: { kind: 'reminds to pay', at: new Date(Date.now() + 9 * 86_400_000).toISOString() },
    },
    talk: (talk) =>
      talk
        .customer(95, 'Where do I find the payment link?')
        .ai(94, 'It is in the invoice NL-2041, at the bottom. Here it is again: invoice.example/i/NL-2041', {
          state: 'undecided',
          delivery: null,
        })
        .event(93, 'message:undecided', {}),
  },
  {
    name: 'Marco Bianchi',
    address: '+39 333 555 0166',
    attention: 'send_failed',
    windowMinutes: null,
    deal: {
      stage: 'qualified',
      hours: 80,
      interest: 'Wallbox 11 kW',
      listMinor: 149_000,
      waitingFor: 'channel:whatsapp',
    },
    talk: (talk) =>
      talk
        .customer(4 * DAY, 'Do you also install wallboxes without solar?')
        .ai(4 * DAY - 1, 'Yes, we do. Is there a three-phase connection in your garage?')
        .ai(70, 'Good morning Marco, did you find out about the connection?', {
          state: 'rejected',
          delivery: 'failed',
          failure: {
            code: '63016',
            detail: 'Failed to send freeform message because you are outside the allowed window.',
          },
        })
        .event(70, 'message:failed', { code: '63016' })
        .event(69, 'dead_letter:added', { reason: 'window_shut' }),
  },
  {
    name: 'Sophie Keller',
    address: '+41 79 555 01 20',
    attention: 'suggestion_ready',
    deal: { stage: 'new', hours: 0.3, interest: 'Care plan, one year', listMinor: 24_000 },
    talk: (talk) =>
      talk
        .customer(18, 'Hello, do you clean modules too? Ours are six years old and full of pollen.')
        .event(17, 'message:suggested')
        .ai(
          17,
          'Hello Sophie, yes: cleaning is part of our care plan for EUR 240.00 a year, with a yearly inspection. Shall I note you down for spring?',
          { state: 'held', delivery: null },
        ),
  },
]
