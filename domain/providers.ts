/** What the product needs from the outside world, and who can deliver it. Grows with each new vendor. */
export const VENDORS = {
  email: ['sendgrid', 'resend', 'gmail'],
  messaging: ['twilio', 'telegram', 'slack', 'page'],
  'e-signature': ['docusign'],
  payment: ['stripe'],
  llm: ['openai', 'ollama'],
  embedding: ['local'],
} as const satisfies Record<string, readonly string[]>

export type Capability = keyof typeof VENDORS
export type VendorOf<Name extends Capability> = (typeof VENDORS)[Name][number]
export type Vendor = VendorOf<Capability>
