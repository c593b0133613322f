import { z } from 'zod'
import { emailAddress } from '#fields'

/** What someone types to be erased: their own address, so that nobody does it by mistake. */
export const erasureForm = z.object({ email: emailAddress })
