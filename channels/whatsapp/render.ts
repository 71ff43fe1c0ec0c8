import type { OutboundBody } from '../../domain/outbound/ledger.ts'
import { splitText } from '../split.ts'

export const HARD_LIMIT = 1_600

export const render = (text: string): readonly OutboundBody[] =>
  splitText(text, HARD_LIMIT).map((part) => ({ form: 'text', text: part, attachments: [] }))
