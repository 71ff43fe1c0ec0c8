import type { OpenApiDocument } from '../routes/documentation.ts'

const asText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const METHODS = ['get', 'post', 'put', 'delete'] as const

/** The OpenAPI document as a page to read: no script, nothing loaded. */
export function documentationPage(document: OpenApiDocument): string {
  const entries = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item?.[method]
      return operation === undefined ? [] : [entry(method, path, operation)]
    }),
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Steward API</title><style>
:root{color-scheme:light dark}body{font:14px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
details{border-top:1px solid color-mix(in srgb,currentColor 20%,transparent);padding:.5rem 0}summary{cursor:pointer}
code{font-family:ui-monospace,monospace}pre{overflow:auto;padding:.75rem;border-radius:8px;background:color-mix(in srgb,currentColor 8%,transparent)}
b{display:inline-block;width:4.5rem;text-transform:uppercase}
</style></head><body><h1>Steward API</h1><p>${asText(document.info.description ?? '')} The same as a file: <a href="/openapi.json">openapi.json</a>.</p>
${entries.join('\n')}</body></html>`
}

interface Operation {
  readonly summary?: string
  readonly description?: string
  readonly parameters?: unknown
  readonly requestBody?: unknown
  readonly responses?: unknown
}

function entry(method: string, path: string, { summary, description, ...rest }: Operation): string {
  const shapes = { parameters: rest.parameters, body: rest.requestBody, answers: rest.responses }
  return `<details><summary><b>${method}</b><code>${asText(path)}</code> ${asText(summary ?? '')}</summary><p>${asText(description ?? '')}</p>
<pre>${asText(JSON.stringify(shapes, null, 2))}</pre></details>`
}
