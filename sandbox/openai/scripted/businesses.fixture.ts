import type { Currency } from '../../../domain/money.ts'

export interface BusinessFixture {
  readonly name: string
  readonly vertical: string
  readonly profile: string
  readonly brandVoice: string
  readonly hours: readonly { readonly days: readonly number[]; readonly from: string; readonly to: string }[]
  readonly languages: readonly string[]
  readonly products: readonly { sku: string; name: string; description: string; listMinor: number }[]
  readonly knowledge: readonly { id: string; title: string; text: string }[]
  readonly currency: Currency
}

/** Two trades that share nothing, so that no rule can be made for one of them. */
export const JOINERY: BusinessFixture = {
  name: 'Holm & Sons Joinery',
  vertical: 'construction',
  profile:
    'Holm & Sons is a family joinery in Aarhus Street 12, Flensburg. We build and fit windows, doors and staircases. We work within 60 km of Flensburg.',
  brandVoice: 'plain and friendly',
  hours: [
    { days: [1, 2, 3, 4, 5], from: '07:30', to: '16:30' },
    { days: [6], from: '09:00', to: '12:00' },
  ],
  languages: ['en', 'de'],
  products: [
    {
      sku: 'WIN-OAK',
      name: 'Oak window',
      description: 'Triple glazed window with an oak frame, made to measure.',
      listMinor: 140_000,
    },
    {
      sku: 'DOOR-ENT',
      name: 'Entrance door',
      description: 'Insulated front door with a five-point lock.',
      listMinor: 490_000,
    },
    {
      sku: 'STAIR-STR',
      name: 'Straight staircase',
      description: 'Beech stairs with up to fifteen steps.',
      listMinor: 720_000,
    },
  ],
  knowledge: [
    {
      id: 'kb-lead-times',
      title: 'Lead times and fitting',
      text: 'Windows and doors take six to eight weeks from the signed contract. Fitting takes one day per door and half a day per window. We remove and dispose of the old frames.',
    },
    {
      id: 'kb-warranty',
      title: 'Warranty',
      text: 'All our work comes with a five year warranty on material and fitting. Glass is covered for two years.',
    },
    {
      id: 'kb-payment',
      title: 'Payment',
      text: 'You can pay by bank transfer or card. A deposit of EUR 500 is due when the contract is signed.',
    },
  ],
  currency: 'EUR',
}

export const CATERING: BusinessFixture = {
  name: 'Pomelo Catering',
  vertical: 'catering',
  profile: 'Pomelo cooks for weddings, offices and private parties in Austin, Texas. Our kitchen is at 88 Rainey Lane.',
  brandVoice: 'warm',
  hours: [{ days: [2, 3, 4, 5, 6], from: '10:00', to: '19:00' }],
  languages: ['en', 'es'],
  products: [
    {
      sku: 'menu-wedding',
      name: 'Wedding menu',
      description: 'Four courses with service, for up to 80 guests.',
      listMinor: 640_000,
    },
    {
      sku: 'lunch-office',
      name: 'Office lunch',
      description: 'Boxes for twenty people, delivered at noon.',
      listMinor: 38_000,
    },
    {
      sku: 'class-cook',
      name: 'Cooking class',
      description: 'An evening with our chef for a group of ten.',
      listMinor: 95_000,
    },
  ],
  knowledge: [
    {
      id: '7d1c',
      title: 'Dietary needs and allergens',
      text: 'Every menu can be made vegan, vegetarian or gluten free. Please tell us about allergies three days ahead.',
    },
    {
      id: '9a2e',
      title: 'Delivery area',
      text: 'We deliver within 25 miles of downtown Austin. Delivery is included for office lunches.',
    },
    {
      id: '44b0',
      title: 'Cancellation',
      text: 'You can cancel or move a booking free of charge up to seven days before the event. After that half of the price is due.',
    },
  ],
  currency: 'USD',
}
