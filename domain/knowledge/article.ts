/** What an article was uploaded as. */
export const SOURCE_KINDS = ['markdown', 'html', 'pdf', 'text'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** A draft waits for the owner; only what is live is searched. */
export const ARTICLE_STATES = ['draft', 'live'] as const
export type ArticleState = (typeof ARTICLE_STATES)[number]

export const GAP_STATES = ['open', 'answered', 'dismissed'] as const
export type GapState = (typeof GAP_STATES)[number]

/** What a search gives at most. */
export const MOST_RESULTS = 5
/** Texts that may not answer at all are shown sparingly. */
export const MOST_UNSURE = 3
/** Searches the model may make in one turn; when the last finds nothing either, a person takes over. */
export const MOST_SEARCHES = 2
