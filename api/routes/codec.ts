import express, { type Request, type RequestHandler, Router } from 'express'
import { z } from 'zod'
import { asId, type TenantId } from '../../domain/ids.ts'
import { parseWorkflowId } from '../../temporal/contract/workflow-ids.ts'
import { createPayloadCodec, type PayloadKeys, tenantOfPayload } from '../../temporal/runtime/payload-codec.ts'
import { payloadFromJson, payloadToJson } from '../../temporal/runtime/payload-json.ts'
import { OWNER } from '../auth/access.ts'
import type { Identify } from '../auth/identify.ts'
import { isOperator } from '../auth/operator.ts'
import { ProblemError } from '../problem.ts'

export interface CodecDeps {
  readonly keys: PayloadKeys
  readonly identify: Identify
  readonly operatorToken: string
  /** Where the Temporal UI is served: its pages read histories from another origin. */
  readonly temporalUi: string
}

const MOST_BYTES = '8mb'

const body = z.object({
  payloads: z
    .array(z.object({ metadata: z.record(z.string(), z.string()).nullish(), data: z.string().nullish() }))
    .max(10_000),
})

/** Whose payloads a caller may read: everybody's for an operator, their own business's for an owner. */
type Reach = 'all' | TenantId

/** Remote encoding and decoding, as the Temporal UI and command line ask for it. */
export function codecRoutes(deps: CodecDeps): Router {
  const codec = createPayloadCodec(deps.keys)
  const router = Router()
  router.use('/codec', allowUi(new URL(deps.temporalUi).origin))
  router.use('/codec', express.json({ limit: MOST_BYTES, type: () => true }))

  router.post('/codec/decode', async (request, response) => {
    const reach = await reachOf(deps, request)
    const payloads = body.parse(request.body).payloads.map(payloadFromJson)
    const decoded = payloads.map(async (payload) => {
      const tenant = tenantOfPayload(payload)
      const isReadable = tenant === null || reach === 'all' || tenant === reach
      return isReadable ? ((await codec.decode([payload]))[0] ?? payload) : payload
    })
    response.json({ payloads: (await Promise.all(decoded)).map(payloadToJson) })
  })

  router.post('/codec/encode', async (request, response) => {
    const reach = await reachOf(deps, request)
    const payloads = body.parse(request.body).payloads.map(payloadFromJson)
    const workflowId = z.string().max(300).default('').parse(request.query['workflowId'])
    // A key belongs to a workflow: what names none is handed back as it came, and is read as plain by every worker.
    const workflow = parseWorkflowId(workflowId)
    if (workflow !== null && reach !== 'all' && workflow.tenantId !== reach)
      throw new ProblemError(403, 'forbidden', 'This workflow is not yours.')
    const encoded = await codec.encode(payloads, { type: 'workflow', namespace: '', workflowId })
    response.json({ payloads: encoded.map(payloadToJson) })
  })
  return router
}

async function reachOf({ identify, operatorToken, temporalUi }: CodecDeps, request: Request): Promise<Reach> {
  const origin = new URL(temporalUi).origin
  if (isOperator(request, operatorToken, origin)) return 'all'
  const identity = await identify(request)
  if (identity === null) throw new ProblemError(401, 'unauthenticated', 'Please log in or send an API key.')
  if (!OWNER.some((role) => role === identity.role))
    throw new ProblemError(403, 'forbidden', 'This is not allowed for your role.')
  return asId<TenantId>(identity.tenantId)
}

/** The UI's pages may ask from their own address; no other page may. */
const allowUi =
  (origin: string): RequestHandler =>
  (request, response, next) => {
    response.vary('Origin')
    if (request.get('origin') === origin)
      response.set({
        'access-control-allow-origin': origin,
        'access-control-allow-credentials': 'true',
        'access-control-allow-headers': 'authorization,content-type,x-namespace,x-api-key',
        'access-control-allow-methods': 'POST',
        'cross-origin-resource-policy': 'cross-origin',
      })
    if (request.method === 'OPTIONS') response.status(204).end()
    else next()
  }
