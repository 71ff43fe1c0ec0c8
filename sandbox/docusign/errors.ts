import type { Answer } from '../core/provider.ts'

/** A refusal with DocuSign's `errorCode`; turned into an answer once, in `docusign.ts`. */
export class DocusignError extends Error {
  readonly code: string
  readonly status: number
  constructor(code: string, message: string, status = 400) {
    super(message)
    this.name = 'DocusignError'
    this.code = code
    this.status = status
  }
}

export const errorAnswer = ({ code, message, status }: DocusignError): Answer => ({
  status,
  body: { errorCode: code, message },
  schema: 'docusign.ErrorDetails',
})

export const invalidParameter = (detail: string): DocusignError =>
  new DocusignError('INVALID_REQUEST_PARAMETER', `The request contained at least one invalid parameter. ${detail}`)

export const invalidBody = (detail: string): DocusignError =>
  new DocusignError('INVALID_REQUEST_BODY', `The request body is missing or improperly formatted. ${detail}`)

export const noEnvelope = (): DocusignError =>
  new DocusignError(
    'ENVELOPE_DOES_NOT_EXIST',
    'The envelope specified either does not exist or you have no rights to it.',
    404,
  )
