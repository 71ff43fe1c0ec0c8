import { Button, Skeleton } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ArticleTextView } from '../../../api/contract/knowledge.ts'
import { keys } from '../api/keys.ts'
import { restoreVersion } from '../api/knowledge.ts'
import { useRights } from '../app/session.ts'
import { useUndo } from '../app/undo-provider.tsx'
import { Section } from '../ui/section.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { useKeys } from '../ui/use-keys.ts'
import styles from './article-page.module.css'
import { versionQuery } from './knowledge-query.ts'

interface Props {
  readonly article: ArticleTextView
  readonly version: number
}

/** What the article said once, to read and to bring back. */
export function OlderVersion({ article, version }: Props) {
  const { canAct } = useRights()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const undo = useUndo()
  const { data, error, refetch } = useQuery(versionQuery(article.id, version))
  const back = () => navigate({ to: '/knowledge/$articleId', params: { articleId: article.id }, search: {} })
  const restore = useMutation({
    mutationFn: () => restoreVersion(article.id, version, article.newest.version),
    async onSuccess(saved) {
      await cache.invalidateQueries({ queryKey: keys.knowledge })
      undo.say(`The text of version ${version} is back, as version ${saved.version}`)
      await back()
    },
    onError: () => cache.invalidateQueries({ queryKey: keys.knowledge }),
  })
  useKeys({ escape: () => void back() })
  return (
    <Section title={`Version ${version}`} aside={<span>An older text</span>}>
      <div className={styles.form}>
        {data !== undefined ? (
          <>
            <h2 className={styles.olderTitle} dir="auto">
              {data.title}
            </h2>
            <p className={styles.reading} dir="auto">
              {data.text}
            </p>
          </>
        ) : error === null ? (
          <Skeleton height={200} radius="lg" />
        ) : (
          <Trouble isSmall what="This version could not be loaded" error={error} onRetry={() => void refetch()} />
        )}
        {restore.error === null ? null : <Trouble isSmall what="It was not restored" error={restore.error} />}
        <div className={styles.foot}>
          <Button variant="default" onClick={() => void back()}>
            Back to the newest
          </Button>
          {canAct && data !== undefined ? (
            <Button loading={restore.isPending} onClick={() => restore.mutate()}>
              Restore this version
            </Button>
          ) : null}
        </div>
      </div>
    </Section>
  )
}
