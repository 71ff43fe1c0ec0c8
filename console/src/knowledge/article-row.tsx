import { Button, Skeleton, UnstyledButton } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ArticleView } from '../../../api/contract/knowledge.ts'
import { keys } from '../api/keys.ts'
import { deleteArticle, publishArticle } from '../api/knowledge.ts'
import { useRights } from '../app/session.ts'
import { useUndo } from '../app/undo-provider.tsx'
import { Moment } from '../ui/moment.tsx'
import { Status } from '../ui/status.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { KIND_WORDS } from './file-kind.ts'
import styles from './knowledge-page.module.css'
import { articleQuery } from './knowledge-query.ts'

export function ArticleRow({ article }: { readonly article: ArticleView }) {
  const { canAct, canDecide } = useRights()
  const hasWaiting = article.state === 'live' && article.usedVersion < article.version
  const [isOpen, setIsOpen] = useState(false)
  const [isGone, setIsGone] = useState(false)
  const cache = useQueryClient()
  const undo = useUndo()
  const refresh = () => cache.invalidateQueries({ queryKey: keys.knowledge })
  const publish = useMutation({ mutationFn: () => publishArticle(article.id, article.version), onSettled: refresh })
  const remove = () => {
    setIsGone(true)
    undo.offer({
      label: `Deleted "${article.title}"`,
      undo: () => setIsGone(false),
      commit: async () => {
        try {
          await deleteArticle(article.id)
        } catch (error) {
          setIsGone(false)
          throw error
        }
        await refresh()
      },
    })
  }
  if (isGone) return null
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <UnstyledButton className={styles.open} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          <bdi>{article.title}</bdi>
        </UnstyledButton>
        <p className={styles.quiet}>
          {KIND_WORDS[article.kind]} · {article.chunks} {article.chunks === 1 ? 'part' : 'parts'} ·{' '}
          {article.uploadedBy === null ? 'set up' : <bdi>{article.uploadedBy}</bdi>}, <Moment at={article.createdAt} />
        </p>
        {isOpen ? <ArticleText id={article.id} /> : null}
      </div>
      {article.state === 'draft' ? <Status tone="waiting">Draft</Status> : null}
      {hasWaiting ? <Status tone="waiting">A change waits</Status> : null}
      <div className={styles.actions}>
        {canDecide && article.state === 'draft' ? (
          <Button size="xs" loading={publish.isPending} onClick={() => publish.mutate()}>
            Publish
          </Button>
        ) : null}
        <Link to="/knowledge/$articleId" params={{ articleId: article.id }} className={styles.edit ?? ''}>
          {canDecide && hasWaiting ? 'Review' : canAct ? 'Edit' : 'Open'}
          <span className="only-read"> {article.title}</span>
        </Link>
        {canDecide ? (
          <Button size="xs" variant="default" onClick={remove}>
            Delete
          </Button>
        ) : null}
      </div>
    </div>
  )
}

/** The article in the parts the search finds. */
function ArticleText({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(articleQuery(id))
  if (data === undefined)
    return error === null ? (
      <Skeleton height={80} radius="lg" />
    ) : (
      <Trouble isSmall what="The article could not be loaded" error={error} onRetry={() => void refetch()} />
    )
  return data.chunks.map((chunk) => (
    <div key={chunk.id} className={styles.text} dir="auto">
      {chunk.headingPath === '' ? null : <b>{chunk.headingPath}</b>}
      <p className={styles.text}>{chunk.text}</p>
    </div>
  ))
}
