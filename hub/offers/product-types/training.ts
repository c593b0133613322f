import { divideExactly } from './money.ts'
import { count, counted, day, euros, productType } from './product-type.ts'
import { choice, date, decimal, euro, integer, yesNo } from './terms.ts'

/** A course or workshop for residents and volunteers. Amounts in euro cents, tax included. */
export const training = productType({
  type: 'training',
  kinds: ['skills', 'knowledge'],
  themes: [],
  fields: {
    where: choice('on-site', 'at-yours', 'online', 'self-paced'),
    startsOn: date(),
    endsOn: date(),
    registerBefore: date(),
    sessions: integer({ min: 1, max: 1000 }),
    hoursPerSession: decimal(1, { min: 0.5, max: 24, unit: 'hours' }),
    participantsMin: integer({ min: 1, max: 10_000, unit: 'persons' }),
    places: integer({ min: 1, max: 10_000, unit: 'persons' }),
    pricePerParticipantCents: euro({ min: 0, max: 10_000_000 }),
    pricePerGroupCents: euro({ min: 0, max: 100_000_000 }),
    certificate: yesNo(),
  },
  help: ['pricePerGroupCents', 'registerBefore'],
  ordered: [
    ['startsOn', 'endsOn'],
    ['participantsMin', 'places'],
    ['registerBefore', 'endsOn'],
  ],
  conditions: ({ participantsMin }) => [
    participantsMin !== undefined &&
      participantsMin > 1 && ['participants', { persons: count(participantsMin) }],
  ],
  card: ({ startsOn, places, pricePerParticipantCents, pricePerGroupCents }) => [
    isFreeTraining({ pricePerParticipantCents, pricePerGroupCents })
      ? ['free']
      : pricePerParticipantCents
        ? ['perParticipant', { amount: euros(pricePerParticipantCents) }]
        : !!pricePerGroupCents && ['perGroup', { amount: euros(pricePerGroupCents) }],
    startsOn !== undefined && ['startsOn', { day: day(startsOn) }],
    places !== undefined && counted('places', 'persons', places),
  ],
})

type TrainingTariff = { pricePerParticipantCents?: number; pricePerGroupCents?: number }

/** Whether every tariff that was given is nothing. */
function isFreeTraining({ pricePerParticipantCents, pricePerGroupCents }: TrainingTariff): boolean {
  return (
    (pricePerParticipantCents ?? pricePerGroupCents) !== undefined &&
    !pricePerParticipantCents &&
    !pricePerGroupCents
  )
}

/**
 * What each participant pays, in euro cents: their own price and an equal part of the price of the group, which
 * together is paid to the cent. Undefined for more or fewer participants than there can be.
 */
export function pricePerParticipant(
  terms: TrainingTariff & { participantsMin?: number; places?: number },
  participants: number,
): number[] | undefined {
  const { pricePerParticipantCents = 0, pricePerGroupCents = 0, participantsMin = 1, places } = terms
  if (participants < participantsMin || participants > (places ?? participants)) return undefined
  const equal = Array.from({ length: participants }, () => 1)
  return divideExactly(pricePerGroupCents, equal).map((part) => part + pricePerParticipantCents)
}
