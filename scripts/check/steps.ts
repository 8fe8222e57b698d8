import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { startChild } from '../runtime/children'

export type Outcome = { passed: number; failed: number; output: string }
export type Step = { name: string; work: () => Promise<Outcome> }

/** Runs one step and says in one line how it went; what it wrote follows only if it failed. */
export async function runStep({ name, work }: Step): Promise<Outcome> {
  const outcome = await work()
  const count =
    outcome.passed + outcome.failed > 1 ? ` (${outcome.passed} passed, ${outcome.failed} failed)` : ''
  console.log(`${outcome.failed === 0 ? 'ok    ' : 'FAILED'}  ${name}${count}`)
  if (outcome.failed > 0 && outcome.output.trim() !== '') console.log(outcome.output.trim())
  return outcome
}

export async function runSteps(steps: Step[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const step of steps) outcomes.push(await runStep(step))
  return outcomes
}

/** The last line of `npm run check` and `npm test`, and the exit code. */
export function sumUp(outcomes: Outcome[]): number {
  const sum = (which: 'passed' | 'failed') => outcomes.reduce((total, outcome) => total + outcome[which], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed') === 0 ? 0 : 1
}

/** A step that is one program: it passes when the program ends with 0. */
export function programStep(name: string, ...args: string[]): Step {
  return {
    name,
    work: async () => {
      const program = startChild(name, args, { output: 'collected' })
      const code = await program.ended
      return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output: program.output() }
    },
  }
}

/** A step that looks for faults itself, one line for each. */
export function faultStep(name: string, findFaults: () => string[]): Step {
  return {
    name,
    work: async () => {
      const faults = findFaults()
      return {
        passed: faults.length === 0 ? 1 : 0,
        failed: faults.length === 0 ? 0 : 1,
        output: faults.join('\n'),
      }
    },
  }
}

const vitestReportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

/** Counts tests from vitest's report; a file that could not be loaded has no tests, but it is a failure. */
export function countVitest(report: unknown, code: number): { passed: number; failed: number } {
  const { numPassedTests: passed, numFailedTests, testResults } = vitestReportSchema.parse(report)
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failed = numFailedTests + unloaded.length
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
}

const playwrightReportSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
})

/** Counts tests from Playwright's report; one that passed only when repeated is not a pass. */
export function countPlaywright(report: unknown, code: number): { passed: number; failed: number } {
  const { expected, unexpected, flaky } = playwrightReportSchema.parse(report).stats
  const failed = unexpected + flaky
  return { passed: expected, failed: code !== 0 && failed === 0 ? 1 : failed }
}

/** A step that is a test runner which leaves a report in the file it is told. */
export function testStep(
  name: string,
  args: (reportFile: string) => string[],
  count: (report: unknown, code: number) => { passed: number; failed: number },
  options: { env?: NodeJS.ProcessEnv; output: 'shown' | 'collected' },
): Step {
  return {
    name,
    work: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'pryimalnia-report-'))
      const reportFile = join(folder, 'report.json')
      const env = { ...(options.env ?? process.env), PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile }
      const program = startChild(name, args(reportFile), { env, output: options.output, signal: 'SIGINT' })
      const code = await program.ended
      // Whatever the runner left running ends with it.
      await program.stop()
      try {
        return { ...count(JSON.parse(readFileSync(reportFile, 'utf8')), code), output: program.output() }
      } catch {
        return {
          passed: 0,
          failed: 1,
          output: `${program.output()}\n${name} ended with code ${code} and left no report.`,
        }
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  }
}

export function vitestStep(name: string, project: string, output: 'shown' | 'collected'): Step {
  const reporters = ['--reporter=default', '--reporter=json']
  return testStep(
    name,
    (report) => [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      project,
      ...reporters,
      `--outputFile.json=${report}`,
    ],
    countVitest,
    { output },
  )
}
