/** On every mail of ours, so that one that comes back is known and left alone. */
export const LOOP_HEADER = 'X-Steward-Loop'
