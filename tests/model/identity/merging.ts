import { type Conversation, type Person, type Store, takeBack } from './people.ts'

/** Both epochs grow past either's, what was thought before is ended, and staff keep what either had. */
export function merge(store: Store, keep: Person, moved: Person): boolean {
  const { rules } = store
  const [kept, gone] = [store.conversations[keep], store.conversations[moved]]
  if (kept.movedTo !== null || gone.movedTo !== null) return false
  const staff = [kept, gone].find(({ controller }) => controller === 'staff')
  const control = Math.max(kept.controlEpoch, gone.controlEpoch) + 1
  const turn = Math.max(kept.turnEpoch, gone.turnEpoch) + 1
  if (rules.has('mergeTakesBack')) takeBack(store, [keep, moved])
  if (rules.has('mergeEndsTurns')) endTurns(store, [keep, moved])
  Object.assign(kept, {
    members: [...kept.members, ...gone.members],
    controller: rules.has('staffIfEither') ? (staff?.controller ?? 'ai') : kept.controller,
    ...(rules.has('mergeControlEpoch') ? { controlEpoch: control } : {}),
    ...(rules.has('mergeTurnEpoch') ? { turnEpoch: turn } : {}),
  })
  Object.assign(gone, {
    movedTo: keep,
    ...(rules.has('mergeControlEpoch') ? { controlEpoch: control } : {}),
    ...(rules.has('mergeTurnEpoch') ? { turnEpoch: turn } : {}),
  })
  return true
}

/** The same backwards; whoever has the conversation has both halves of it. */
export function split(store: Store, person: Person): boolean {
  const { rules } = store
  const alone: Conversation = store.conversations[person]
  if (alone.movedTo === null) return false
  const left = store.conversations[alone.movedTo]
  const control = Math.max(left.controlEpoch, alone.controlEpoch) + 1
  const turn = Math.max(left.turnEpoch, alone.turnEpoch) + 1
  if (rules.has('splitTakesBack')) takeBack(store, left.members)
  if (rules.has('splitEndsTurns')) endTurns(store, left.members)
  if (rules.has('splitFreesMessages'))
    for (const message of store.messages) if (message.answeredBy === null) message.turn = null
  const members = left.members.filter((member) => member !== person)
  const epochs = {
    ...(rules.has('splitControlEpoch') ? { controlEpoch: control } : {}),
    ...(rules.has('splitTurnEpoch') ? { turnEpoch: turn } : {}),
  }
  Object.assign(left, { members, ...epochs })
  Object.assign(alone, {
    movedTo: rules.has('splitClearsPointer') ? null : alone.movedTo,
    members: [person],
    controller: rules.has('splitKeepsStaff') ? left.controller : 'ai',
    ...epochs,
  })
  return true
}

function endTurns({ turns }: Store, members: readonly Person[]): void {
  for (const turn of turns.values()) if (members.includes(turn.person)) turn.isClosed = true
}
