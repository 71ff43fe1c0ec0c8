import { Button, Skeleton } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { keys } from '../api/keys.ts'
import { dismissGap } from '../api/knowledge.ts'
import { useUndo } from '../app/undo-provider.tsx'
import { Moment } from '../ui/moment.tsx'
import { Nothing } from '../ui/nothing.tsx'
import { Section } from '../ui/section.tsx'
import { Trouble } from '../ui/trouble.tsx'
import styles from './knowledge-page.module.css'
import { gapsQuery } from './knowledge-query.ts'

/** What customers asked and nobody had written down: the list of articles to write. */
export function Gaps() {
  const navigate = useNavigate()
  const cache = useQueryClient()
  const undo = useUndo()
  const { data, error, refetch } = useQuery(gapsQuery)
  const dismiss = useMutation({
    mutationFn: dismissGap,
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.knowledge }),
    onError: (problem) => undo.say(problem.message, 'broken'),
  })
  if (data === undefined)
    return error === null ? (
      <Skeleton height={200} radius="lg" />
    ) : (
      <Trouble what="The gaps could not be loaded" error={error} onRetry={() => void refetch()} />
    )
  const write = (id: string, question: string) =>
    void navigate({ to: '/knowledge', search: { part: 'articles', gap: id, q: question } })
  return (
    <Section title="Asked, and not answered">
      {data.gaps.length === 0 ? (
        <Nothing isSmall icon={IconChecks} title="No gaps">
          Questions that end with a person because nothing was found are listed here.
        </Nothing>
      ) : (
        data.gaps.map(({ id, question, times, lastAt, customerId }) => (
          <div key={id} className={styles.row}>
            <div className={styles.words}>
              <b dir="auto">{question}</b>
              <p className={styles.quiet}>
                asked {times === 1 ? 'once' : `${times} times`}, <Moment at={lastAt} as="passed" />
                {customerId === null ? null : (
                  <>
                    {' · '}
                    <Link to="/customers/$customerId" params={{ customerId }} className="link">
                      conversation
                    </Link>
                  </>
                )}
              </p>
            </div>
            <div className={styles.actions}>
              <Button size="xs" onClick={() => write(id, question)}>
                Write the article
              </Button>
              <Button size="xs" variant="default" onClick={() => dismiss.mutate(id)}>
                Dismiss
              </Button>
            </div>
          </div>
        ))
      )}
    </Section>
  )
}
