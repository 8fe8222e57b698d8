import { runCommand } from './runtime/command'

await runCommand(async () => (await import('./runtime/serve')).serve('start'))
