import 'server-only'
import { Prisma } from '@/prisma/generated/client'

/**
 * The units of the centre that a unit belongs to, as a row source of ids: the nearest above it that is no bureau or point, and the bureaus
 * and points below that.
 */
export const centreUnits = (unitId: string): Prisma.Sql => Prisma.sql`(
  WITH centre AS (
    SELECT c.id FROM units u JOIN units c ON c.id = ANY(u.path)
    WHERE u.id = ${unitId}::uuid AND c.kind NOT IN ('BUREAU', 'ACCESS_POINT')
    ORDER BY array_position(u.path, c.id) DESC LIMIT 1)
  SELECT d.id FROM units d JOIN centre ON d.id = centre.id
    OR (d.path @> ARRAY[centre.id] AND d.kind IN ('BUREAU', 'ACCESS_POINT')))`
