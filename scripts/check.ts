import { runCommand } from './runtime/command'

await runCommand(async () => {
  const { CHECKS } = await import('./check/checks')
  const { runSteps, sumUp } = await import('./check/steps')
  const { stopChildren, toldToStop } = await import('./runtime/children')
  return Promise.race([
    runSteps(CHECKS).then(sumUp),
    toldToStop()
      .then(stopChildren)
      .then(() => 1),
  ])
})
