import { runCommand } from './runtime/command'

await runCommand(async () => {
  const { resetDatabase } = await import('./runtime/reset')
  return resetDatabase(process.argv.includes('--yes'))
})
