/** Parts of names that make a field about consent; compact, plain, six languages. */
export const CONSENT_NAME =
  /consent|optin|optedin|agree|accept|permission|gdpr|rgpd|dsgvo|lgpd|privacy|privacidad|privacidade|datenschutz|confidentialite|einwilligung|zustimmung|einverstanden|consentimiento|consentimento|consentement|consenso|acepto|aceito|accepte|accetto|autoriz|autorizzo|newsletter|marketing|subscribe|maycontact|cancontact|oktocontact|contactok|contactme|promotions|promotional|publicidad|publicidade|publicite|werbung|pubblicita/
/** Parts of names that say the opposite. */
export const REFUSAL_NAME =
  /optout|optedout|unsubscribe|donot|dnc|dontcontact|nocontact|nomarketing|refus|widerspruch|withdraw/
/** Names that count as consent fields by themselves when their value is a yes or a no. */
export const CHANNEL_NAME =
  /^(?:whatsapp|wa|sms|text|email|mail|phone|call|voice)(?:ok|allowed|enabled|marketing|updates|messages|notifications|contact)?$/
export const MARKETING_NAME =
  /marketing|newsletter|promo|offers|ofertas|offres|angebote|offerte|advert|publicidad|publicite|werbung|pubblicita|campaign/

/** How a channel is called in names and values. Channels we do not have are left out by whoever reads this. */
export const CHANNEL_WORDS: readonly { readonly channel: string; readonly pattern: RegExp }[] = [
  { channel: 'whatsapp', pattern: /whatsapp|^wa(?=$|ok|opt|consent|marketing)/ },
  { channel: 'sms', pattern: /sms|textmessage|^text(?:s|ing|me)?(?=$|ok|opt|consent|marketing)|mensajesdetexto/ },
  { channel: 'email', pattern: /e?mail|correo|courriel/ },
  { channel: 'telegram', pattern: /telegram/ },
  { channel: 'phone', pattern: /phone|call|voice|telefon|llamada|ligac|appel|anruf|chiamat/ },
]

export const YES = new Set(
  (
    'true yes y on 1 ok checked accepted accept agree agreed granted given optin optedin subscribed allow allowed iagree iaccept iconsent consented ' +
    'si sim oui ja acepto aceito jaccepte accetto acconsento einverstanden zugestimmt verdadero vrai wahr vero'
  ).split(' '),
)
export const NO = new Set(
  'false no n off 0 unchecked declined denied refused withdrawn revoked optout optedout unsubscribed disallow notgranted none nein non nao falso faux falsch'.split(
    ' ',
  ),
)
