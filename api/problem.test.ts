import { once } from 'node:events'
import express from 'express'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import { problemHandler } from './problem.ts'

it('a request that fails is told by its route: the secret of a customer’s link stands in no log', async () => {
  const told: string[] = []
  const log = pino({}, { write: (line: string) => void told.push(line) })
  const app = express()
  app.get('/s/:token', () => {
    throw new Error('nobody expected this')
  })
  app.use(problemHandler(log))
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const answer = await fetch(`http://127.0.0.1:${port}/s/a-secret-nobody-else-has`)
  server.close()
  expect(answer.status).toBe(500)
  expect(told.join()).toContain('"path":"/s/:token"')
  expect(told.join()).not.toContain('a-secret')
})
