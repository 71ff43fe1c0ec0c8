import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Each takes half a minute or more. Begun last, one of them runs alone while the other worker has nothing left to do. */
export const SLOW = [
  'tests/engine/takeover-fuzz.test.ts',
  'tests/records/turn/misbehaving-model.test.ts',
  'tests/engine/deal-through-faults.test.ts',
  'tests/engine/one-person.test.ts',
  'tests/api/outage/temporal-gone.test.ts',
  'tests/engine/closing-a-deal.test.ts',
  'tests/records/interleavings/interleavings.test.ts',
  'tests/engine/model-trouble.test.ts',
  'tests/local/postgres.test.ts',
] as const

const isSlow = ({ moduleId }: TestSpecification) => SLOW.some((path) => moduleId.endsWith(`/${path}`))

/** The usual order, but the slow files of each project come first. */
export default class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files)
    return [...new Set(usual.map(({ project }) => project))].flatMap((project) => {
      const own = usual.filter((file) => file.project === project)
      return [...own.filter(isSlow), ...own.filter((file) => !isSlow(file))]
    })
  }
}
