import { z } from 'zod'
import { paragraphs } from '#fields'

/** Why a deal ends early, or what it is disputed for. */
export const whyForm = z.object({ reason: paragraphs(1, 1000) })
