import type { AttachmentRefusal } from '../../domain/attachment/attachment.ts'
import { kindOf } from '../../domain/attachment/content-type.ts'
import type { Language } from '../../domain/language.ts'
import type { PageMessage } from '../../services/form/read-page.ts'
import { asText } from './as-text.ts'
import type { FormLimits } from './embed-script.ts'
import { FILE_WORDS, type FileWords } from './file-words.ts'

/** Why nothing was sent; the words of a page, not of a program. */
export type PageTrouble =
  | { readonly kind: 'nothing' | 'too_many' | 'too_large' | 'wait' | 'failed' }
  | { readonly kind: 'files'; readonly files: readonly { readonly name: string; readonly reason: AttachmentRefusal }[] }

/** Every kind that is kept, as a file dialogue understands it. */
const ACCEPT =
  'image/jpeg,image/png,image/gif,image/webp,image/heic,application/pdf,audio/*,video/mp4,video/3gpp,text/plain'

const fill = (text: string, { mostFiles, maxBytes }: FormLimits): string =>
  text.replace('{count}', String(mostFiles)).replace('{size}', String(Math.floor(maxBytes / 1_000_000)))

/** The field files are added by; its script only says earlier what we would say. Nothing where no files are taken. */
export function fileField(language: Language, limits: FormLimits): string {
  if (limits.mostFiles === 0) return ''
  const words = FILE_WORDS[language]
  const says = {
    tooLarge: words.tooLarge,
    tooMany: fill(words.tooMany, limits),
    allTooLarge: fill(words.allTooLarge, limits),
  }
  return `<label for="files">${asText(words.add)}</label><input id="files" name="files" type="file" multiple accept="${ACCEPT}" aria-describedby="limits trouble"
data-most="${limits.mostFiles}" data-bytes="${limits.maxBytes}" data-words="${asText(JSON.stringify(says))}"><p class="soft" id="limits">${asText(fill(words.limits, limits))}</p>`
}

const reasonOf = (words: FileWords, reason: AttachmentRefusal): string =>
  reason === 'too_large' ? words.tooLarge : reason === 'empty' ? words.empty : words.wrongType

/** Where troubles are said; empty while there are none. */
export function troubleBox(language: Language, limits: FormLimits, trouble: PageTrouble | null): string {
  const said = trouble === null ? '' : saidOf(FILE_WORDS[language], limits, trouble)
  return `<div id="trouble" class="trouble" role="alert">${said}</div>`
}

function saidOf(words: FileWords, limits: FormLimits, trouble: PageTrouble): string {
  switch (trouble.kind) {
    case 'files': {
      const lines = trouble.files.map(
        ({ name, reason }) => `<li><bdi>${asText(name)}</bdi>: ${asText(reasonOf(words, reason))}</li>`,
      )
      return `<p>${asText(words.refused)}</p><ul>${lines.join('')}</ul>`
    }
    case 'too_many':
      return asText(fill(words.tooMany, limits))
    case 'too_large':
      return asText(fill(words.allTooLarge, limits))
    case 'nothing':
      return asText(words.nothing)
    case 'wait':
      return asText(words.wait)
    case 'failed':
      return asText(words.failed)
  }
}

const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`

/** What the customer sent along, each behind a link of its own that ends. */
export function fileList(
  { files }: Pick<PageMessage, 'files'>,
  language: Language,
  linkTo: (file: PageMessage['files'][number]) => string,
): string {
  if (files.length === 0) return ''
  const items = files.map((file) => {
    const name = `<bdi>${asText(file.name ?? kindOf(file.type))}</bdi>`
    const size = file.sizeBytes === null ? '' : ` <span class="soft">${sizeOf(file.sizeBytes)}</span>`
    return file.state === 'stored'
      ? `<li><a href="${asText(linkTo(file))}" target="_blank" rel="noopener">${name}</a>${size}</li>`
      : `<li>${name} <span class="soft">${asText(FILE_WORDS[language].notKept)}</span></li>`
  })
  return `<ul class="files">${items.join('')}</ul>`
}
