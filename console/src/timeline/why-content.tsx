import { IconShieldCheck } from '@tabler/icons-react'
import type { MessageItem, Why } from '../api/nouns.ts'
import { costWords, countWords } from '../ui/amount-words.ts'
import { capital, plain } from '../ui/attention-words.ts'
import { Facts } from '../ui/facts.tsx'
import { Part } from '../ui/part.tsx'
import { personaName } from '../ui/persona-words.ts'
import { Scripted } from '../ui/scripted.tsx'
import { Status } from '../ui/status.tsx'
import { lasting } from '../ui/time-words.ts'
import { WorkflowLink } from '../ui/workflow-link.tsx'
import { CitedSource } from './cited-source.tsx'
import styles from './why-content.module.css'
import { decidedWords, featureWords, gateWords, stepShares } from './why-words.ts'

interface Props {
  readonly message: MessageItem
  readonly why: Why
  readonly workflowId: string | undefined
}

export function WhyContent({ message, why, workflowId }: Props) {
  return (
    <div className={styles.why}>
      <blockquote className={styles.quote} dir="auto">
        {message.text}
      </blockquote>
      <Part title="Decided by">
        <p className={styles.decided}>{decidedWords(why)}</p>
        <p className={styles.rule}>{capital(plain(why.rule))}</p>
      </Part>
      <Gates gates={why.gates} />
      {why.persona === null ? null : (
        <Part title={`Persona: ${personaName(why.persona.name)}`}>
          <p className={styles.rule}>{capital(why.persona.rule)}</p>
          <Facts facts={Object.entries(why.persona.features).map(([name, value]) => featureWords(name, value))} />
        </Part>
      )}
      {why.model === null ? null : (
        <Part title="Model" aside={message.isScripted ? <Scripted /> : null}>
          <Facts facts={modelFacts(why.model)} />
        </Part>
      )}
      {why.sources.length === 0 ? null : (
        <Part title="Sources">
          {why.sources.map((source) => (
            <CitedSource key={`${source.id} ${source.quote}`} source={source} />
          ))}
        </Part>
      )}
      <Steps steps={why.steps} latencyMs={message.latencyMs} />
      {Object.keys(why.versions).length === 0 ? null : (
        <Part title="Versions">
          <Facts
            facts={Object.entries(why.versions).map(([name, value]) => ({
              name: capital(plain(name)),
              value: <code>{value}</code>,
            }))}
          />
        </Part>
      )}
      {workflowId === undefined ? null : (
        <WorkflowLink workflowId={workflowId}>The conversation's workflow in Temporal</WorkflowLink>
      )}
    </div>
  )
}

const modelFacts = (model: NonNullable<Why['model']>) => [
  { name: 'Name', value: model.name },
  { name: 'Tokens', value: `${countWords(model.tokensIn)} in, ${countWords(model.tokensOut)} out` },
  { name: 'Cost', value: costWords(model.costUsdMicros) },
  { name: 'Rounds', value: `${model.rounds}${model.repaired ? ', one repaired by the rules' : ''}` },
]

function Gates({ gates }: { readonly gates: Why['gates'] }) {
  return (
    <Part title="Gates">
      {gates.length === 0 ? (
        <p className={styles.clear}>
          <IconShieldCheck size={16} aria-hidden="true" /> Every rule was checked, none objected.
        </p>
      ) : (
        <ul className={styles.gates}>
          {gates.map((gate) => (
            <li key={`${gate.rule}-${gate.stage}-${gate.span}`}>
              <Status tone={gate.effect === 'note' ? 'sleeping' : 'waiting'}>{gateWords(gate)}</Status>
              <span className={styles.span} dir="auto">
                {gate.stage === 'inbound' ? 'The customer wrote' : 'The draft said'} “{gate.span}”
              </span>
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}

function Steps({ steps, latencyMs }: { readonly steps: Why['steps']; readonly latencyMs: number | null }) {
  if (steps.length === 0) return null
  return (
    <Part
      title="Time"
      aside={latencyMs === null ? null : <span className="number">{lasting(latencyMs)} from message to answer</span>}
    >
      <ul>
        {stepShares(steps).map(({ name, ms, share }) => (
          <li key={name} className={styles.step}>
            <span>{name}</span>
            <span className={styles.track}>
              <span className={styles.bar} style={{ width: `${Math.max(1, share * 100)}%` }} />
            </span>
            <span className={`${styles.ms} number`}>{lasting(ms)}</span>
          </li>
        ))}
      </ul>
    </Part>
  )
}
