import type { AttachmentItem } from '../../../api/contract/timeline.ts'

const KINDS: Record<AttachmentItem['kind'], string> = {
  image: 'Picture',
  audio: 'Voice note',
  video: 'Video',
  document: 'Document',
}

const REASONS: Record<NonNullable<AttachmentItem['reason']>, string> = {
  too_large: 'refused: too large',
  type: 'refused: this kind of file is not kept',
  empty: 'refused: there was nothing in it',
  unsafe_address: 'refused: it lay at an address we do not fetch from',
  not_found: 'the provider no longer has it',
  unreachable: 'the provider did not hand it out',
}

/** The sender's own word for it, or what it is. */
export const attachmentName = ({ name, kind }: Pick<AttachmentItem, 'name' | 'kind'>): string =>
  name?.trim() || KINDS[kind]

/** Why there is nothing to open. */
export function attachmentState({ state, reason }: Pick<AttachmentItem, 'state' | 'reason'>): string {
  if (state === 'waiting') return 'arriving…'
  return state === 'refused' && reason !== null ? REASONS[reason] : 'no longer kept'
}

const KIB = 1024

export function sizeWords(bytes: number): string {
  if (bytes < KIB) return `${bytes} B`
  return bytes < KIB * KIB ? `${Math.round(bytes / KIB)} KB` : `${(bytes / KIB / KIB).toFixed(1)} MB`
}
