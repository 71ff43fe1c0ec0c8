import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { GateRunView } from '../../../api/contract/gate.ts'
import type { ModelView } from '../../../api/contract/model.ts'
import { keys } from '../api/keys.ts'
import { checkModel, discardModel } from '../api/model.ts'
import { Fold } from '../ui/fold.tsx'
import { Moment } from '../ui/moment.tsx'
import { Status } from '../ui/status.tsx'
import { Trouble } from '../ui/trouble.tsx'
import styles from './editor.module.css'
import { caseName, costWords, failedOf, ofCases } from './gate-words.ts'

/** Where the check of a model stands: what was chosen, what it did, and what can be done about it. */
export function ModelGate({ view }: { readonly view: ModelView }) {
  const { run } = view.gate
  const usedName = view.model ?? view.usualModel
  return (
    <section className={`${styles.form} ${styles.parted}`} aria-label="Check before it answers">
      {run?.state === 'running' ? (
        <Running run={run} usedName={usedName} />
      ) : run?.state === 'failed' ? (
        <Failed run={run} usedName={usedName} />
      ) : (
        <Standing view={view} />
      )}
    </section>
  )
}

/** What no model has a say in. */
const BESIDE = 'Repeated deliveries and crashes are tested with every release, whatever the model.'

function Running({ run, usedName }: { readonly run: GateRunView; readonly usedName: string }) {
  const asked = run.cases[run.judged.length]
  return (
    <>
      <div role="status">
        <Status tone="moving" isSentence>
          {run.model} is being checked: {ofCases(run.judged.length, run)} asked
          {asked === undefined ? '.' : `, now “${caseName(asked)}”.`}
        </Status>
      </div>
      {run.purpose === 'switch' ? (
        <p className={styles.quiet}>
          {usedName} answers your customers until it has passed. Nothing is sent meanwhile.
        </p>
      ) : null}
      <Actions isRunning />
    </>
  )
}

function Failed({ run, usedName }: { readonly run: GateRunView; readonly usedName: string }) {
  const failed = failedOf(run)
  return (
    <>
      <div role="status">
        <Status tone="broken" isSentence>
          {run.model} failed {ofCases(failed.length, run)}.{' '}
          {run.purpose === 'switch'
            ? `${usedName} goes on answering your customers.`
            : 'It still answers: nobody was put in its place.'}
        </Status>
      </div>
      <ul className={styles.cases}>
        {failed.map(({ name, reason, said, answers }) => (
          <li key={name}>
            <b>{caseName(name)}</b>
            <p>{reason}</p>
            <Fold title="What was said">
              {said.map((text, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a transcript never changes its order
                <p key={at} className={styles.quiet} dir="auto">
                  “{text}” → {answers[at] === undefined || answers[at] === '' ? 'nothing' : `“${answers[at]}”`}
                </p>
              ))}
            </Fold>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>
        Checked <Moment at={run.endedAt ?? run.startedAt} as="passed" />.{costWords(run)} {BESIDE}
      </p>
      <Actions />
    </>
  )
}

/** Nothing is pending: what is known of the model that answers. */
function Standing({ view }: { readonly view: ModelView }) {
  const { isCurrent, passedAt } = view.gate
  const check = useGate(checkModel)
  return (
    <>
      <div className={styles.row}>
        <Button variant="default" loading={check.isPending} onClick={() => check.mutate()}>
          {isCurrent === null ? 'Check it' : 'Check it again'}
        </Button>
        {check.error === null ? null : <Trouble isSmall what="The check did not begin" error={check.error} />}
        {isCurrent === null ? (
          <span className={styles.quiet}>Not checked yet: a business’s first model needs no check.</span>
        ) : (
          <Status tone={isCurrent ? 'finished' : 'waiting'} isSentence>
            {isCurrent ? 'It passed its check' : 'The rules it follows have changed since it passed its check'}
            {passedAt === null ? '' : ' '}
            {passedAt === null ? null : <Moment at={passedAt} as="passed" />}.
          </Status>
        )}
      </div>
      {passedAt === null ? null : <p className={styles.quiet}>{BESIDE}</p>}
    </>
  )
}

function Actions({ isRunning = false }: { readonly isRunning?: boolean }) {
  const again = useGate(checkModel)
  const discard = useGate(discardModel)
  const error = again.error ?? discard.error
  const isPending = again.isPending || discard.isPending
  return (
    <div className={styles.row}>
      {isRunning ? null : (
        <Button variant="default" loading={again.isPending} disabled={isPending} onClick={() => again.mutate()}>
          Try again
        </Button>
      )}
      <Button variant="subtle" loading={discard.isPending} disabled={isPending} onClick={() => discard.mutate()}>
        Discard
      </Button>
      {error === null ? null : <Trouble isSmall what="That was not done" error={error} />}
    </div>
  )
}

function useGate(send: () => Promise<ModelView>) {
  const cache = useQueryClient()
  return useMutation({ mutationFn: send, onSuccess: (view) => cache.setQueryData(keys.model, view) })
}
