import type { TemplateView } from '../../../api/contract/template.ts'
import type { Tone } from '../ui/status.tsx'

/** What stands beside a template, and whether it may be sent. */
export const APPROVAL: Readonly<Record<TemplateView['approval'], { readonly tone: Tone; readonly words: string }>> = {
  approved: { tone: 'finished', words: 'approved' },
  pending: { tone: 'waiting', words: 'waits for WhatsApp' },
  rejected: { tone: 'broken', words: 'rejected' },
  paused: { tone: 'broken', words: 'paused by WhatsApp' },
  disabled: { tone: 'broken', words: 'disabled by WhatsApp' },
  unsubmitted: { tone: 'sleeping', words: 'not submitted to WhatsApp' },
  unchecked: { tone: 'waiting', words: 'not checked yet' },
  gone: { tone: 'broken', words: 'not found at Twilio' },
}

/** What it means that the provider's last list left some out. */
export function missingWords(missing: number, all: number): string {
  if (missing === all)
    return 'Twilio’s last list named none of these. They stay as they are; if it goes on, they count as gone.'
  return missing === 1
    ? 'Twilio’s last list left one of these out. It stays as it is until a later list says the same.'
    : `Twilio’s last list left ${missing} of these out. They stay as they are until a later list says the same.`
}
