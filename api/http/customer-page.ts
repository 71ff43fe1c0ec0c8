import type { Language } from '../../domain/language.ts'
import { asText } from './as-text.ts'

/** A small page for a customer without an account: readable on a phone, no script, nothing loaded from elsewhere. */
export function customerPage(title: string, text: string, language: Language): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${asText(title)}</title>
<style>
:root{color-scheme:light dark;--paper:#fbf9f4;--ink:#22261f;--soft:#5d6259;--line:#e2ddd0}
@media (prefers-color-scheme:dark){:root{--paper:#0f1513;--ink:#e9ece6;--soft:#a3aaa0;--line:#27302b}}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:26rem;margin:1.5rem;padding:2rem;border:1px solid var(--line);border-radius:12px}
h1{font-size:1.25rem;margin:0 0 .5rem}p{margin:0;color:var(--soft)}
</style></head><body><main><h1>${asText(title)}</h1><p>${asText(text)}</p></main></body></html>`
}
