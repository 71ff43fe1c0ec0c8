import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
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
        <Section
          title="Found"
          aside={
            data.isAnswered ? (
              <Status tone="finished">Answered from these</Status>
            ) : (
              <Status tone="waiting" isSentence>
                Not found: the AI would look once more, then hand over
              </Status>
            )
          }
        >
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
