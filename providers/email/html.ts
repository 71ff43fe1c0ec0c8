const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const LINK = /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]/g

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)

/** A plain text as the simplest HTML that shows the same: paragraphs, lines, links. */
export function htmlOf(text: string): string {
  const paragraphs = text.trim().split(/\n{2,}/)
  return paragraphs.map((paragraph) => `<p>${paragraph.split('\n').map(linked).join('<br>')}</p>`).join('\n')
}

function linked(line: string): string {
  let html = ''
  let at = 0
  for (const { 0: link, index } of line.matchAll(LINK)) {
    html += `${escaped(line.slice(at, index))}<a href="${escaped(link)}">${escaped(link)}</a>`
    at = index + link.length
  }
  return html + escaped(line.slice(at))
}
