/**
 * open: nobody has answered yet and there is time · kept: a person answered in time · broken: it came due and nobody had ·
 * late: a person answered afterwards · released: nobody waits for it any more.
 */
export const PROMISE_STATES = ['open', 'kept', 'broken', 'late', 'released'] as const
export type PromiseState = (typeof PROMISE_STATES)[number]

/** Whose words named the deadline; code is a fixed text with an exact time. */
export const PROMISE_MAKERS = ['code', 'ai', 'staff'] as const
export type PromiseMaker = (typeof PROMISE_MAKERS)[number]
