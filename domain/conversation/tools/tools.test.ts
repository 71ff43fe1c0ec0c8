import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { isToolName, mayUse, type ToolName, toolSchemas } from './tools.ts'

const names = Object.keys(toolSchemas) as ToolName[]

describe('tools', () => {
  it.each(names)('%s has a strict schema: closed, with every property required', (name) => {
    const schema = z.toJSONSchema(toolSchemas[name])
    expect(schema.additionalProperties).toBe(false)
    expect(schema.required).toEqual(Object.keys(schema.properties ?? {}))
  })

  it('for customers are these; what is not named is denied', () => {
    expect(names.filter((name) => mayUse('client', name)).toSorted()).toEqual(names.toSorted())
    expect(names.filter((name) => mayUse('owner', name))).toEqual(['search_knowledge'])
  })

  it('that change something are not for a turn suspected of being an attack; answering and asking for a person are', () => {
    const left = names.filter((name) => mayUse('client', name, true))
    expect(left.toSorted()).toEqual(['request_person', 'search_knowledge', 'send_response'])
    expect(names.filter((name) => mayUse('owner', name, true))).toEqual(['search_knowledge'])
  })

  it('that nobody wrote down do not exist', () => {
    for (const name of ['toString', '__proto__', 'approve_discount', '']) expect(isToolName(name)).toBe(false)
  })
})
