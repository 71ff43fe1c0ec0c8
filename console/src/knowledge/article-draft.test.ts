import { expect, it } from 'vitest'
import {
  afterSaving,
  isAnything,
  isOvertaken,
  NOTHING_UNSAVED,
  openNewest,
  takeBack,
  throwAway,
  write,
} from './article-draft.ts'

const first = { version: 1, title: 'Oak', text: 'Oak is hard.' }
const second = { version: 2, title: 'Oak', text: 'Oak is heavy.' }
const brown = { title: 'Oak', text: 'Oak is brown.' }
const mine = write(NOTHING_UNSAVED, first, brown)

it('is nothing until something differs, and nothing again when it differs no more', () => {
  expect(isAnything(mine)).toBe(true)
  expect(mine.draft).toEqual({ ...brown, basedOn: 1 })
  expect(isAnything(write(mine, first, first))).toBe(false)
})

it('stays based on the version it was begun with', () => {
  expect(write(mine, second, { title: 'Oak', text: 'Oak is dark.' }).draft?.basedOn).toBe(1)
})

it('is overtaken by a newer version that says something else', () => {
  expect(isOvertaken(mine, first)).toBe(false)
  expect(isOvertaken(mine, second)).toBe(true)
  expect(isOvertaken(mine, { ...second, text: brown.text })).toBe(false)
  expect(isOvertaken(NOTHING_UNSAVED, second)).toBe(false)
})

it('lays one’s own words aside for a colleague’s, and takes them back on top of them', () => {
  const theirs = openNewest(mine)
  expect(theirs).toEqual({ draft: null, aside: [brown] })
  const [laid = brown] = theirs.aside
  expect(takeBack(theirs, second, laid)).toEqual({ draft: { ...brown, basedOn: 2 }, aside: [] })
  expect(throwAway(theirs, laid)).toEqual(NOTHING_UNSAVED)
})

it('loses nothing that was written before, nor in between', () => {
  const again = openNewest(write(openNewest(mine), second, { title: 'Oak', text: 'Oak is dark.' }))
  expect(again.aside.map(({ text }) => text)).toEqual(['Oak is dark.', 'Oak is brown.'])
  const typed = write(openNewest(mine), second, { title: 'Oak', text: 'Oak is old.' })
  const [laid = brown] = typed.aside
  expect(takeBack(typed, second, laid)).toEqual({
    draft: { ...brown, basedOn: 2 },
    aside: [{ title: 'Oak', text: 'Oak is old.' }],
  })
})

it('keeps what was typed while it was being saved, on top of that', () => {
  expect(afterSaving(mine, { ...brown, version: 2 })).toEqual(NOTHING_UNSAVED)
  const typed = write(mine, first, { title: 'Oak', text: 'Oak is brown, mostly.' })
  expect(afterSaving(typed, { ...brown, version: 2 }).draft).toEqual({
    title: 'Oak',
    text: 'Oak is brown, mostly.',
    basedOn: 2,
  })
})
