export type ServiceErrorCode = 'not_found' | 'conflict' | 'forbidden' | 'invalid' | 'limit'

/** A record verb refused. Mapped once per transport: to a problem in the api, to a failure in an activity. */
export class ServiceError extends Error {
  readonly code: ServiceErrorCode
  /** Stable word for machines, e.g. `lead_closed`. */
  readonly reason: string

  constructor(code: ServiceErrorCode, reason: string, message: string) {
    super(message)
    this.name = 'ServiceError'
    this.code = code
    this.reason = reason
  }
}

export const notFound = (noun: string) =>
  new ServiceError('not_found', `${noun}_not_found`, `There is no such ${noun}.`)
