import type { SourceKindView } from '../../../api/contract/knowledge.ts'

export const ACCEPTED = '.md,.markdown,.html,.htm,.pdf,.txt'

const KINDS: Readonly<Record<string, SourceKindView>> = {
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  pdf: 'pdf',
  txt: 'text',
}

/** What a file is by its ending; null when it is nothing that can be read here. */
export const kindOf = (fileName: string): SourceKindView | null =>
  KINDS[/\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''] ?? null

export const KIND_WORDS: Record<SourceKindView, string> = {
  markdown: 'Markdown',
  html: 'Web page',
  pdf: 'PDF',
  text: 'Text',
}

export const MOST_BYTES = 5 * 1_024 * 1_024
