import type { ChannelCapabilities } from './channel.ts'
import { emailsIn, linksIn, type TextSpan } from './links.ts'

type Markup = ChannelCapabilities['markup']

/** How a channel writes bold, italic and struck text; no markup means the words alone. */
const MARKS: Readonly<Record<Markup, { bold: string; italic: string; strike: string; fence: string }>> = {
  none: { bold: '', italic: '', strike: '', fence: '' },
  marks: { bold: '*', italic: '_', strike: '~', fence: '```' },
}

// Private-use characters stand in for what later steps must not touch; a text never brings its own.
const PRIVATE = /[\uE000-\uF8FF]/g
const BOLD = '\uE000'
const ITALIC = '\uE001'
const STRIKE = '\uE002'
const FENCE = '\uE003'
const KEPT = 0xe100
const MOST_KEPT = 0x1000
const ESCAPED = 0xe010
const ESCAPABLE = '\\*_`~#[]()>-'

const withoutEscapes = (text: string): string =>
  text.replace(/\\([\\*_`~#[\]()>-])/g, (_, mark: string) => String.fromCharCode(ESCAPED + ESCAPABLE.indexOf(mark)))

/** What a stand-in stood for: a link or an escaped sign. */
function restored(mark: string, kept: readonly TextSpan[]): string {
  const code = mark.charCodeAt(0)
  return (code >= KEPT ? kept[code - KEPT]?.text : ESCAPABLE[code - ESCAPED]) ?? ''
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' }

const withoutHtml = (text: string): string =>
  text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/(?:p|div|h[1-6])\s*>/gi, '\n\n')
    .replace(/<li\b[^<>]*>/gi, '\n- ')
    .replace(/<\/?(?:strong|b)(?:\s[^<>]*)?>/gi, BOLD)
    .replace(/<\/?(?:em|i)(?:\s[^<>]*)?>/gi, ITALIC)
    .replace(/<\/?(?:p|u|a|ul|ol|li|div|span|h[1-6]|code|pre|table|tr|td|th|tbody|thead)\b[^<>]*>/gi, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole)

const withPlainLinks = (text: string): string =>
  text.replace(
    /!?\[([^\]\n]*)\]\(\s*<?([^\s()<>]+(?:\([^\s()]*\))?)>?(?:\s+"[^"\n]*")?\s*\)/g,
    (_, label: string, url: string) => (label.trim() === '' || label.trim() === url ? url : `${label.trim()}: ${url}`),
  )

function withoutBlocks(text: string): string {
  return text
    .replace(/^[ \t]*```[\w-]*[ \t]*$/gm, FENCE)
    .replace(
      /^[ \t]{0,3}#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*$/gm,
      (_, title: string) => `${BOLD}${title.replace(/\*\*|__/g, '')}${BOLD}`,
    )
    .replace(/^[ \t]*(?:-[ \t]*){3,}$|^[ \t]*(?:\*[ \t]*){3,}$|^[ \t]*(?:_[ \t]*){3,}$/gm, '')
    .replace(/^[ \t]*\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+[ \t]*:?-*:?[ \t]*$/gm, '')
    .replace(/^[ \t]*\|(.+)\|[ \t]*$/gm, (_, cells: string) =>
      cells
        .split('|')
        .map((cell) => cell.trim())
        .join(' - '),
    )
    .replace(/^[ \t]*>[ \t]?/gm, '')
    .replace(/^([ \t]*)[*+•][ \t]+/gm, '$1- ')
}

const withoutEmphasis = (text: string): string =>
  text
    .replace(/(\*\*|__)(?=\S)([^\n]+?)(?<=\S)\1/g, `${BOLD}$2${BOLD}`)
    .replace(/~~(?=\S)([^\n]+?)(?<=\S)~~/g, `${STRIKE}$1${STRIKE}`)
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]+?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, `${ITALIC}$1${ITALIC}`)
    .replace(/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_\n]+?)(?<=\S)_(?![\p{L}\p{N}_])/gu, `${ITALIC}$1${ITALIC}`)
    .replace(/`([^`\n]+)`/g, '$1')

/** Takes links and addresses out, so that an underscore in one is not taken for emphasis. */
function keepLinks(text: string): { text: string; kept: readonly TextSpan[] } {
  const kept = [...linksIn(text), ...emailsIn(text)]
    .toSorted((left, right) => left.start - right.start)
    .filter((span, index, all) => index === 0 || span.start >= (all[index - 1]?.end ?? 0))
    .slice(0, MOST_KEPT)
  let end = 0
  const pieces = kept.map((span, index) => {
    const piece = text.slice(end, span.start) + String.fromCharCode(KEPT + index)
    end = span.end
    return piece
  })
  return { text: pieces.join('') + text.slice(end), kept }
}

/** Markdown (and the HTML models mix into it) in the channel's own markup, or as plain words. */
export function renderMarkup(text: string, markup: Markup): string {
  const marks = MARKS[markup]
  const { text: bare, kept } = keepLinks(withoutEscapes(withPlainLinks(withoutHtml(text.replace(PRIVATE, '')))))
  return withoutEmphasis(withoutBlocks(bare))
    .replaceAll(BOLD, marks.bold)
    .replaceAll(ITALIC, marks.italic)
    .replaceAll(STRIKE, marks.strike)
    .replaceAll(FENCE, marks.fence)
    .replace(PRIVATE, (mark) => restored(mark, kept))
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
