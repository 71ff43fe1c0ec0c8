import type { SandboxCore } from '../core/core.ts'

const STOP = new Set(['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT'])
const START = new Set(['START', 'YES', 'UNSTOP'])
const HELP = new Set(['HELP', 'INFO'])

const REPLIES = {
  stop: 'You have successfully been unsubscribed. You will not receive any more messages from this number. Reply START to resubscribe.',
  start:
    'You have successfully been re-subscribed to messages from this number. Reply HELP for help. Reply STOP to unsubscribe. Msg&Data Rates May Apply.',
  help: 'Reply STOP to unsubscribe. Msg&Data Rates May Apply.',
} as const

/** Twilio's own keyword handling for SMS, by pair of numbers. WhatsApp has none. */
export interface OptOuts {
  isOptedOut(account: string, number: string, customer: string): boolean
  /** Applies a keyword; returns the text Twilio answers by itself, null for any other message. */
  hear(account: string, number: string, customer: string, text: string): string | null
}

export function createOptOuts(core: SandboxCore): OptOuts {
  const left = core.table<{ number: string; customer: string }>({ name: 'twilio_opt_outs' })
  const isOptedOut: OptOuts['isOptedOut'] = (account, number, customer) =>
    left.get(account, `${number} ${customer}`) !== null
  return {
    isOptedOut,
    hear: (account, number, customer, text) => {
      const word = text.trim().toUpperCase()
      const isOut = isOptedOut(account, number, customer)
      if (HELP.has(word)) return REPLIES.help
      // A second STOP is not confirmed again, and YES means nothing from somebody who never left.
      if (STOP.has(word) && !isOut) {
        left.insert(account, `${number} ${customer}`, { number, customer }, core.clock.nowMs())
        return REPLIES.stop
      }
      if (START.has(word) && isOut) {
        left.remove(account, `${number} ${customer}`)
        return REPLIES.start
      }
      return null
    },
  }
}
