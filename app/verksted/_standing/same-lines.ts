/** Where it is chosen which of two texts stands. */
export const wayToSameLines = { address: '/verksted/samme-linjer', name: 'Velg hva som skal stå' } as const;
