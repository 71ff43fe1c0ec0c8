/** Twilio's codes that a demo meets, in a few words. */
const WORDS: Readonly<Record<number, string>> = {
  21610: 'this number has opted out',
  30003: 'the phone cannot be reached',
  30005: 'nobody has this number',
  30006: 'a landline',
  30007: 'filtered as spam',
  30008: 'nobody knows why',
  30036: 'it waited too long',
  63016: 'outside of the 24-hour window, and no template',
  63024: 'no WhatsApp on this number',
  63049: 'Meta chose not to deliver it',
}

export function failureWords(code: number | undefined): string {
  if (code === undefined) return 'Never arrived'
  const words = WORDS[code]
  return words === undefined ? `Never arrived (${code})` : `Never arrived: ${words} (${code})`
}
