import { isDue, nextStep, receive } from './memory/inbox.ts'
import { confirm, dispatch, look, providerWorks, refuse, report, unknown } from './memory/outbound.ts'
import { type RecordRules, without } from './memory/rules.ts'
import { decide, giveBack, staffSend, takeOver, undo } from './memory/staff.ts'
import { createStore } from './memory/store.ts'
import { effect, load, reserve } from './memory/turn.ts'
import type { Records } from './records.ts'

/** One conversation's records in memory: what the statements do, with the product's own decisions. */
export function memoryRecords(rules: RecordRules = without()): Records {
  const store = createStore(rules)
  return {
    receive: async (webhook) => receive(store, webhook),
    next: async () => nextStep(store),
    load: async (fence) => load(store, fence),
    effect: async (fence, key) => effect(store, fence, key),
    reserve: async (fence, claimed, draft) => reserve(store, fence, claimed, draft),
    dispatch: async (id) => dispatch(store, id),
    confirm: async (left, ref) => {
      confirm(store, left.ledgerId, ref)
      providerWorks(store, left)
    },
    unknown: async (left) => unknown(store, left),
    refuse: async (left, refusal) => refuse(store, left, refusal),
    look: (id, list) => look(store, id, list),
    report: async (id, ref) => report(store, id, ref),
    takeOver: async () => takeOver(store),
    giveBack: async () => giveBack(store),
    staffSend: async (text) => staffSend(store, text),
    undo: async (id) => undo(store, id),
    decide: async (id, decision) => decide(store, id, decision),
    isDue: async () => isDue(store),
    pass: async (ms) => {
      store.nowMs += ms
    },
    stored: async () => ({
      controller: store.controller,
      needsPerson: store.needsPerson,
      messages: store.messages.map(({ ref, isAnswered }) => ({ ref, isAnswered })),
      sends: store.sends.map(({ id, state, kind, text, isByStaff, duplicates }) => ({
        id,
        state,
        kind,
        text,
        isByStaff,
        duplicates,
      })),
    }),
    changes: async () => store.changes,
  }
}
