import type { Mail } from './mail.ts'

const OUR_ID = /<([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@([^<>\s]{1,253})>/
const MESSAGE_ID = /<[^<>\s]{1,900}>/

/** The ledger's id of a mail we sent from this address's domain, as its Message-ID carries it. */
export function ledgerIdIn(messageId: string, ownAddress: string): string | null {
  const [, ledgerId, from] = OUR_ID.exec(messageId) ?? []
  return ledgerId !== undefined && from === ownAddress.slice(ownAddress.lastIndexOf('@') + 1) ? ledgerId : null
}

/** The mail it answers: one of ours by the ledger's id, any other by its Message-ID. */
export function repliedTo({ headers, references }: Mail, ownAddress: string): string | null {
  const named = MESSAGE_ID.exec(headers.get('in-reply-to')?.[0] ?? '')?.[0] ?? references.at(-1)
  return named === undefined ? null : (ledgerIdIn(named, ownAddress) ?? named)
}
