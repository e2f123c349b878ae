/** How grave an alert is, in the words that readers hear before it. */
export const alertLevels = { info: 'Melding', warning: 'Viktig melding', danger: 'Kritisk melding' } as const;
