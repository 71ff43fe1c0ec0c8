import { fileURLToPath } from 'node:url'
import type { DataConverter } from '@temporalio/common'
import { createPayloadCodec, type PayloadKeys } from './payload-codec.ts'

/** The failure converter is loaded by path, by the client, the worker and the bundle alike. */
export const FAILURE_CONVERTER_PATH = fileURLToPath(new URL('../contract/failure-converter.ts', import.meta.url))

/** What every client and worker of the product is given: everything that reaches the Temporal service is encrypted. */
export const createDataConverter = (keys: PayloadKeys): DataConverter => ({
  payloadCodecs: [createPayloadCodec(keys)],
  failureConverterPath: FAILURE_CONVERTER_PATH,
})
