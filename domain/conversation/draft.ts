import type { AttentionReason } from './attention.ts'
import type { Why } from './why.ts'

/** What a turn is going to say, stored under its epoch; a retry reads it instead of asking the model again. */
export interface Draft {
  readonly text: string
  readonly language: string
  /** An answer, a fallback while the model is away, or a notice that a person takes over. */
  readonly kind: 'reply' | 'fallback' | 'handover'
  /** Set when a person is needed after this message. */
  readonly attention: AttentionReason | null
  readonly why: Why
  /** The deadline its words name, in ISO. */
  readonly promisedFor?: string
}
