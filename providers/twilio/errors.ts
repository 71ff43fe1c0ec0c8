/** What an error code of Twilio means for the next try; the detail carries no customer text, unlike Twilio's own. */
interface TwilioErrorMeaning {
  readonly retry: 'never' | 'later' | 'address'
  readonly detail: string
}

const never = (detail: string): TwilioErrorMeaning => ({ retry: 'never', detail })
const later = (detail: string): TwilioErrorMeaning => ({ retry: 'later', detail })
const address = (detail: string): TwilioErrorMeaning => ({ retry: 'address', detail })

/** Codes of the create request and of status callbacks alike: https://www.twilio.com/docs/api/errors */
const MEANINGS: Readonly<Record<string, TwilioErrorMeaning>> = {
  20003: never('the account credentials were refused'),
  20404: never('the account or resource does not exist'),
  20429: later('too many requests at once'),
  21211: address('the recipient is no valid number'),
  21265: address('the recipient cannot be a short code'),
  21266: never('sender and recipient are the same'),
  21408: never('sending to this country is not enabled'),
  21606: never('the sender cannot send to this recipient'),
  21609: never('the callback address is not usable'),
  21610: address('the recipient opted out'),
  21611: later('the queue of this sender is full'),
  21612: never('no route from this sender to this recipient'),
  21614: address('the recipient is no mobile number'),
  21617: never('the text is longer than 1600 characters'),
  21619: never('there is nothing to send'),
  21620: never('the media address is not usable'),
  21655: never('the template does not exist'),
  21656: never('the template variables are not usable'),
  21658: never('a parameter is too long'),
  21910: never('sender and recipient are on different channels'),
  30001: later('the queue overflowed'),
  30003: later('the handset cannot be reached'),
  30004: address('the recipient blocks messages'),
  30005: address('the handset is unknown'),
  30006: address('a landline, or a carrier that cannot be reached'),
  30007: never('the carrier filtered the message'),
  30008: later('the carrier gave no reason'),
  30034: never('the sender is not registered for this country'),
  30036: never('the message was queued past its validity'),
  63003: address('the recipient does not use this channel'),
  63005: never('the channel refused the content'),
  63007: never('the sender is not set up for this channel'),
  63012: later('the channel had an internal error'),
  63016: never('outside the reply window only templates are delivered'),
  63018: later('the sender reached its rate limit'),
  63021: never('the channel does not accept this content'),
  63024: address('the recipient cannot receive messages'),
  63028: never('the template got too few or too many variables'),
  63032: address('the recipient limits messages'),
  63038: later('the account reached its daily limit'),
  63049: never('the channel chose not to deliver this marketing message'),
}

/** Codes nobody listed count as "never": repeating what was refused for an unknown reason helps nobody. */
export function meaningOf(code: string): TwilioErrorMeaning {
  return MEANINGS[code] ?? never('refused for another reason')
}
