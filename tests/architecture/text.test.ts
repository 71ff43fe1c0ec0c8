import { describe, expect, it } from 'vitest'
import { everyFile, judged, linesWith } from './support/files.ts'

const BINARY = /\.(png|jpe?g|gif|ico|woff2?|ttf|pdf|wav|mp3|bin|gz|zip)$/
const OF_OTHERS = /^(package-lock\.json|sandbox\/specs\/.*\.json|schema\/migrations\/meta\/)/
const ours = everyFile.filter((path) => !BINARY.test(path) && !OF_OTHERS.test(path))
const found = (pattern: RegExp) => ours.flatMap((path) => linesWith(path, pattern))

describe('text of the repository', () => {
  it('names no place on somebody’s machine', () => {
    expect(found(/(^|[\s"'`(=:])\/(home|Users|root|work|mnt)\/[A-Za-z]/)).toEqual([])
  })

  it('names no place packages come from', () => {
    const hosts = /\/\/[\w.-]*(registry|artifactory|verdaccio|goproxy|jfrog|pypi)[\w.-]*[:/]/i
    expect(judged(found(hosts), {})).toEqual({ broken: [], stale: [] })
  })

  it('holds no key of anybody', () => {
    // In pieces, so that this file is not found by its own search.
    const keys = [
      `BEGIN (RSA |EC )?PRIVATE ${'KEY'}-----\\n?[A-Za-z0-9+/]{40}`,
      'sk_' + 'live_\\w{10}',
      'AKIA' + '[0-9A-Z]{16}',
      'ghp' + '_\\w{30}',
    ]
    expect(found(new RegExp(keys.join('|')))).toEqual([])
  })

  it('is not left half merged', () => {
    expect(found(/^(<{7}|>{7}) /)).toEqual([])
  })
})
