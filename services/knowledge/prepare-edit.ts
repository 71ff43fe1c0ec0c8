import { ServiceError } from '../errors.ts'
import type { PreparedArticle } from './prepare.ts'
import { prepareApart } from './prepare-apart.ts'

/** A text somebody typed, read as an upload of Markdown would be. */
export async function prepareEdit(typed: { readonly title: string; readonly text: string }): Promise<PreparedArticle> {
  try {
    return await prepareApart({ kind: 'markdown', title: typed.title, bytes: Buffer.from(typed.text) })
  } catch (error) {
    if (error instanceof ServiceError && error.reason === 'unreadable_file')
      throw new ServiceError('invalid', 'too_long', 'The text is too long for one article. Make several of it.')
    throw error
  }
}
