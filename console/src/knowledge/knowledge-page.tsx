import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { KNOWLEDGE_PARTS, type KnowledgePart } from '../app/addresses.ts'
import { useRights } from '../app/session.ts'
import { Articles } from './articles.tsx'
import { EvaluationPart } from './evaluation-part.tsx'
import { Gaps } from './gaps.tsx'
import styles from './knowledge-page.module.css'
import { knowledgeQuery } from './knowledge-query.ts'
import { TrySearch } from './try-search.tsx'

const NAMES: Record<KnowledgePart, string> = {
  articles: 'Articles',
  try: 'Try',
  gaps: 'Gaps',
  evaluation: 'Quality',
}

const PARTS: Record<KnowledgePart, () => React.ReactNode> = {
  articles: Articles,
  try: TrySearch,
  gaps: Gaps,
  evaluation: EvaluationPart,
}

/** What customers are answered from, and what is missing. */
export function KnowledgePage() {
  const { part = 'articles' } = useSearch({ from: '/frame/knowledge' })
  const navigate = useNavigate()
  const { canAct } = useRights()
  const { data } = useQuery(knowledgeQuery)
  const Part = PARTS[part]
  // Gaps are customers' own words: staff see them, viewers do not.
  const parts = KNOWLEDGE_PARTS.filter((name) => canAct || name !== 'gaps')
  const label = (name: KnowledgePart) =>
    name === 'gaps' && (data?.openGaps ?? 0) > 0 ? `${NAMES.gaps} (${data?.openGaps})` : NAMES[name]
  return (
    <div className={styles.scroll}>
      <div className={styles.page}>
        <header>
          <h1>Knowledge</h1>
          <p className={styles.lead}>The AI answers questions from these articles, and cites them.</p>
        </header>
        <SegmentedControl
          aria-label="Part"
          value={part}
          data={parts.map((value) => ({ value, label: label(value) }))}
          onChange={(value) => void navigate({ to: '/knowledge', search: { part: value } })}
        />
        <Part />
      </div>
    </div>
  )
}
