import { isSameNumber, numbersIn } from '@/lib/content/facts/numbers';
import { faultOfPattern, finderOf, patternsOf } from '@/lib/content/facts/patterns';
import type { Fact } from '@/lib/content/facts/schema';
import { factWords } from '@/lib/content/facts/words';

const words = factWords('nb');
const days: Fact = { tall: 60, enhet: { nb: 'dager', nn: 'dagar' } };
const hours: Fact = { tekst: { nb: 'mandag til fredag kl. 09:00–15:00' } };
const phone: Fact = { telefon: '80030300' };
const found = (text: string, pattern: string, fact: Fact = days) =>
	finderOf(pattern, fact, 'nb')(text).map((statement) => [statement.text, statement.isWrong]);

describe('numbers in a text', () => {
	it('are figures, grouped or not, times and words', () => {
		expect(numbersIn('60, 1 000 og 991 825 827, kl. 09:00–15.30, 2,5 og to', false, words)).toEqual([
			'60',
			'1 000',
			'991 825 827',
			'09:00',
			'15.30',
			'2,5',
			'to',
		]);
		expect(numbersIn('MinID3, D2-nummer, tolvte, A4', false, words)).toEqual([]);
	});

	it('are telephone numbers only from five digits on', () => {
		expect(numbersIn('innen 10 dager på 800 30 300, +47 800 30 300 eller 02800', true, words)).toEqual([
			'800 30 300',
			'+47 800 30 300',
			'02800',
		]);
	});

	it.each([
		['60', 'seksti'],
		['Åtte', '8'],
		['éin', '1'],
		['tjue', '20'],
		['nitti', '90'],
		['1\u00a0000', '1000'],
		['2,5', '2.5'],
		['+47 800 30 300', '80030300'],
		['004780030300', '800 30 300'],
		['9', '09:00'],
		['09.00', '09:00'],
		['9:30', '09:30'],
	])('may be the same in two ways: %s and %s', (written, right) => {
		expect(isSameNumber(written, right, words)).toBe(true);
	});

	it.each([
		['30', '60'],
		['10', '09:00'],
		['9:30', '09:00'],
		['+46 800 30 300', '80030300'],
		['åtti', '8'],
	])('are not always the same: %s and %s', (written, right) => {
		expect(isSameNumber(written, right, words)).toBe(false);
	});
});

