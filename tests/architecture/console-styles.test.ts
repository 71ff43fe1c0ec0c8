import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { within } from './support/files.ts'

const STYLES = 'node_modules/@mantine/core/styles'
const NAMED = /import \{([^}]*)\} from '@mantine\/core'/g

const componentsOf = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(NAMED)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.replace(/^\s*type /, '').trim()),
  )

it('the console loads the styles of every component it shows', () => {
  const loaded = readFileSync('console/src/app/mantine.css', 'utf8')
  const shown = new Set(
    within('console/src')
      .filter((path) => path.endsWith('.tsx'))
      .flatMap(componentsOf),
  )
  expect(shown.size).toBeGreaterThan(10)
  const styled = [...shown].filter((name) => existsSync(`${STYLES}/${name}.css`))
  expect(styled.filter((name) => !loaded.includes(`/${name}.layer.css`))).toEqual([])
})
