import { DefaultFailureConverter } from '@temporalio/common'

/** Messages and stack traces of failures may quote a customer: they are encrypted like every payload. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true })
