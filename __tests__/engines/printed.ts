import { inflateSync } from 'node:zlib';
import type { Evaluates } from '../browser/checks';

/**
 * What stands on paper: the parts that the style for print shows. A style sheet's own conditions are turned round, since not
 * every driver can print or be told to show a page as printed.
 */
export function shownOnPaper(page: Evaluates): Promise<{ title: boolean; text: string; controls: string[] }> {
	return page.evaluate(() => {
		const turn = (rules: CSSRuleList): void => {
			for (const rule of rules) {
				if (rule instanceof CSSMediaRule) {
					const { media } = rule;
					if (/\bprint\b/.test(media.mediaText)) media.mediaText = media.mediaText.replaceAll('print', 'all');
					else if (/\bscreen\b/.test(media.mediaText)) media.mediaText = 'not all';
				}
				if ('cssRules' in rule) turn(rule.cssRules as CSSRuleList);
			}
		};
		for (const sheet of document.styleSheets) turn(sheet.cssRules);
		const isShown = (element: Element | null) => (element?.getClientRects().length ?? 0) > 0;
		return {
			title: isShown(document.querySelector('main h1')),
			text: [...document.querySelectorAll('main :is(p, li, td)')]
				.filter(isShown)
				.map(({ textContent }) => textContent)
				.join(' '),
			controls: [...document.querySelectorAll('form, input, button, summary')]
				.filter(isShown)
				.map((element) => `${element.tagName} ${element.textContent}`),
		};
	});
}

/** How many sheets of a PDF have how much text: pieces of text that are drawn (ISO 32000-1 §9.4.3), on all of them together. */
export function readPdf(pdf: Buffer): { pages: number; texts: number } {
	const parts = [pdf.toString('latin1')];
	let at = pdf.indexOf('stream');
	while (at >= 0) {
		const start = at + (pdf[at + 6] === 13 ? 8 : 7);
		const end = pdf.indexOf('endstream', start);
		if (end < 0) break;
		parts.push(inflated(pdf.subarray(start, end)));
		at = pdf.indexOf('stream', end + 9);
	}
	const all = parts.join('\n');
	return {
		pages: all.match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0,
		texts: all.match(/[\])>]\s*T[jJ]/g)?.length ?? 0,
	};
}

/** Streams that are not compressed this way (pictures, fonts) draw no text. */
function inflated(stream: Buffer): string {
	try {
		return inflateSync(stream).toString('latin1');
	} catch {
		return '';
	}
}
