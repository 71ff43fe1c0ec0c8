/** waiting: its bytes are still with the provider · gone: it was ours and is no more. */
export const ATTACHMENT_STATES = ['waiting', 'stored', 'refused', 'gone'] as const
export type AttachmentState = (typeof ATTACHMENT_STATES)[number]

/** Why bytes were not kept. */
export const ATTACHMENT_REFUSALS = ['too_large', 'type', 'empty', 'unsafe_address', 'not_found', 'unreachable'] as const
export type AttachmentRefusal = (typeof ATTACHMENT_REFUSALS)[number]
