import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { ArticleSaved, ArticleTextView } from '../../../api/contract/knowledge.ts'
import { keys } from '../api/keys.ts'
import { type ArticleEdit, editArticle } from '../api/knowledge.ts'
import { useUndo } from '../app/undo-provider.tsx'
import type { Words } from './article-draft.ts'

const savedWords = ({ version, usedVersion, state }: ArticleSaved): string => {
  if (state === 'draft') return 'Saved'
  return version === usedVersion ? 'Saved: customers are answered from it' : 'Saved: it waits for the owner'
}

type SavedWords = Words & Pick<ArticleSaved, 'version'>

/** Saves what was written; asking again for the very same words is the same command. */
export function useSaveArticle(articleId: string, onSaved: (saved: SavedWords) => void) {
  const cache = useQueryClient()
  const undo = useUndo()
  const command = useRef({ id: '', words: '' })
  return useMutation({
    mutationFn: (edit: ArticleEdit) => {
      const words = JSON.stringify(edit)
      if (command.current.words !== words) command.current = { id: crypto.randomUUID(), words }
      return editArticle(articleId, edit, command.current.id)
    },
    onSuccess(saved, { title, text }) {
      cache.setQueryData<ArticleTextView>(
        keys.article(articleId),
        (known) =>
          known && {
            ...known,
            usedVersion: saved.usedVersion,
            newest: { ...known.newest, version: saved.version, title, text },
          },
      )
      onSaved({ version: saved.version, title, text })
      undo.say(savedWords(saved))
      void cache.invalidateQueries({ queryKey: keys.knowledge })
    },
    // What is newer than this page knows is what has to be shown.
    onError: () => void cache.invalidateQueries({ queryKey: keys.knowledge }),
  })
}
