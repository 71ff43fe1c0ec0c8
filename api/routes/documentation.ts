import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi'
import { Router } from 'express'
import { problem } from '../contract/shared.ts'
import { documentationPage } from '../http/documentation-page.ts'
import type { Route } from '../route.ts'

export type OpenApiDocument = ReturnType<OpenApiGeneratorV31['generateDocument']>

/** OpenAPI 3.1 of every route with a contract, made from the contract itself. */
function describeApi(routes: readonly Route[]): OpenApiDocument {
  const registry = new OpenAPIRegistry()
  for (const { method, path, summary, shapes, answers, status, access } of routes) {
    registry.registerPath({
      method,
      path,
      summary,
      description: access === 'public' ? 'Public.' : `For: ${access.join(', ')}.`,
      request: {
        ...(shapes.params ? { params: shapes.params } : {}),
        ...(shapes.query ? { query: shapes.query } : {}),
        ...(shapes.body ? { body: { content: { 'application/json': { schema: shapes.body } } } } : {}),
      },
      responses: {
        [status]: { description: 'Done', content: { 'application/json': { schema: answers } } },
        default: { description: 'Problem', content: { 'application/problem+json': { schema: problem } } },
      },
    })
  }
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Steward',
      version: '1',
      description: 'Sessions by cookie, programs by X-Api-Key. Errors are RFC 9457 problems.',
    },
  })
}

export function documentationRoutes(routes: readonly Route[]): Router {
  const router = Router()
  let kept: { document: OpenApiDocument; page: string } | undefined
  const made = () => {
    if (kept === undefined) {
      const document = describeApi(routes)
      kept = { document, page: documentationPage(document) }
    }
    return kept
  }
  router.get('/openapi.json', (_, response) => void response.json(made().document))
  router.get('/docs', (_, response) => void response.type('html').send(made().page))
  return router
}
