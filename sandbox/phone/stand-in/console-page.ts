import { escapeHtml } from '../../core/http/html.ts'

/** Something beside the phone when no real console is at hand. */
export const consolePage = (
  lines: readonly string[],
): string => `<!doctype html><meta charset="utf-8"><title>Console</title>
<style>:root{color-scheme:light dark}body{margin:0;font:14px system-ui;background:light-dark(#faf8f2,#0d1311);color:light-dark(#211f1b,#e8ece9);padding:24px}
li{margin:8px 0;padding:10px 14px;border:1px solid light-dark(#e7e2d6,#26312c);border-radius:8px;list-style:none}</style>
<h2>Stand-in for the console</h2><ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`
