import type { Express } from 'express'

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> }
  readonly handle?: { readonly stack?: readonly Layer[] }
}

/** Every route the app has registered, however deep: "GET /api/v1/leads/:id". */
export function routesOf(app: Express): readonly string[] {
  // safe: Express 5 keeps its layers there, and an empty list would fail the tests that use this
  const { stack } = app.router as unknown as { stack: readonly Layer[] }
  return stack.flatMap(found)
}

function found({ route, handle }: Layer): readonly string[] {
  if (route === undefined) return (handle?.stack ?? []).flatMap(found)
  return Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`)
}
