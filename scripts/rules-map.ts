import { runCommand } from './runtime/command'

const HEADINGS = ['rule', 'act', 'source', 'confidence', 'from', 'to', 'tests', 'one of them', 'screens']

/** Prints every rule with its act, how many tests name it and the first of them, and its screens, parted by tabs. */
await runCommand(async () => {
  const { mapRules } = await import('@/lib/rules/rule-map')
  const rules = mapRules()
  console.log(HEADINGS.join('\t'))
  for (const { address, act, source, confidence, from, to, tests, screens } of rules) {
    console.log(
      [address, act, source, confidence, from, to, tests.length, tests[0] ?? '', screens.join(' ')].join(
        '\t',
      ),
    )
  }
  const untested = rules.filter(({ tests }) => tests.length === 0)
  for (const { address } of untested) console.error(`No test names ${address}`)
  return untested.length === 0 ? 0 : 1
})
