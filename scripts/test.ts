import { runCommand } from './runtime/command'

await runCommand(async () => {
  const { stopChildren, toldToStop } = await import('./runtime/children')
  const { testEverything } = await import('./check/everything')
  return Promise.race([
    testEverything(),
    toldToStop()
      .then(stopChildren)
      .then(() => 1),
  ])
})
