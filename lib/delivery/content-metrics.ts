import { Counter, Gauge, type Registry } from 'prom-client';
import type { ContentStatus } from '../contract';
import { locales } from '../i18n/routing';

interface Content {
	/** What Next has told last; undefined before it has. */
	contentStatus(): ContentStatus | undefined;
	/** Since when (ms since 1970) there is no content that can be used; null while there is. */
	contentUnreadableSince(): number | null;
}

/** What is known of content before Next has told anything: that there is none yet. Alerts must not wait for what is not there. */
const none: Pick<ContentStatus, 'problems' | 'pages' | 'snapshotFailures'> = {
	problems: { fatal: 0, error: 0, warning: 0 },
	pages: Object.fromEntries(locales.map((locale) => [locale, 0])),
	snapshotFailures: 0,
};

/** What an operator watches of the content, from the first second. */
export function addContentMetrics(
	registry: Registry,
	{ contentStatus, contentUnreadableSince }: Readonly<Content>,
): void {
	const registers = [registry];
	const status = () => contentStatus() ?? none;
	new Gauge({
		name: 'minid_content_problems',
		help: 'What editors should mend in the published content, by severity.',
		labelNames: ['severity'],
		registers,
		collect() {
			for (const [severity, count] of Object.entries(status().problems)) this.set({ severity }, count);
		},
	});
	new Gauge({
		name: 'minid_content_pages',
		help: 'Published pages in each language, without those shown in another.',
		labelNames: ['locale'],
		registers,
		collect() {
			for (const [locale, count] of Object.entries(status().pages)) this.set({ locale }, count);
		},
	});
	new Gauge({
		name: 'minid_content_unreadable_since_seconds',
		help: 'Since when the content folder cannot be used, or Next tells of no content (Unix time); 0 while all is well.',
		registers,
		collect() {
			this.set((contentUnreadableSince() ?? 0) / 1000);
		},
	});
	new Counter({
		name: 'minid_content_snapshot_failures_total',
		help: 'Times the last valid content could not be kept, since Next started.',
		registers,
		collect() {
			this.reset();
			this.inc(status().snapshotFailures);
		},
	});
}
