import { useMutation, useQueryClient } from '@tanstack/react-query'
import { keys } from '../api/keys.ts'
import { useUndo } from '../app/undo-provider.tsx'

/** Sends a changed part of the settings and reads them again. */
export function useChange<Part>(send: (part: Part) => Promise<unknown>, said: string) {
  const cache = useQueryClient()
  const undo = useUndo()
  return useMutation({
    mutationFn: send,
    async onSuccess() {
      await Promise.all([keys.settings, keys.savedReplies].map((queryKey) => cache.invalidateQueries({ queryKey })))
      undo.say(said)
    },
  })
}
