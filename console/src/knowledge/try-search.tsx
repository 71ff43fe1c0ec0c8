import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { SearchAnswer } from '../../../api/contract/knowledge.ts'
import { Nothing } from '../ui/nothing.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { Section } from '../ui/section.tsx'
import { Status } from '../ui/status.tsx'
import { Trouble } from '../ui/trouble.tsx'
import styles from './knowledge-page.module.css'
import { searchQuery } from './knowledge-query.ts'

/** What the AI would find for a question, and whether it would take it for an answer. */
export function TrySearch() {
  const { q = '' } = useSearch({ from: '/frame/knowledge' })
  const navigate = useNavigate()
  const { data, error } = useQuery(searchQuery(q))
  const ask = (text: string) =>
    void navigate({ to: '/knowledge', search: { part: 'try', ...(text === '' ? {} : { q: text }) }, replace: true })
  return (
    <>
      <SearchField label="A question" hint="How long is the warranty?" value={q} onSearch={ask} />
      {error === null ? null : <Trouble what="The search did not work" error={error} />}
      {data === undefined ? null : (
        <Section title="Found" aside={<Verdict {...data} />}>
          {data.results.length === 0 ? (
            <Nothing isSmall icon={IconSearch} title="No article has these words" />
          ) : (
            data.results.map(({ id, title, section, text }) => (
              <div key={id} className={styles.row}>
                <div className={styles.words} dir="auto">
                  <b>{title}</b>
                  {section === '' ? null : <span className={styles.quiet}> · {section}</span>}
                  <p className={styles.text}>{text}</p>
                </div>
              </div>
            ))
          )}
        </Section>
      )}
    </>
  )
}

function Verdict({ isAnswered, isUnsure }: Pick<SearchAnswer, 'isAnswered' | 'isUnsure'>) {
  if (isAnswered) return <Status tone="finished">Answered from these</Status>
  return (
    <Status tone="waiting" isSentence>
      {isUnsure
        ? 'Not sure: the AI reads these, answers only if one of them does, and hands over otherwise'
        : 'Not found: the AI would look once more, then hand over'}
    </Status>
  )
}
