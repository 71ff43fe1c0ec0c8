/** A path pattern such as `/v1/invoices/:id/pay`; a parameter never spans a slash. */
export interface Route<H> {
  readonly method: string
  readonly path: string
  readonly handle: H
}

export type Params = Readonly<Record<string, string>>

export type Found<R> =
  | { readonly kind: 'found'; readonly route: R; readonly params: Params }
  | { readonly kind: 'wrong_method'; readonly allowed: readonly string[] }
  | { readonly kind: 'unknown' }

/** Tried in order: put `/customers/search` before `/customers/:id`. */
export function createRoutes<R extends Route<unknown>>(routes: readonly R[]) {
  const compiled = routes.map((route) => ({ route, pattern: patternOf(route.path) }))
  return (method: string, path: string): Found<R> => {
    const allowed: string[] = []
    for (const { route, pattern } of compiled) {
      const match = pattern.exec(path)
      if (!match) continue
      if (route.method === method) return { kind: 'found', route, params: decoded(match.groups) }
      allowed.push(route.method)
    }
    return allowed.length > 0 ? { kind: 'wrong_method', allowed } : { kind: 'unknown' }
  }
}

function patternOf(path: string): RegExp {
  const source = path.replaceAll('.', '\\.').replaceAll(/:(\w+)/g, (_, name: string) => `(?<${name}>[^/]+?)`)
  return new RegExp(`^${source}$`)
}

function decoded(groups: Record<string, string> | undefined): Params {
  return Object.fromEntries(Object.entries(groups ?? {}).map(([name, value]) => [name, decode(value)]))
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
