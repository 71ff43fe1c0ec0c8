/** The newest tag that `go install` accepts; later ones carry a `replace`. Brings server 1.29 and the UI. */
export const TEMPORAL_CLI_VERSION = '1.5.1'

/** The oldest server the product is tested with. */
export const TEMPORAL_SERVER_MINIMUM = [1, 29] as const
