import { z } from 'zod'
import { paragraphs } from '#fields'
import { hubRoles, type PersonId } from '#vocabulary'

export const roleForm = z.object({
  personId: z
    .string()
    .max(40)
    .transform((id) => id as PersonId),
  role: z.enum(hubRoles),
})

export const blockForm = z.object({ reason: paragraphs(3, 1000) })
