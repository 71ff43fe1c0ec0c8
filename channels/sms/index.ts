import { TWIML_RECEIVED } from '../../providers/twilio/twiml.ts'
import type { ChannelAdapter } from '../channel-adapter.ts'
import { addressedTo, normaliseAddress, parse } from './parse.ts'
import { HARD_LIMIT, render } from './render.ts'

export const sms: ChannelAdapter = {
  channel: 'sms',
  capabilities: {
    hardLimit: HARD_LIMIT,
    preferredLimit: 320,
    identifierKind: 'phone',
    markup: 'none',
    ratePerSecond: 80,
    replyWindowMs: null,
    proof: 'list',
    listsInbound: true,
    segments: 'gsm',
    moreHint: false,
    profileNames: 'never',
    providerWords: {
      out: ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT'],
      back: ['START', 'YES', 'UNSTOP'],
      help: ['HELP', 'INFO'],
    },
  },
  contentTypes: ['application/x-www-form-urlencoded'],
  maxBodyBytes: 512 * 1024,
  addressedTo,
  parse,
  acknowledge: () => TWIML_RECEIVED,
  normaliseAddress,
  render,
}
