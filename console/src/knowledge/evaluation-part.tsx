import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { EvaluationView } from '../../../api/contract/knowledge.ts'
import { keys } from '../api/keys.ts'
import { deleteQuestion, evaluate } from '../api/knowledge.ts'
import { useRights } from '../app/session.ts'
import { Moment } from '../ui/moment.tsx'
import { Section } from '../ui/section.tsx'
import { Status } from '../ui/status.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { AddQuestion } from './add-question.tsx'
import styles from './knowledge-page.module.css'
import { evaluationsQuery, questionsQuery } from './knowledge-query.ts'

const share = (part: number, whole: number) => (whole === 0 ? 'none' : `${Math.round((part / whole) * 100)} %`)

/** The business's own questions, and how many of them the search gets right. */
export function EvaluationPart() {
  const { canAct } = useRights()
  const cache = useQueryClient()
  const refresh = () => cache.invalidateQueries({ queryKey: keys.knowledge })
  const { data } = useQuery(evaluationsQuery)
  const asked = useQuery(questionsQuery)
  const run = useMutation({ mutationFn: evaluate, onSuccess: refresh })
  const remove = useMutation({ mutationFn: deleteQuestion, onSuccess: refresh })
  const [last] = data?.evaluations ?? []
  const missed = new Set(last?.missed)
  // What went wrong is what somebody came to see.
  const questions = asked.data?.questions.toSorted(
    (one, other) => Number(missed.has(other.id)) - Number(missed.has(one.id)),
  )
  const refused = questions?.filter(({ id, articleId }) => articleId !== null && missed.has(id)).length ?? 0
  return (
    <>
      <Section
        title="Last measurement"
        aside={
          canAct ? (
            <Button variant="default" loading={run.isPending} onClick={() => run.mutate()}>
              Measure now
            </Button>
          ) : null
        }
      >
        {last === undefined ? (
          <p className={styles.inside}>Not measured yet.</p>
        ) : (
          <Figures last={last} refused={refused} />
        )}
        {run.error === null ? null : <Trouble isSmall what="Nothing was measured" error={run.error} />}
      </Section>
      <Section title="Your questions" aside={<span className="number">{questions?.length ?? ''}</span>}>
        {canAct ? <AddQuestion /> : null}
        {questions?.map(({ id, question, articleTitle }) => (
          <div key={id} className={styles.row}>
            <div className={styles.words}>
              <Link to="/knowledge" search={{ part: 'try', q: question }} className={styles.asked ?? ''} dir="auto">
                {question}
              </Link>
              <p className={styles.quiet}>{articleTitle ?? 'no article answers this, and that should be said'}</p>
            </div>
            {missed.has(id) ? (
              <Status tone="waiting">{articleTitle === null ? 'Taken for answered' : 'Not found'}</Status>
            ) : null}
            {canAct ? (
              <Button size="xs" variant="default" onClick={() => remove.mutate(id)}>
                Delete
              </Button>
            ) : null}
          </div>
        ))}
      </Section>
    </>
  )
}

function Figures({ last, refused }: { readonly last: EvaluationView; readonly refused: number }) {
  return (
    <div className={styles.figures}>
      <p className={styles.figure}>
        <b className="number">{share(last.inTopFive, last.answerable)}</b>
        <span className={styles.quiet}>have their article among the first five</span>
      </p>
      <p className={styles.figure}>
        <b className="number">{share(Math.max(0, last.answerable - refused), last.answerable)}</b>
        <span className={styles.quiet}>of what an article answers is found</span>
      </p>
      <p className={styles.figure}>
        <b className="number">{share(last.toldUnknown, last.unanswerable)}</b>
        <span className={styles.quiet}>of what no article answers is told so</span>
      </p>
      <p className={styles.quiet}>
        <span className="number">{last.answerable + last.unanswerable}</span> questions,{' '}
        <Moment at={last.createdAt} as="passed" />
      </p>
    </div>
  )
}