describe('a pattern', () => {
	it('finds the number, right or wrong, in figures or in words', () => {
		expect(found('Brevet er gyldig i 60 dager.', 'gyldig i TALL dager')).toEqual([['gyldig i 60 dager', false]]);
		expect(found('Brevet er gyldig i 30 dager.', 'gyldig i TALL dager')).toEqual([['gyldig i 30 dager', true]]);
		expect(found('GYLDIG  i\u00a0seksti\ndager', 'gyldig i TALL dager')).toEqual([
			['GYLDIG  i\u00a0seksti\ndager', false],
		]);
	});

	it('has words in several forms, and the rest of a word', () => {
		expect(found('Koden gjelder i 30 dagene', 'gyldig/gjeld* i TALL dag*')).toHaveLength(1);
		expect(found('ugyldig i 30 dager. Gyldighet i 30 dager', 'gyldig i TALL dager')).toEqual([]);
	});

	it('has gaps within one sentence', () => {
		expect(found('Koden gjelder for deg, kl. 09 også, i 30 dager', 'gjelder … TALL dager')).toHaveLength(1);
		expect(found('Koden gjelder. Vent i 30 dager', 'gjelder … TALL dager')).toEqual([]);
		expect(found('Gjelder koden? Vent i 30 dager', 'gjelder ... TALL dager')).toEqual([]);
		expect(found(`gjelder ${'x'.repeat(61)} 30 dager`, 'gjelder … TALL dager')).toEqual([]);
	});

	it('takes the nearest number', () => {
		expect(found('gjelder i 60 dager, ikke i 30 dager', 'gjelder … TALL dager')).toEqual([
			['gjelder i 60 dager', false],
		]);
	});

	it('knows wrong units by their place after the right one', () => {
		const pattern = 'gyldig i TALL dag*/uke*/måned*';
		expect(found('gyldig i 60 dager', pattern)).toEqual([['gyldig i 60 dager', false]]);
		expect(found('gyldig i to måneder', pattern)).toEqual([['gyldig i to måneder', true]]);
		expect(found('gyldig i 60 uker', pattern)).toEqual([['gyldig i 60 uker', true]]);
	});

	it('has as many numbers as the fact', () => {
		const pattern = 'svarer … TALL – TALL';
		expect(found('Vi svarer mandag til fredag kl. 9–15.', pattern, hours)[0]?.[1]).toBe(false);
		expect(found('Vi svarer kl. 09:00 til 15:00.', pattern, hours)[0]?.[1]).toBe(false);
		expect(found('Vi svarer kl. 09:00–16:00.', pattern, hours)[0]?.[1]).toBe(true);
		expect(found('Vi svarer kl. 8–15.', pattern, hours)[0]?.[1]).toBe(true);
	});

	it('of a telephone number sees no other numbers', () => {
		expect(found('Ring innen 10 dager på 800 30 300', 'ring … TALL', phone)).toEqual([
			['Ring innen 10 dager på 800 30 300', false],
		]);
		expect(found('Ring 815 00 000', 'ring TALL', phone)).toEqual([['Ring 815 00 000', true]]);
	});

	it('is one or several, for each language', () => {
		expect(
			patternsOf({ ...days, mønster: { nb: 'i TALL dager', nn: ['i TALL dagar', 'på TALL dagar'] } }, 'nb'),
		).toEqual(['i TALL dager']);
		expect(patternsOf({ ...days, mønster: { nn: ['i TALL dagar'] } }, 'nb')).toEqual([]);
		expect(patternsOf(days, 'nb')).toEqual([]);
	});

	it('takes no time, whatever the text', () => {
		const worst = 'a* … a* … TALL a*/b*';
		expect(faultOfPattern(worst, days, 'nb')).toBeUndefined();
		// The processor's time: a machine that has much else to do takes no more of it. A pattern that tries all ways takes hours.
		const before = process.cpuUsage();
		for (const text of ['a '.repeat(20_000), '1 '.repeat(20_000), '1'.repeat(40_000), 'a 1'.repeat(10_000)])
			found(text, worst);
		expect(process.cpuUsage(before).user).toBeLessThan(5_000_000);
	});
});

describe('a pattern that cannot be used', () => {
	it.each([
		['gyldig i # dager', '«#» kan ikke stå i et mønster. Bruk ord, TALL, …, – , / og *'],
		['(a+)+ TALL', '«(» kan ikke stå i et mønster. Bruk ord, TALL, …, – , / og *'],
		['gyldig i dager', 'har 0 TALL, men faktumet har 1. Skriv TALL én gang for hvert tall i faktumet'],
		['fra TALL til TALL dager', 'har 2 TALL, men faktumet har 1. Skriv TALL én gang for hvert tall i faktumet'],
		['TALL', 'må ha minst ett ord ved siden av TALL'],
		['a … b … c … TALL', 'har 3 «…». Et mønster har høyst 2'],
		['… TALL dager', 'kan ikke begynne eller slutte med «…»'],
		['gyldig TALL …', 'kan ikke begynne eller slutte med «…»'],
		['gyl*dig TALL', '«gyl*dig» blir ikke forstått. Skriv ord, ord* eller ord/annet'],
		['a//b TALL', '«a//b» blir ikke forstått. Skriv ord, ord* eller ord/annet'],
		['* TALL', '«*» blir ikke forstått. Skriv ord, ord* eller ord/annet'],
		[`${'a'.repeat(96)} TALL`, 'er på 101 tegn. Et mønster har høyst 100. Del det i to'],
	])('is explained: %s', (pattern, message) => {
		expect(faultOfPattern(pattern, days, 'nb')).toBe(message);
	});

	it('is one for a fact without a number', () => {
		expect(faultOfPattern('skriv til TALL', { epost: 'post@example.no' }, 'nb')).toMatch(/har ikke noe tall/);
	});
});
