import { defaultLocale } from '../../i18n/routing';
import { HeavyTextError, type MarkdownText } from '../markdown/markdown-text';
import { type RenderContext, renderMarkdown } from '../markdown/render';

/** The largest page of the site is 30 kB of HTML. A long heading over many tables, or a long address, multiplies. */
const longestHtml = 2_000_000;

/** What one character may become when it is escaped: `&quot;`. */
const longestEscape = 6;

/** Texts that rendering adds, as short as they can be told apart. */
export const plainLabels: RenderContext['labels'] = {
	note: 'Merk',
	warning: 'Advarsel',
	appStore: 'App Store',
	forIphone: 'for iPhone',
	googlePlay: 'Google Play',
	forAndroid: 'for Android',
	qrCode: 'QR-kode',
	scan: 'Skann koden',
	video: 'Video',
	external: 'ekstern lenke',
	table: 'Tabell',
	call: 'Ring oss',
	answers: { show: 'Vis', all: 'Alle', yes: 'Ja', partly: 'Delvis', no: 'Nei' },
};

/** Facts and pages differ from day to day; what a text costs to show hardly does. */
const context: RenderContext = {
	fact: () => undefined,
	bodies: [],
	imageAt: () => undefined,
	targetOf: (href) => ({ href, external: true }),
	language: defaultLocale,
	labels: plainLabels,
	partAt: () => [],
};

/**
 * Shows a text of so many characters once as a trial, before readers ask for it. An ordinary one is let through: each of
 * its nodes shows at the most the whole of it.
 *
 * @throws {HeavyTextError} when it becomes more HTML than the site sends.
 * @throws {RangeError} when it is too deep to be shown.
 */
export function assertShowable(text: MarkdownText, characters: number): void {
	if (text.nodes * characters * longestEscape <= longestHtml) return;
	const { length } = renderMarkdown(text, context).html;
	if (length <= longestHtml) return;
	const [found, most] = [length, longestHtml].map((size) => `${Math.ceil(size / 1_000)} kB`);
	throw new HeavyTextError(
		`Siden blir på ${found} når den vises, og kan være på høyst ${most}. Del den i flere sider.`,
	);
}
