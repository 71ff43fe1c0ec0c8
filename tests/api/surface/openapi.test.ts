import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { startOwnApi } from '../support/own-api.ts'
import { send } from '../support/send.ts'

const schemaObject = z.record(z.string(), z.unknown())
const content = z.record(z.string(), z.object({ schema: schemaObject }))
const operation = z.strictObject({
  summary: z.string().min(1),
  description: z.string().min(1),
  parameters: z
    .array(
      z.strictObject({
        name: z.string(),
        in: z.enum(['path', 'query']),
        required: z.boolean().optional(),
        schema: schemaObject,
      }),
    )
    .optional(),
  requestBody: z.strictObject({ content, required: z.boolean().optional() }).optional(),
  responses: z.record(
    z.string().regex(/^([1-5]\d\d|default)$/),
    z.strictObject({ description: z.string(), content: content.optional() }),
  ),
})
const document = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.object({ title: z.string().min(1), version: z.string().min(1) }),
  paths: z.record(z.string().startsWith('/'), z.partialRecord(z.enum(['get', 'post', 'put', 'delete']), operation)),
  components: z.object({ schemas: schemaObject.optional() }).optional(),
  webhooks: schemaObject.optional(),
})

const read = async () => document.parse((await send('GET', '/openapi.json')).body)

const operationsOf = ({ paths }: z.infer<typeof document>) =>
  Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, found]) => ({ method, path, ...found })),
  )

describe('the description of the api', () => {
  it('contains every route with a contract, and no other', async () => {
    const { parts } = await startOwnApi()
    const described = operationsOf(await read()).map(({ method, path }) => `${method} ${path}`)
    expect(described.toSorted()).toEqual(parts.routes.map(({ method, path }) => `${method} ${path}`).toSorted())
  })

  it('describes every part of an address, and only those', async () => {
    for (const { path, parameters = [] } of operationsOf(await read())) {
      const inPath = parameters.filter(({ in: where }) => where === 'path')
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect([path, inPath.map(({ name }) => name)]).toEqual([path, named])
      expect(inPath.every(({ required }) => required === true)).toBe(true)
    }
  })

  it('consists of schemas a validator understands', async () => {
    const ajv = new Ajv2020.default({ strict: false, allErrors: true })
    addFormats.default(ajv)
    const described = await read()
    const schemas = operationsOf(described).flatMap(({ parameters = [], requestBody, responses }) => [
      ...parameters.map(({ schema }) => schema),
      ...Object.values(requestBody?.content ?? {}).map(({ schema }) => schema),
      ...Object.values(responses).flatMap(({ content: all = {} }) => Object.values(all).map(({ schema }) => schema)),
    ])
    expect(schemas.length).toBeGreaterThan(60)
    for (const schema of schemas)
      expect(() => ajv.compile({ ...schema, components: described.components })).not.toThrow()
  })

  it('fits what the api answers', async () => {
    const ajv = new Ajv2020.default({ strict: false })
    addFormats.default(ajv)
    const { paths } = await read()
    const answer = paths['/api/v1/board']?.get?.responses['default']?.content?.['application/problem+json']
    const fits = ajv.compile(answer?.schema ?? false)
    expect(fits((await send('GET', '/api/v1/board')).body)).toBe(true)
    expect(fits({ title: 'no problem' })).toBe(false)
  })

  it('can be read as a page without a script', async () => {
    const page = await send('GET', '/docs')
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(page.text).toContain('/api/v1/conversations/{id}/takeover')
    expect(page.text).not.toContain('<script')
  })
})
