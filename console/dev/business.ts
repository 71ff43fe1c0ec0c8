import type { Session } from '../../api/contract/session.ts'
import type { SettingsView } from '../../api/contract/settings.ts'
import { nextId } from './seeded.ts'

export const TENANT = { id: nextId(), name: 'Northlight Solar' }

const user = (name: string, email: string, role: Session['user']['role']) => ({ id: nextId(), name, email, role })
export const USERS = [
  user('Maria Lindqvist', 'maria@northlight.example', 'owner'),
  user('Jonas Weber', 'jonas@northlight.example', 'staff'),
  user('Vera Okafor', 'vera@northlight.example', 'viewer'),
]

const price = (sku: string, name: string, listMinor: number) => ({ sku, name, listMinor, currency: 'EUR' })
export const PRICES = [
  price('NL-6', 'Rooftop 6 kWp, 14 modules', 1_190_000),
  price('NL-8', 'Rooftop 8 kWp, 18 modules', 1_480_000),
  price('NL-10', 'Rooftop 10 kWp, 23 modules', 1_720_000),
  price('NL-B10', 'Battery 10 kWh', 690_000),
  price('NL-WB', 'Wallbox 11 kW with installation', 149_000),
  price('NL-CARE', 'Care plan, one year', 24_000),
]

const channel = (name: 'whatsapp' | 'sms', address: string) => ({
  id: nextId(),
  channel: name,
  address,
  isEnabled: true,
  webhookUrl: `https://front.northlight.example/webhook/${name}/k7Qw2`,
})
const provider = (capability: string, vendor: string, isActive = true) => ({ capability, vendor, isActive })

export const SETTINGS: SettingsView = {
  businessName: TENANT.name,
  vertical: 'solar_installation',
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  languages: ['en', 'de', 'es'],
  hours: [
    { days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' },
    { days: [6], from: '09:00', to: '13:00' },
  ],
  sla: {
    urgent: { firstResponseMinutes: 15, resolutionMinutes: 240 },
    high: { firstResponseMinutes: 60, resolutionMinutes: 480 },
    normal: { firstResponseMinutes: 240, resolutionMinutes: 960 },
    low: { firstResponseMinutes: 480, resolutionMinutes: 2_400 },
  },
  escalation: { contacts: [], remindAfterMinutes: 15, remindersEach: 1 },
  autoApproveUpToMinor: 500_000,
  budgetDayUsdMicros: 2_000_000,
  spentTodayUsdMicros: 412_300,
  model: 'scripted stand-in (sandbox)',
  prices: PRICES,
  channels: [channel('whatsapp', '+49 30 5557 0100'), channel('sms', '+49 30 5557 0101')],
  providers: [
    provider('messaging', 'twilio'),
    provider('e-signature', 'docusign'),
    provider('payment', 'stripe'),
    provider('llm', 'openai'),
    provider('embedding', 'local'),
  ],
  viewers: { readTexts: false },
  translation: { reads: null, isAutomatic: true, usual: 'en', mine: null },
  users: USERS,
}
