import type { Language } from '../language.ts'
import type { ChannelCapabilities } from './channel.ts'
import { fixedText } from './fixed-texts.ts'
import { withGsmPunctuation } from './gsm.ts'
import { endOfWord, splitWords, wordsIn } from './letter.ts'
import { renderMarkup } from './markup.ts'
import { shortened } from './shorten.ts'
import { splitText } from './text-breaks.ts'

type Capabilities = Pick<
  ChannelCapabilities,
  'hardLimit' | 'preferredLimit' | 'markup' | 'segments' | 'moreHint' | 'letter'
>

export interface TextForChannel {
  readonly text: string
  /** Says that an AI writes; goes before everything else in the first part. */
  readonly disclosure?: string | null
  readonly ticketRef?: string | null
  readonly signature?: string | null
  /** Opens every part, where people write letters. */
  readonly greeting?: string | null
  readonly capabilities: Capabilities
  readonly language: Language
}

export interface FormattedText {
  /** In order, each within the hard limit; none for a text that says nothing. */
  readonly parts: readonly string[]
  readonly shortened: boolean
  readonly moreHint: boolean
}

const ELLIPSIS = '...'
// Overrides of the writing direction and control characters make a text look like another one.
const HOSTILE = /[\u202A-\u202E\u2066-\u2069]|[^\P{Cc}\n]/gu

function clean(text: string, { markup, segments }: Capabilities): string {
  const readable = text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(HOSTILE, '')
  const rendered = renderMarkup(readable, markup)
  return segments === 'gsm' ? withGsmPunctuation(rendered) : rendered
}

/** The only way out: any text in the form a channel takes and people there like to read. */
export function formatForChannel(input: TextForChannel): FormattedText {
  const { capabilities, language } = input
  const isBilled = capabilities.segments === 'gsm'
  const gap = isBilled ? '\n' : '\n\n'
  const plain = (text: string | null | undefined): string => clean(text ?? '', { ...capabilities, markup: 'none' })
  const body = clean(input.text, capabilities)
  const reference = plain(input.ticketRef)
  const tail = [plain(input.signature), reference === '' ? '' : fixedText('reference', language, { reference })]
  const assembled = (text: string, isFirst = true): string =>
    [plain(input.greeting), isFirst ? plain(input.disclosure) : '', text, tail.filter((line) => line !== '').join('\n')]
      .filter((piece) => piece !== '')
      .join(gap)

  const hint = capabilities.moreHint ? ` ${plain(fixedText('more_hint', language, {}))}` : ''
  const ending = `${ELLIPSIS}${hint}`
  const mostWords = (capabilities.letter?.mostWords ?? Number.POSITIVE_INFINITY) - wordsIn(assembled(''))
  const budget = Math.min(
    capabilities.preferredLimit - (assembled('x').length - 1) - ending.length,
    endOfWord(body, mostWords),
  )
  const isTooLong = assembled(body).length > capabilities.preferredLimit || wordsIn(body) > mostWords
  const short = isTooLong ? shortened(body, budget, language) : null
  const whole = short === null ? body : short + ending
  const parts = splitWords(whole, mostWords).flatMap((piece, index) =>
    splitText(assembled(piece, index === 0), capabilities.hardLimit),
  )
  return { parts, shortened: short !== null, moreHint: short !== null && capabilities.moreHint }
}
