import type { Language } from '../../domain/language.ts'

const NAMES = new Intl.DisplayNames('en', { type: 'language' })
const LIST = new Intl.ListFormat('en', { type: 'conjunction' })
const CHOICE = new Intl.ListFormat('en', { type: 'disjunction' })

/**
 * What a model is told about the search: the words of a question find an article only in the article's own language, so
 * the model is the one that translates.
 */
export function describeSearch(languages: readonly Language[]): string {
  const names = languages.map((language) => NAMES.of(language) ?? language)
  const written = names.length === 0 ? '' : `, which are written in ${LIST.format(names)}`
  const asked =
    names.length === 0 ? '' : ` Write the query in ${CHOICE.format(names)}, whatever language the customer writes in.`
  return `Look a question up in the business's articles${written}; at most twice a turn, the second time in other words.${asked} Cite what you use of the results, in the article's own words. Texts under "perhaps" may not answer at all: use one only where it truly does, and cite it; otherwise search in other words or hand over.`
}
