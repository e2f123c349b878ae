import { factWords } from '../facts/words';
import { slipRule } from './slip-rule';

const amount = String.raw`(?<![\d.,])(?<number>\d{5,}|\d{1,4}\.\d{1,2})(?![\d.,]?\d)`;
const unit = `(?:${factWords('nb').currency}|kr)`;
const pattern = new RegExp(
	String.raw`${amount} ${unit}(?!\p{L})|(?<!\p{L})${unit}\.? ${amount.replace('number', 'other')}`,
	'giu',
);

/** «10000» is counted digit by digit, and «2.5» is another number to some (Språkrådet, «Tall, tid, dato»). */
export const priceFormat = slipRule(
	{
		name: 'price-format',
		about: 'Et beløp har mellomrom mellom tusen og hundre, og komma foran ører.',
		example: '«10000 kroner», «2.5 kroner»',
		languages: ['nb', 'nn'],
	},
	(words) =>
		[...words.matchAll(pattern)].map(({ index, 0: found, groups = {} }) => {
			const { number, other }: Partial<Record<string, string>> = groups;
			const written = number ?? other ?? '';
			const right = written.replace('.', ',').replace(/\B(?=(?:\d{3})+(?!\d))/g, written.includes('.') ? '' : ' ');
			return { index, message: `«${found}» er vanskelig å lese. Skriv «${found.replace(written, right)}».` };
		}),
);
