import { readdirSync } from 'node:fs'
import { provideBrowser } from '../runtime/browser'
import { buildIfChanged } from '../runtime/build'
import { pickPort } from '../runtime/ports'
import { CHECKS } from './checks'
import {
  countPlaywright,
  type Outcome,
  runStep,
  runSteps,
  type Step,
  sumUp,
  testStep,
  vitestStep,
} from './steps'

const build: Step = {
  name: 'build',
  work: async () => {
    try {
      await buildIfChanged(() => undefined)
      return { passed: 1, failed: 0, output: '' }
    } catch (error) {
      return { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) }
    }
  },
}

async function browserTests(): Promise<Outcome> {
  const name = 'browser tests'
  if (!readdirSync('e2e', { recursive: true, encoding: 'utf8' }).some((file) => file.endsWith('.spec.ts'))) {
    return { passed: 0, failed: 0, output: '' }
  }
  if (!provideBrowser()) {
    const output =
      'There is no Chromium. Install it: apt-get install chromium, or npx playwright install chromium.'
    return runStep({ name, work: async () => ({ passed: 0, failed: 1, output }) })
  }
  const env = {
    ...process.env,
    E2E_PORT: String(await pickPort()),
    NODE_OPTIONS: '--conditions=react-server',
  }
  const args = () => ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json']
  return runStep(testStep(name, args, countPlaywright, { env, output: 'shown' }))
}

/** Every check there is: of the sources, against a real PostgreSQL, and through a real browser. */
export async function testEverything(): Promise<number> {
  const outcomes = await runSteps([...CHECKS, vitestStep('database tests', 'database', 'shown'), build])
  outcomes.push(await browserTests())
  return sumUp(outcomes)
}
