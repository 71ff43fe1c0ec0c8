import { Skeleton, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CitedChunkView } from '../../../api/contract/knowledge.ts'
import type { Why } from '../api/nouns.ts'
import { isProblem } from '../api/problem-error.ts'
import { citedQuery } from '../knowledge/knowledge-query.ts'
import { Status } from '../ui/status.tsx'
import { Trouble } from '../ui/trouble.tsx'
import styles from './cited-source.module.css'

/** What an answer relies on: its words, and behind them the text as it stood in the article then. */
export function CitedSource({ source: { id, title, quote } }: { readonly source: Why['sources'][number] }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <figure className={styles.source}>
      <figcaption dir="auto">{title}</figcaption>
      <blockquote dir="auto">{quote}</blockquote>
      <UnstyledButton className={styles.where} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {isOpen ? 'Hide the text it stands in' : 'Show the text it stands in'}
      </UnstyledButton>
      {isOpen ? <CitedText id={id} /> : null}
    </figure>
  )
}

function CitedText({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(citedQuery(id))
  if (data !== undefined) return <Cited cited={data} />
  if (error === null) return <Skeleton height={60} radius="lg" />
  if (isProblem(error, 404))
    return <p className={styles.quiet}>The article was deleted since. The words above are those that were cited.</p>
  return <Trouble isSmall what="The text could not be loaded" error={error} onRetry={() => void refetch()} />
}

function Cited({ cited }: { readonly cited: CitedChunkView }) {
  const { articleId, headingPath, text, version, usedVersion } = cited
  const isReplaced = version !== usedVersion
  return (
    <div className={styles.cited}>
      {isReplaced ? (
        <Status tone="sleeping" isSentence>
          Version {version}, as it was then: version {usedVersion} stands in its place
        </Status>
      ) : null}
      {headingPath === '' ? null : <span className={styles.quiet}>{headingPath}</span>}
      <p className={styles.text} dir="auto">
        {text}
      </p>
      <Link to="/knowledge/$articleId" params={{ articleId }} search={{ version }} className="link">
        Open the article{isReplaced ? ' as it was' : ''}
      </Link>
    </div>
  )
}
