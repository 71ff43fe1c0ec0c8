import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ArticleTextView } from '../../../api/contract/knowledge.ts'
import { keys } from '../api/keys.ts'
import { publishArticle } from '../api/knowledge.ts'
import { useRights } from '../app/session.ts'
import { useUndo } from '../app/undo-provider.tsx'
import { Status } from '../ui/status.tsx'
import { Trouble } from '../ui/trouble.tsx'
import styles from './article-page.module.css'

/** Whether customers are answered from it, and from which version. */
export function ArticleStanding({ article }: { readonly article: ArticleTextView }) {
  const { canDecide } = useRights()
  const cache = useQueryClient()
  const undo = useUndo()
  const { state, usedVersion, newest } = article
  const publish = useMutation({
    mutationFn: () => publishArticle(article.id, newest.version),
    onSuccess: () => undo.say('Customers are answered from it'),
    onSettled: () => cache.invalidateQueries({ queryKey: keys.knowledge }),
  })
  const waits = state === 'draft' || usedVersion < newest.version
  return (
    <>
      <div className={styles.standing}>
        {state === 'draft' ? (
          <Status tone="waiting" isSentence>
            Draft: customers are not answered from it yet
          </Status>
        ) : usedVersion < newest.version ? (
          <Status tone="waiting" isSentence>
            Version {newest.version} waits for the owner: customers are answered from version {usedVersion}
          </Status>
        ) : (
          <Status tone="finished">Customers are answered from it</Status>
        )}
        {waits && canDecide ? (
          <Button size="xs" loading={publish.isPending} onClick={() => publish.mutate()}>
            Publish version {newest.version}
          </Button>
        ) : null}
      </div>
      {publish.error === null ? null : <Trouble isSmall what="It was not published" error={publish.error} />}
    </>
  )
}
