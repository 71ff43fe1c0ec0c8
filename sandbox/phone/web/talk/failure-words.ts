/** Twilio's codes that a demo meets, in a few words. */
const WORDS: Readonly<Record<number, string>> = {
  21_610: 'this number has opted out',
  30_003: 'the phone cannot be reached',
  30_005: 'nobody has this number',
  30_006: 'a landline',
  30_007: 'filtered as spam',
  30_008: 'nobody knows why',
  30_036: 'it waited too long',
  63_016: 'outside of the 24-hour window, and no template',
  63_024: 'no WhatsApp on this number',
  63_049: 'Meta chose not to deliver it',
}

export function failureWords(code: number | undefined): string {
  if (code === undefined) return 'Never arrived'
  const words = WORDS[code]
  return words === undefined ? `Never arrived (${code})` : `Never arrived: ${words} (${code})`
}
