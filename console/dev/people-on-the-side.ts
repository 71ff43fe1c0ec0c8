import type { DealSpec } from './deal-maker.ts'
import type { PersonSpec } from './person-maker.ts'

type Deal = Omit<DealSpec, 'customerId' | 'name'>

const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString()

/** Customers with an ordinary conversation: asked, answered, somewhere in the pipeline. */
const plain = (
  name: string | null,
  address: string,
  said: readonly [string, string],
  deal: Deal,
  extra: Partial<PersonSpec> = {},
): PersonSpec => ({
  name,
  address,
  deal,
  talk: (talk) =>
    talk
      .customer(deal.hours * 60 + 4, said[0])
      .event(deal.hours * 60 + 3, 'disclosure:made')
      .ai(deal.hours * 60 + 3, said[1], { delivery: deal.hours < 2 ? 'delivered' : 'read' }),
  ...extra,
})

const LONG =
  `Dr. Maximiliane-Alexandrina Freifrau von und zu Hohenstein-Waldburg-Zeil-Trauchburg, Geschäftsführerin der ${'Süddeutschen Photovoltaik-Beteiligungsgesellschaft '.repeat(4)}mbH & Co. KG`.slice(
    0,
    300,
  )

export const OTHERS: readonly PersonSpec[] = [
  plain(
    LONG,
    '+49 170 555 0199',
    [
      'Guten Tag, wir haben elf Dächer.',
      'Guten Tag, ich bin die KI-Assistentin von Northlight Solar. Elf Dächer, das klingt gut. Wo liegen sie?',
    ],
    {
      stage: 'qualified',
      hours: 5,
      interest:
        'Eleven commercial roofs between Ulm and Kempten with storage, monitoring and a maintenance contract over ten years',
      vertical: 'commercial',
    },
    { language: 'de', persona: 'concierge', isVip: true },
  ),
  plain(
    'نور الدين الحسيني',
    '+971 50 555 0134',
    [
      'مرحبا، كم يكلف نظام شمسي لفيلا من طابقين؟',
      'مرحبا، أنا المساعد الآلي لشركة Northlight Solar. كم تبلغ مساحة السطح تقريبا؟',
    ],
    { stage: 'negotiating', hours: 8, interest: 'نظام شمسي لفيلا 10 kWp', listMinor: 1_720_000 },
    { language: 'ar' },
  ),
  plain(
    'יעל בן־דוד',
    '+972 52 555 0177',
    ['שלום, אפשר הצעת מחיר?', 'שלום יעל, אני העוזרת הדיגיטלית של Northlight Solar. מה גודל הגג?'],
    { stage: 'new', hours: 1.4, interest: null },
    { language: 'he' },
  ),
  plain(
    '田中 美咲',
    '+81 90 5550 0125',
    [
      '屋根に太陽光パネルを設置したいです。',
      'こんにちは。Northlight Solar の AI アシスタントです。屋根の向きを教えてください。',
    ],
    { stage: 'qualified', hours: 11, interest: '太陽光発電 6 kWp' },
    { language: 'ja' },
  ),
  plain(
    '王小明',
    '+86 138 5550 0188',
    ['你好,电池多少钱?', '您好,我是 Northlight Solar 的 AI 助手。您家里已经有太阳能板了吗?'],
    {
      stage: 'contract_sent',
      hours: 30,
      interest: 'Battery 10 kWh',
      listMinor: 690_000,
      nextTimer: { kind: 'reminds to sign', at: inHours(18) },
    },
    { language: 'zh' },
  ),
  plain(
    null,
    '+49 160 555 0107',
    ['hi', 'Hello, I am the AI assistant of Northlight Solar. What can I do for you?'],
    { stage: 'new', hours: 0.1, interest: null, vertical: null },
    { channel: 'sms' },
  ),
  plain(
    'Lukas Brandt',
    '+49 152 555 0111',
    ['Was kostet das ungefähr?', 'Das hängt vom Dach ab. Wie groß ist die Südseite?'],
    { stage: 'new', hours: 4, interest: 'Rooftop' },
    { language: 'de' },
  ),
  plain('Hannah Fischer', '+49 172 555 0140', ['Do you finance?', 'Yes, with our partner bank over up to 15 years.'], {
    stage: 'new',
    hours: 30,
    interest: 'Rooftop 6 kWp, 14 modules',
  }),
  plain('Ola Nordmann', '+47 412 55 013', ['Is the offer with VAT?', 'Yes, all our prices include VAT.'], {
    stage: 'qualified',
    hours: 2,
    interest: 'Rooftop 10 kWp, 23 modules',
  }),
  plain(
    'Inés García',
    '+34 612 555 014',
    ['¿Cuándo pueden venir?', 'Podemos visitarle el jueves a las 10:00 o a las 15:00.'],
    {
      stage: 'qualified',
      hours: 40,
      interest: 'Rooftop 6 kWp, 14 modules',
      nextTimer: { kind: 'visit reminder', at: inHours(44) },
    },
    { language: 'es' },
  ),
  plain(
    'Emma Janssen',
    '+31 6 5550 0150',
    ['Can you do 11,000?', 'I can offer EUR 11,305.00 with mounting in February.'],
    {
      stage: 'negotiating',
      hours: 6,
      interest: 'Rooftop 6 kWp, 14 modules',
      listMinor: 1_190_000,
      nextTimer: { kind: 'given up when silent', at: inHours(400) },
    },
    { persona: 'closer', sentiment: 0.88 },
  ),
  plain('Daniel Roth', '+49 175 555 0102', ['We will think about it.', 'Of course. The offer holds for 14 days.'], {
    stage: 'negotiating',
    hours: 120,
    interest: 'Rooftop 8 kWp with battery',
    listMinor: 2_170_000,
  }),
  plain(
    'Marta Kowalska',
    '+48 601 555 018',
    ['Is the battery included?', 'The battery is a separate line of EUR 6,900.00.'],
    {
      stage: 'negotiating',
      hours: 70,
      interest: 'Rooftop 10 kWp, 23 modules',
      listMinor: 1_720_000,
      attention: 'pricing_inquiry',
    },
    { attention: 'pricing_inquiry' },
  ),
  plain(
    'Ahmed Yilmaz',
    '+49 176 555 0165',
    ['I will sign tonight.', 'Very good. The link stays open.'],
    {
      stage: 'contract_sent',
      hours: 9,
      interest: 'Rooftop 8 kWp, 18 modules',
      nextTimer: { kind: 'reminds to sign', at: inHours(40) },
    },
    { persona: 'closer' },
  ),
  plain(
    'Clara Hoffmann',
    '+49 171 555 0131',
    ['Signed!', 'Thank you, Clara. The invoice is on its way.'],
    { stage: 'signed', hours: 0.6, interest: 'Battery 10 kWh', listMinor: 690_000 },
    { persona: 'concierge' },
  ),
  plain('Peter Lang', '+43 664 555 0190', ['Can I pay in two parts?', 'I will ask and come back to you.'], {
    stage: 'invoiced',
    hours: 210,
    interest: 'Rooftop 10 kWp, 23 modules',
    listMinor: 1_720_000,
    nextTimer: { kind: 'reminds to pay', at: inHours(110) },
  }),
  plain(
    'Julia Becker',
    '+49 173 555 0128',
    ['Paid just now.', 'Received, thank you! The installer will call you tomorrow.'],
    { stage: 'paid', hours: 1.5, interest: 'Rooftop 8 kWp, 18 modules' },
    { sentiment: 0.92 },
  ),
  plain('Felix Wagner', '+49 174 555 0116', ['Done.', 'Thank you, Felix.'], {
    stage: 'paid',
    hours: 26,
    interest: 'Wallbox 11 kW with installation',
    listMinor: 149_000,
  }),
  plain('Nina Vogel', '+49 162 555 0181', ['Transferred this morning.', 'It has arrived. Thank you!'], {
    stage: 'paid',
    hours: 74,
    interest: 'Rooftop 6 kWp, 14 modules',
    listMinor: 1_190_000,
  }),
  plain(
    'Oskar Lind',
    '+46 73 555 01 09',
    ['We took another company.', 'Thank you for telling us. All the best with it!'],
    { stage: 'lost', hours: 52, interest: 'Rooftop 8 kWp, 18 modules', lostReason: 'competitor' },
  ),
  plain(
    'Ruth Simon',
    '+49 157 555 0155',
    ['STOP', 'You will get no more messages from us.'],
    { stage: 'lost', hours: 140, interest: 'Rooftop', lostReason: 'opted_out' },
    { optedOut: true },
  ),
  plain(
    'Ben Schulte',
    '+49 159 555 0122',
    ['Too expensive for us.', 'I understand. The offer stays on file if things change.'],
    { stage: 'lost', hours: 160, interest: 'Rooftop 10 kWp, 23 modules', lostReason: 'price' },
  ),
]
