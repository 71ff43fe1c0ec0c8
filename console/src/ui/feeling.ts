/** 0 furious to 1 delighted, in a word. */
export function feelingWords(sentiment: number): string {
  if (sentiment < 0.3) return 'upset'
  if (sentiment < 0.45) return 'tense'
  if (sentiment < 0.6) return 'neutral'
  return sentiment < 0.8 ? 'friendly' : 'delighted'
}
