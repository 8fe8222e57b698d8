import { defineConfig } from 'vitest/config'

// `server-only` refuses to load outside a server bundle; the react-server condition gives its empty twin.
// Node itself gets these conditions too, so `import` is not among them: `require` would find ES modules.
const shared = {
  resolve: { tsconfigPaths: true, conditions: ['react-server', 'node'] },
  ssr: { resolve: { conditions: ['react-server', 'node'] } },
}

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'rules',
          include: ['lib/**/*.test.ts', 'scripts/**/*.test.ts', 'prisma/**/*.test.ts'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
          // Only against a test that hangs: none depends on how fast the machine is.
          testTimeout: 120_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'database',
          include: ['lib/**/*.db.test.ts', 'scripts/**/*.db.test.ts', 'prisma/**/*.db.test.ts'],
          globalSetup: ['scripts/testing/database.ts'],
          setupFiles: ['scripts/testing/fresh-database.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
