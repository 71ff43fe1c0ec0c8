import { LANGUAGES, type Language } from '../language.ts'
import { FIXED_TEXTS, type FixedTextKey } from '../messaging/fixed-texts.ts'
import type { Spoken, WrittenIn } from './spoken.ts'

const VARIABLE = /\\\{(\w+)\\\}/g
const KEYS = Object.keys(FIXED_TEXTS.en) as FixedTextKey[]

/** A text of ours as a pattern, with what stands in the place of its variables. */
function patternOf(text: string): RegExp {
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const seen = new Set<string>()
  const filled = escaped.replace(VARIABLE, (_, name: string) => {
    const isAgain = seen.has(name)
    seen.add(name)
    return isAgain ? `\\k<${name}>` : `(?<${name}>.{1,80}?)`
  })
  return new RegExp(`^${filled}$`, 'u')
}

let patterns: Readonly<Record<Language, readonly (readonly [FixedTextKey, RegExp])[]>> | undefined

const patternsOf = (language: Language) => {
  patterns ??= Object.fromEntries(
    LANGUAGES.map((each) => [each, KEYS.map((key) => [key, patternOf(FIXED_TEXTS[each][key])] as const)]),
  ) as Record<Language, [FixedTextKey, RegExp][]>
  return patterns[language]
}

/** A name is the same in every language, and so is a number; a weekday is not. */
const isSameEverywhere = (name: string, value: string): boolean => name === 'business' || !/\p{L}/u.test(value)

function translatedLine(line: string, from: Language, to: Language): string | null {
  for (const [key, pattern] of patternsOf(from)) {
    const groups = pattern.exec(line)
    if (groups === null) continue
    const values = Object.entries(groups.groups ?? {})
    if (values.some(([name, value]) => !isSameEverywhere(name, value))) return null
    return values.reduce((text, [name, value]) => text.replaceAll(`{${name}}`, () => value), FIXED_TEXTS[to][key])
  }
  return null
}

const isLanguage = (spoken: WrittenIn | Spoken): spoken is Language => LANGUAGES.some((language) => language === spoken)

/** What a message of nothing but our own fixed texts says in another of their languages; null for every other message. */
export function fixedTranslation(text: string, from: WrittenIn, to: Spoken): string | null {
  if (!isLanguage(from) || !isLanguage(to) || text.length > 1_000) return null
  const parts = text.split(/(\n+)/)
  const said = parts.map((part) => (/^\n*$/.test(part) ? part : translatedLine(part, from, to)))
  return said.includes(null) ? null : said.join('')
}
