// Inside a container: node deploy/healthcheck.mjs PORT
const response = await fetch(`http://127.0.0.1:${process.argv[2]}/ready`)
process.exitCode = response.ok ? 0 : 1
