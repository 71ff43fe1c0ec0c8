// For one machine that also runs everything else. Commits are flushed: what was acknowledged survives a power cut.
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '96MB',
  max_wal_size: '512MB',
  fsync: 'on',
  synchronous_commit: 'on',
  // Its data fits into memory; workers for reading ahead and compiled plans would only cost some.
  io_method: 'sync',
  jit: 'off',
  // A plan made for an empty table is kept until its figures are taken again: a new business grows faster than once a minute.
  autovacuum_naptime: '15s',
  TimeZone: 'UTC',
  log_timezone: 'UTC',
} as const

/** What `pg_ctl -o` passes on to the server. */
export function serverOptions(port: number): string {
  const settings = Object.entries(SETTINGS).map(([name, value]) => `-c ${name}=${value}`)
  return [`-p ${port}`, ...settings].join(' ')
}
