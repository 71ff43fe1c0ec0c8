import { Skeleton } from '@mantine/core'
import { IconBook } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRights } from '../app/session.ts'
import { Nothing } from '../ui/nothing.tsx'
import { Section } from '../ui/section.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { AddArticle } from './add-article.tsx'
import { ArticleRow } from './article-row.tsx'
import { knowledgeQuery } from './knowledge-query.ts'

export function Articles() {
  const { canAct } = useRights()
  const { data, error, refetch } = useQuery(knowledgeQuery)
  if (data === undefined)
    return error === null ? (
      <Skeleton height={300} radius="lg" />
    ) : (
      <Trouble what="The articles could not be loaded" error={error} onRetry={() => void refetch()} />
    )
  return (
    <>
      {canAct ? <AddArticle /> : null}
      <Section title="Articles" aside={<span className="number">{data.articles.length}</span>}>
        {data.articles.length === 0 ? (
          <Nothing isSmall icon={IconBook} title="No articles yet">
            Drop a file above, or paste a text: delivery, warranty, opening hours, what you are asked most.
          </Nothing>
        ) : (
          data.articles.map((article) => <ArticleRow key={article.id} article={article} />)
        )}
      </Section>
    </>
  )
}
