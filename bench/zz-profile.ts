import pg from 'pg'
import { WebSocket } from 'ws'
import { within } from './load/closed-loop.ts'
import { followSends } from './load/journal.ts'
import { measure } from './load/rounds.ts'
import { createTwilioSender, newNumber, newQuestion, newSid } from './load/webhook.ts'
import { postJson } from './stack/http.ts'
import { onStack } from './stack/start.ts'

async function profile(pid: number) {
  process.kill(pid, 'SIGUSR1')
  await new Promise((r) => setTimeout(r, 500))
  const [t] = (await (await fetch('http://127.0.0.1:9229/json')).json()) as any[]
  const ws = new WebSocket(t.webSocketDebuggerUrl)
  await new Promise((r) => ws.once('open', r))
  let id = 0
  const wait = new Map<number, (v: any) => void>()
  ws.on('message', (m) => {
    const d = JSON.parse(String(m))
    wait.get(d.id)?.(d.result)
  })
  const call = (method: string, params: object = {}) =>
    new Promise<any>((r) => {
      wait.set(++id, r)
      ws.send(JSON.stringify({ id, method, params }))
    })
  await call('Profiler.enable')
  await call('Profiler.setSamplingInterval', { interval: 500 })
  await call('Profiler.start')
  return async () => {
    const { profile } = await call('Profiler.stop')
    ws.close()
    const self = new Map<string, number>(),
      total = new Map<string, number>()
    const byId = new Map(profile.nodes.map((n: any) => [n.id, n]))
    const parent = new Map<number, number>()
    for (const n of profile.nodes) for (const c of n.children ?? []) parent.set(c, n.id)
    const name = (n: any) =>
      `${n.callFrame.functionName || '(anon)'} ${n.callFrame.url.replace(/.*work.main./, '').slice(-60)}:${n.callFrame.lineNumber}`
    profile.samples.forEach((s: number, i: number) => {
      const dt = profile.timeDeltas[i]
      self.set(name(byId.get(s)), (self.get(name(byId.get(s))) ?? 0) + dt)
      const seen = new Set<string>()
      for (let x: number | undefined = s; x !== undefined; x = parent.get(x)) {
        const k = name(byId.get(x))
        if (!seen.has(k)) {
          seen.add(k)
          total.set(k, (total.get(k) ?? 0) + dt)
        }
      }
    })
    const show = (m: Map<string, number>, n: number) => {
      for (const [k, v] of [...m].sort((a, b) => b[1] - a[1]).slice(0, n))
        console.log((v / 1000).toFixed(0).padStart(7), k)
    }
    console.log('SELF ms')
    show(self, 45)
    console.log('TOTAL ms')
    show(total, 70)
  }
}

import { readdirSync, readFileSync } from 'node:fs'

function threads(pid: number) {
  const out: Record<string, number> = {}
  for (const t of readdirSync(`/proc/${pid}/task`)) {
    try {
      const st = readFileSync(`/proc/${pid}/task/${t}/stat`, 'utf8')
      const c = st.slice(st.indexOf('(') + 1, st.lastIndexOf(')'))
      const f = st.slice(st.lastIndexOf(')') + 2).split(' ')
      out[t === String(pid) ? 'main' : c] =
        (out[t === String(pid) ? 'main' : c] ?? 0) + (Number(f[11]) + Number(f[12])) * 10
    } catch {}
  }
  return out
}
const inFlight = Number(process.argv[2] ?? 10)
const count = Number(process.argv[3] ?? 200)
await onStack(async (stack) => {
  await postJson(`${stack.addresses.sandbox}/model`, { latencyMs: 0, mode: 'scripted' })
  const sends = followSends(stack.addresses.sandbox, 12)
  const deliver = createTwilioSender(stack)
  const acks: number[] = []
  const ask = async (from: string) => {
    const answered = sends.next(from)
    const since = performance.now(),
      sinceMs = performance.timeOrigin + since
    await deliver({ from, text: newQuestion(), sid: newSid() })
    acks.push(performance.now() - since)
    return (await within(60_000, from, answered)).atMs - sinceMs
  }
  const lanes = Array.from({ length: inFlight }, newNumber)
  await Promise.all(lanes.map(ask))
  await Promise.all(lanes.map(ask))
  acks.length = 0
  const admin = new pg.Client({ connectionString: stack.databaseOwnerUrl })
  await admin.connect()
  const seen: Record<string, number> = {}
  let on = true
  let samples = 0
  const sampling = (async () => {
    while (on) {
      samples++
      const { rows } = await admin.query(
        `select application_name a, state, wait_event_type w, wait_event e, left(regexp_replace(query, '\\s+', ' ', 'g'), 60) q from pg_stat_activity where datname='steward' and pid<>pg_backend_pid() and state <> 'idle'`,
      )
      for (const r of rows) {
        const k = `${r.a} | ${r.state} | ${r.w}/${r.e} | ${r.q}`
        seen[k] = (seen[k] ?? 0) + 1
      }
      await new Promise((r) => setTimeout(r, 25))
    }
  })()
  const who = process.env['PROFILE']
  const prof = who === undefined ? null : await profile(stack.pids()[who] ?? 0)
  const names = ['worker', 'api'] as const
  const before = names.map((n) => threads(stack.pids()[n] ?? 0))
  const round = await measure(stack.pids(), count, inFlight, (lane) => ask(lanes[lane] ?? newNumber()))
  on = false
  await sampling
  if (prof !== null) await prof()
  names.forEach((n, i) => {
    const after = threads(stack.pids()[n] ?? 0)
    console.log(
      n,
      Object.entries(after)
        .map(([k, v]) => [k, ((v - (before[i]?.[k] ?? 0)) / count).toFixed(1)])
        .filter(([, v]) => Number(v) > 0.1)
        .join('  '),
    )
  })
  acks.sort((a, b) => a - b)
  const l = [...round.latencies].sort((a, b) => a - b)
  console.log(
    JSON.stringify({
      perSecond: round.perSecond,
      cpu: round.cpuMs,
      others: round.othersCores,
      p50: l[l.length >> 1],
      p99: l[Math.floor(l.length * 0.99)],
      ack50: acks[acks.length >> 1],
      ack99: acks[Math.floor(acks.length * 0.99)],
    }),
  )
  console.log('samples', samples)
  for (const [k, v] of Object.entries(seen)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 30))
    console.log(v, k)
  await admin.end()
  await sends.stop()
})
