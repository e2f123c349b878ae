import { formatDate, formatFact } from '@/lib/content/facts/format';

const space = '\u00A0';

describe('a fact as readers see it', () => {
	it('is a text in their language, or in Bokmål where theirs is missing', () => {
		const hours = { tekst: { nb: 'mandag til fredag', nn: 'måndag til fredag' } };
		expect(formatFact(hours, 'nn')).toEqual({ text: 'måndag til fredag' });
		expect(formatFact({ tekst: { nb: 'mandag' } }, 'nn')).toEqual({ text: 'mandag' });
		expect(formatFact({ tekst: {} }, 'nn')).toEqual({ text: '' });
	});

	it('is a number that keeps its unit on the line', () => {
		const days = { tall: 60, enhet: { nb: 'dager', nn: 'dagar' } };
		expect(formatFact(days, 'nb')).toEqual({ text: `60${space}dager` });
		expect(formatFact(days, 'nn')).toEqual({ text: `60${space}dagar` });
		expect(formatFact({ tall: 1234.5 }, 'nb').text).toMatch(/^1\s234,5$/);
	});

	it('is a date in words', () => {
		expect(formatFact({ dato: '2026-12-01' }, 'nb')).toEqual({ text: '1. desember 2026' });
		expect(formatDate('2026-05-17', 'nn')).toBe('17. mai 2026');
	});

	it.each([
		['80030300', '800 30 300'],
		['+4780030300', '+47 800 30 300'],
		['22334455', '22 33 44 55'],
		['+4722334455', '+47 22 33 44 55'],
		['91234567', '912 34 567'],
		['02800', '02800'],
		['+46812345678', '+46812345678'],
	])('is the phone number %s as «%s», to be called', (number, shown) => {
		expect(formatFact({ telefon: number }, 'nb')).toEqual({
			text: shown.replaceAll(' ', space),
			href: `tel:${number}`,
		});
	});

	it('is an e-mail address to write to', () => {
		expect(formatFact({ epost: 'post@example.no' }, 'nb')).toEqual({
			text: 'post@example.no',
			href: 'mailto:post@example.no',
		});
	});
});
