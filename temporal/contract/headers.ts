/** Travels from whoever rings to every activity that follows; an id, never content. */
export const CORRELATION_HEADER = 'steward-correlation'
