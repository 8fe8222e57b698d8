import { runCommand } from './runtime/command'

await runCommand(async () => {
  const { CHECKS } = await import('./check/checks')
  const { runSteps, sumUp } = await import('./check/steps')
  return sumUp(await runSteps(CHECKS))
})
