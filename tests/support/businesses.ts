import type { Business } from '../../local/seed/business.ts'

type Settings = Record<string, unknown>

const templates: Business['templates'] = [
  {
    name: 'first_contact',
    body: 'Hello {{1}}, this is {{2}}. You asked about {{3}}. You are chatting with our AI assistant; just reply here.',
  },
  { name: 'signing_link', body: 'Hello {{1}}, your agreement with {{2}} is ready: {{3}}' },
  { name: 'sign_reminder', body: 'Hello {{1}}, {{2}} waits for your signature: {{3}}' },
  { name: 'invoice_link', body: 'Hello {{1}}, your invoice from {{2}}: {{3}}' },
  { name: 'payment_reminder', body: 'Hello {{1}}, a reminder from {{2}}: {{3}}' },
  { name: 'payment_thanks', body: 'Hello {{1}}, {{2}} has received your payment.' },
]

/** A law office: another trade, currency, country and zone than the demo business, so that nothing is written for that. */
export function lawOffice(slug: string, settings: Settings = {}): Omit<Business, 'accounts' | 'users' | 'knowledge'> {
  return {
    slug,
    settings: {
      businessName: 'Harbour Law',
      vertical: 'law',
      timeZone: 'America/New_York',
      country: 'US',
      languages: ['en', 'es'],
      currency: 'USD',
      hours: [{ days: [1, 2, 3, 4, 5], from: '08:30', to: '18:00' }],
      profile:
        'Harbour Law advises small firms on leases, employment and contracts. The first call of fifteen minutes is free of charge.',
      brandVoice: 'Precise and calm.',
      autonomy: { default: 'auto' },
      autoApproveUpToMinor: 300_000,
      ...settings,
    },
    prices: [
      {
        sku: 'LEASE',
        name: 'Lease review',
        description: 'Review of one commercial lease with a written opinion.',
        listMinor: 120_000,
        floorMinor: 95_000,
        taxBasisPoints: 0,
      },
      {
        sku: 'EMPL',
        name: 'Employment contract package',
        description: 'Five employment contracts drafted for your firm.',
        listMinor: 280_000,
        floorMinor: 240_000,
        taxBasisPoints: 0,
      },
    ],
    templates,
  }
}

/** A joinery, the plainest business a test can use. */
export function joinery(slug: string, settings: Settings = {}): Omit<Business, 'accounts' | 'users' | 'knowledge'> {
  return {
    slug,
    settings: {
      businessName: 'Alder Joinery',
      vertical: 'trades',
      timeZone: 'Europe/Dublin',
      country: 'IE',
      languages: ['en'],
      currency: 'EUR',
      hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }],
      profile: 'Alder Joinery makes tables, shelves and doors to measure from local wood.',
      brandVoice: 'Plain and warm.',
      autonomy: { default: 'auto' },
      autoApproveUpToMinor: 500_000,
      ...settings,
    },
    prices: [
      {
        sku: 'TABLE',
        name: 'Oak table',
        description: 'A dining table for six in solid oak.',
        listMinor: 240_000,
        floorMinor: 200_000,
        taxBasisPoints: 2_300,
      },
      {
        sku: 'SHELF',
        name: 'Wall shelf',
        description: 'A wall shelf to measure, up to three metres.',
        listMinor: 60_000,
        floorMinor: 50_000,
        taxBasisPoints: 2_300,
      },
    ],
    templates,
  }
}
