import type { ChannelMessage } from './message.ts'

/** out: writes to them are refused from now on · back: they are taken again · help: nothing changes. */
export const PROVIDER_WORDS = ['out', 'back', 'help'] as const
export type ProviderWord = (typeof PROVIDER_WORDS)[number]

/** A message of one of these alone, in any case, is the provider's to answer. */
export type ProviderWords = Readonly<Record<ProviderWord, readonly string[]>>

export const NO_PROVIDER_WORDS: ProviderWords = { out: [], back: [], help: [] }

/** The word of the provider that a message is: what the provider says it took it for, else what its list says. */
export function providerWordOf(
  words: ProviderWords,
  { text, tookFor }: Pick<ChannelMessage, 'text' | 'tookFor'>,
): ProviderWord | null {
  if (tookFor !== undefined) return tookFor
  const said = text.trim().toUpperCase()
  return PROVIDER_WORDS.find((word) => words[word].includes(said)) ?? null
}
