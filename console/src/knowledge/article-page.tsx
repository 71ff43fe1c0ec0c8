import { Skeleton } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { ArticleTextView } from '../../../api/contract/knowledge.ts'
import { useRights } from '../app/session.ts'
import { Section } from '../ui/section.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { ArticleEditor } from './article-editor.tsx'
import styles from './article-page.module.css'
import { ArticleStanding } from './article-standing.tsx'
import { ArticleVersions } from './article-versions.tsx'
import page from './knowledge-page.module.css'
import { articleQuery } from './knowledge-query.ts'
import { OlderVersion } from './older-version.tsx'

/** One article: its text to read and edit, and what it said before. */
export function ArticlePage() {
  const { articleId } = useParams({ from: '/frame/knowledge/$articleId' })
  const { data, error, refetch } = useQuery(articleQuery(articleId))
  return (
    <div className={page.scroll}>
      <div className={page.page}>
        <Link to="/knowledge" className={styles.back ?? ''}>
          <IconArrowLeft size={15} aria-hidden="true" /> Knowledge
        </Link>
        {data !== undefined ? (
          <Article key={articleId} article={data} isGone={error !== null} />
        ) : error === null ? (
          <Skeleton height={420} radius="lg" />
        ) : (
          <Trouble what="The article could not be loaded" error={error} onRetry={() => void refetch()} />
        )}
      </div>
    </div>
  )
}

function Article({ article, isGone }: { readonly article: ArticleTextView; readonly isGone: boolean }) {
  const { version } = useSearch({ from: '/frame/knowledge/$articleId' })
  const { canAct } = useRights()
  const isOlder = version !== undefined && version !== article.newest.version
  return (
    <>
      <header className={styles.head}>
        <h1 dir="auto">{article.newest.title}</h1>
        <ArticleStanding article={article} />
      </header>
      {isOlder ? (
        <OlderVersion article={article} version={version} />
      ) : canAct ? (
        <ArticleEditor article={article} isGone={isGone} />
      ) : (
        <Section title="Text">
          <p className={styles.reading} dir="auto">
            {article.newest.text}
          </p>
        </Section>
      )}
      <ArticleVersions article={article} shown={isOlder ? version : article.newest.version} />
    </>
  )
}
