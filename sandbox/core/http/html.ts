const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)

// The colours of the simulator phone, in which these pages are mostly seen.
const STYLE = `:root{color-scheme:light dark;--line:light-dark(#d4cdbe,#3a4741);--accent:light-dark(#0b6b57,#4cc2a5)}
*{box-sizing:border-box}body{font:15px/1.5 system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:20px 18px 28px;color:light-dark(#211f1b,#e8ece9);background:light-dark(#faf8f2,#0d1311)}
h1{font-size:21px;line-height:1.25;margin:4px 0 8px}h2{font-size:15px;margin:18px 0 6px}p{margin:6px 0}a{color:var(--accent)}
table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:5px 12px 5px 0;vertical-align:top}.sheet th:last-child,.sheet td:last-child{text-align:right;padding-right:0}
.sheet tr:last-child th{border-top:1px solid var(--line)}code{overflow-wrap:anywhere}
pre,.sheet{white-space:pre-wrap;background:light-dark(#fffefb,#141b18);border:1px solid var(--line);border-radius:8px;padding:14px 16px;overflow:auto}
.note{background:light-dark(#fbf0d6,#2e2411);color:light-dark(#86560a,#e2b45f);border:1px solid light-dark(#ecd5a0,#5b4620);border-radius:8px;padding:8px 14px;font-size:13px;margin-top:20px}
[role=alert]{background:light-dark(#fbe9e6,#371c19);color:light-dark(#b02a20,#f2938a);border-radius:8px;padding:8px 14px}
form{display:flex;flex-wrap:wrap;gap:8px;margin:10px 0 0}input,button{font:inherit;min-height:42px;padding:0 14px;border:1px solid var(--line);border-radius:8px;background:light-dark(#fffefb,#141b18);color:inherit}
input:not([type=hidden]){flex:1 1 160px;min-width:0}button{flex:1 1 auto;font-weight:600;cursor:pointer}form button:only-of-type{flex-basis:110px}
button.primary{background:var(--accent);border-color:var(--accent);color:light-dark(#fff,#06231c)}:focus-visible{outline:2px solid var(--accent);outline-offset:2px}`

/** `body` is trusted markup: escape what comes from outside. */
export const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body>${body}</body></html>`
