import { defineConfig } from 'prisma/config'

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // Only `prisma migrate deploy` and its like connect; `generate` never does.
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost/pryimalnia' },
})
