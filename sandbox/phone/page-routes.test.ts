import { describe, expect, it } from 'vitest'
import { pageRoutes } from './page-routes.ts'

const ask = async (path: string, params: Record<string, string> = {}, consoleUrl: string | null = null) => {
  const route = pageRoutes({ consoleUrl }).find((one) => one.path === path)
  const request = { params, query: new URLSearchParams(), body: {}, headers: {} }
  const answer = await route?.handle(request)
  return { status: answer?.status, headers: answer?.headers ?? {}, body: String(answer?.body), raw: answer?.body }
}
const file = (folder: string, name: string) => ask('/phone/web/:folder/:name', { folder, name })

describe('the simulator phone’s page', () => {
  it('allows itself and, in frames, the console and this machine', async () => {
    const { headers, body } = await ask('/', {}, 'https://desk.example.org/home?x=1')
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain('frame-src http://127.0.0.1:* http://localhost:* https://desk.example.org;')
    expect(body).toContain('/phone/web/app.ts')
    // Inline code would not run.
    expect(body).not.toMatch(/<script>|\son\w+=|style="/)
  })

  it('sends TypeScript as JavaScript, without types', async () => {
    const { status, headers, body } = await file('talk', 'groups.ts')
    expect(status).toBe(200)
    expect(headers['content-type']).toContain('text/javascript')
    expect(body).toContain('export function itemsOf(')
    expect(body).not.toContain('interface')
    expect(body).not.toContain('readonly')
  })

  it('has every file that the page and its modules name', async () => {
    const { body } = await ask('/')
    const wanted = [...body.matchAll(/"\/phone\/web\/([^"]+)"/g)].map(([, name]) => name ?? '')
    const seen = new Set<string>()
    for (const name of wanted) {
      if (seen.has(name)) continue
      seen.add(name)
      const [base = '', folder] = name.split('/').toReversed()
      const answer = folder === undefined ? await ask('/phone/web/:name', { name: base }) : await file(folder, base)
      expect(answer.status, name).toBe(200)
      if (!name.endsWith('.ts')) continue
      for (const [, path = ''] of answer.body.matchAll(/^(?:import|export)[^'\n]* from '(\.[^']+)'/gm))
        wanted.push(new URL(path, `http://x/${name}`).pathname.slice(1))
    }
    expect(seen.size).toBeGreaterThan(50)
  })

  it.each([
    ['..', 'page-routes.ts'],
    ['talk', '../../page-routes.ts'],
    ['talk', 'groups.test.ts'],
    ['talk', 'message.fixture.ts'],
    ['.', 'tsconfig.json'],
    ['talk', 'nothing.ts'],
  ])('serves nothing else: %s/%s', async (folder, name) => {
    expect((await file(folder, name)).status).toBe(404)
  })

  it('knows where the console is and whether it answers', async () => {
    const consoleUrl = 'http://127.0.0.1:9/'
    expect((await ask('/phone/config', {}, consoleUrl)).raw).toEqual({ consoleUrl })
    expect((await ask('/phone/console-state', {}, consoleUrl)).raw).toEqual({ isUp: false })
    expect((await ask('/phone/console-state')).raw).toEqual({ isUp: false })
  })
})
