const AREAS = [201, 202, 203, 205, 206, 207, 208, 209, 210, 212, 213, 214, 215, 216, 217, 218, 219, 224, 225, 228]
let count = (process.pid % 40) * 50

/** North American numbers kept free for fiction (555-01xx), which number libraries take for real ones. */
export function fictionNumber(): string {
  const place = count++
  return `+1${AREAS[Math.floor(place / 100) % AREAS.length]}55501${String(place % 100).padStart(2, '0')}`
}
