/** An address that came from outside, if following it can only open a page; null otherwise. */
export function safeUrl(text: string | null, base: string = location.origin): string | null {
  if (text === null || !URL.canParse(text, base)) return null
  const { protocol, href } = new URL(text, base)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}
