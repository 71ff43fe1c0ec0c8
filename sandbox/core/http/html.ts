const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1c1c1e;background:#fafafa}
table{border-collapse:collapse}td,th{text-align:left;padding:.3rem .8rem .3rem 0;vertical-align:top}
pre,.sheet{white-space:pre-wrap;background:#fff;border:1px solid #ddd;border-radius:8px;padding:1rem;overflow:auto}
.note{background:#fff7db;border:1px solid #eadf9f;border-radius:8px;padding:.5rem 1rem;font-size:.9rem}
form{display:inline-block;margin:.5rem .5rem 0 0}button{font:inherit;padding:.6rem 1.2rem;border-radius:8px;border:1px solid #999;background:#fff;cursor:pointer}
button.primary{background:#2457d6;border-color:#2457d6;color:#fff}@media (prefers-color-scheme:dark){body{color:#eee;background:#161618}
pre,.sheet{background:#202024;border-color:#444}.note{background:#3a3417;border-color:#665c25}button{background:#2a2a2e;color:#eee}}`

/** `body` is trusted markup: escape what comes from outside. */
export const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body>${body}</body></html>`
