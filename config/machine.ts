export type Environment = Readonly<Record<string, string | undefined>>

/** What the person or the CI set on this machine. Only the supervisor reads it; processes read `Config`. */
export function machineEnvironment(): Environment {
  return { ...process.env }
}
