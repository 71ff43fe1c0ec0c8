/** What a customer may say of an answer. */
export const RATINGS = ['helpful', 'not_helpful'] as const
export type Rating = (typeof RATINGS)[number]
