import { randomBytes } from 'node:crypto'
import type { SandboxCore } from '../core/core.ts'
import { currentSigners, isOpen, type StoredEnvelope } from './envelope.ts'
import { DocusignError, invalidParameter } from './errors.ts'

/** One link for one signer: opens once, within its time. */
export interface View {
  readonly envelopeId: string
  readonly recipientId: string
  readonly returnUrl: string
  readonly expiresAtMs: number
  /** Set when the link has been opened; the page's buttons carry it. */
  readonly session: string | null
}

export interface ViewRequest {
  readonly returnUrl?: string
  readonly authenticationMethod?: string
  readonly email?: string
  readonly userName?: string
  readonly clientUserId?: string
  readonly recipientId?: string
}

const VIEW_DEFAULTS = { viewTtlMs: 5 * 60_000 }

export function createRecipientViews(core: SandboxCore) {
  const table = core.table<View>({ name: 'docusign_views' })
  const settings = core.settings.section('docusign', VIEW_DEFAULTS)
  const secret = () => randomBytes(24).toString('base64url')
  return {
    table,
    /** Makes a link for an embedded signer whose turn it is. */
    create: (account: string, stored: StoredEnvelope, request: ViewRequest): string => {
      const { returnUrl = '', authenticationMethod } = request
      if (!URL.canParse(returnUrl)) throw invalidParameter("Value for 'returnUrl' must be specified.")
      if (!authenticationMethod) throw invalidParameter("Value for 'authenticationMethod' must be specified.")
      const signer = stored.signers.find(
        ({ clientUserId, email, name, recipientId }) =>
          clientUserId !== undefined &&
          clientUserId === request.clientUserId &&
          email === request.email &&
          name === request.userName &&
          (request.recipientId === undefined || recipientId === request.recipientId),
      )
      if (!signer)
        throw new DocusignError(
          'UNKNOWN_ENVELOPE_RECIPIENT',
          'The recipient you have identified is not a valid recipient of the specified envelope.',
        )
      const isClosed = stored.envelope.status === 'created' || stored.envelope.status === 'voided'
      if (isClosed) throw new DocusignError('INVALID_ENVELOPE_STATE', `The envelope is ${stored.envelope.status}.`)
      if (isOpen(stored) && !currentSigners(stored).includes(signer) && signer.status !== 'completed')
        throw new DocusignError(
          'RECIPIENT_NOT_IN_SEQUENCE',
          'The token for an out of sequence recipient cannot be generated.',
        )
      const nowMs = core.clock.nowMs()
      const token = secret()
      const { envelopeId } = stored.envelope
      const view = { envelopeId, recipientId: signer.recipientId, returnUrl, session: null }
      table.insert(account, token, { ...view, expiresAtMs: nowMs + settings.get().viewTtlMs }, nowMs)
      return `${core.urlOf('docusign')}/Signing/${token}`
    },
    /** Uses the link up; null when it was used before or is too old. */
    open: (account: string, token: string, view: View): string | null => {
      if (view.session !== null || view.expiresAtMs < core.clock.nowMs()) return null
      const session = secret()
      table.replace(account, token, { ...view, session })
      return session
    },
  }
}

/** Back to the application, saying how it ended. */
export function returnTo(returnUrl: string, event: string): string {
  const url = new URL(returnUrl)
  url.searchParams.set('event', event)
  return url.href
}
