import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ArticleAdded } from '../../../api/contract/knowledge.ts'
import { keys } from '../api/keys.ts'
import { addArticle, type NewArticle } from '../api/knowledge.ts'
import { useUndo } from '../app/undo-provider.tsx'
import { inBase64 } from '../ui/base64.ts'
import { kindOf, MOST_BYTES } from './file-kind.ts'

const addedWords = ({ isKnown, isEdited, state }: ArticleAdded): string => {
  if (isEdited) return 'That file was added before, and its text edited since'
  if (isKnown) return 'That very text is there already'
  return state === 'live' ? 'Added' : 'Added as a draft'
}

/** Adds articles one after the other and says what became of them. */
export function useAddArticle(gapId: string | null) {
  const cache = useQueryClient()
  const undo = useUndo()
  const { mutateAsync, isPending, error } = useMutation({
    mutationFn: addArticle,
    onSuccess: (added) => {
      undo.say(addedWords(added))
      return cache.invalidateQueries({ queryKey: keys.knowledge })
    },
  })
  const add = async (article: NewArticle): Promise<boolean> => {
    try {
      await mutateAsync({ ...article, gapId })
      return true
    } catch {
      // shown by whoever holds this hook's error
      return false
    }
  }
  return {
    isPending,
    error,
    addText: (title: string, content: string) =>
      add({ title: title.trim() === '' ? null : title.trim(), kind: 'markdown', content }),
    addFiles: async (files: readonly File[]) => {
      for (const file of files) {
        const kind = kindOf(file.name)
        if (kind === null) undo.say(`${file.name} is no Markdown, web page, PDF or text`, 'broken')
        else if (file.size > MOST_BYTES) undo.say(`${file.name} is larger than 5 MB`, 'broken')
        else await add({ kind, encoding: 'base64', content: await inBase64(file) })
      }
    },
  }
}
