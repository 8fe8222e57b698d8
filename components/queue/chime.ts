'use client'

/** Two soft notes, a falling third: heard in a room, startling nobody. */
const NOTES = [
  { hertz: 783.99, at: 0 },
  { hertz: 622.25, at: 0.28 },
] as const
const LASTS_S = 0.9
const LOUDNESS = 0.25

let context: AudioContext | undefined

/** Browsers let a page sound only after somebody has pressed something on it: this is that press. */
export async function allowSound(): Promise<boolean> {
  context ??= new AudioContext()
  await context.resume()
  return context.state === 'running'
}

/** Sounds, if sound was allowed. */
export function chime(): void {
  if (context?.state !== 'running') return
  for (const { hertz, at } of NOTES) {
    const begin = context.currentTime + at
    const tone = new OscillatorNode(context, { type: 'sine', frequency: hertz })
    const loudness = new GainNode(context, { gain: 0 })
    loudness.gain.linearRampToValueAtTime(LOUDNESS, begin + 0.02)
    loudness.gain.exponentialRampToValueAtTime(0.001, begin + LASTS_S)
    tone.connect(loudness).connect(context.destination)
    tone.start(begin)
    tone.stop(begin + LASTS_S)
  }
}
