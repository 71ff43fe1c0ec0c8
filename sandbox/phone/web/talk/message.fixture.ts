import type { PhoneMessage } from '../../message.ts'

const CUSTOMER = '+353209120001'
const BUSINESS = '+353209150001'

let count = 0

/** A message at a minute of one day. */
export function message(
  direction: 'sent' | 'received',
  minute: number,
  more: Partial<PhoneMessage> = {},
): PhoneMessage {
  count += 1
  const [from, to] = direction === 'sent' ? [CUSTOMER, BUSINESS] : [BUSINESS, CUSTOMER]
  const at = new Date(2026, 9, 15, 12, minute).toISOString()
  const status = direction === 'sent' ? 'received' : 'delivered'
  return { id: `m${count}`, at, channel: 'whatsapp', direction, from, to, text: 'Hello', media: [], status, ...more }
}
