import type { SandboxCore } from '../core/core.ts'
import { createMedia, mediaNameOf, mediaTypeOf } from '../core/media.ts'
import type { Answer, Exchange } from '../core/provider.ts'

const PATH = /^\/files-pri\/([0-9a-f]+)\/download$/

/** Files of a workspace: shown as a file object, read with the app's token. */
export function createFiles(core: SandboxCore) {
  const media = createMedia(core, 'slack_files')
  return {
    fileOf: (source: string): object => {
      const name = media.keep(source)
      const url = `${core.urlOf('slack')}/files-pri/${name}/download`
      return {
        id: `F${name.slice(-10).toUpperCase()}`,
        name: mediaNameOf(source),
        mimetype: mediaTypeOf(source),
        url_private: url,
        url_private_download: url,
      }
    },
    isFile: ({ path }: Exchange): boolean => PATH.test(path),
    /** Without a token that may read it there is a page to log in, and no error. */
    read: ({ path }: Exchange, mayRead: boolean): Answer | Promise<Answer> =>
      mayRead
        ? media.open(PATH.exec(path)?.[1] ?? '')
        : { status: 200, headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Sign in</title>' },
  }
}
