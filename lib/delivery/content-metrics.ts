import { Counter, Gauge, type Registry } from 'prom-client';
import type { ContentStatus } from '../contract';

/** What an operator watches of the content. Before Next has told how it is there are no values, rather than good ones. */
export function addContentMetrics(registry: Registry, contentStatus: () => ContentStatus | undefined): void {
	const registers = [registry];
	new Gauge({
		name: 'minid_content_problems',
		help: 'What editors should mend in the published content, by severity.',
		labelNames: ['severity'],
		registers,
		collect() {
			for (const [severity, count] of Object.entries(contentStatus()?.problems ?? {})) this.set({ severity }, count);
		},
	});
	new Gauge({
		name: 'minid_content_pages',
		help: 'Published pages in each language, without those shown in another.',
		labelNames: ['locale'],
		registers,
		collect() {
			for (const [locale, count] of Object.entries(contentStatus()?.pages ?? {})) this.set({ locale }, count);
		},
	});
	new Gauge({
		name: 'minid_content_unreadable_since_seconds',
		help: 'Since when the content folder cannot be used (Unix time); 0 while it can.',
		// A label that never gets a value keeps the series away until there is one.
		labelNames: [],
		registers,
		collect() {
			const status = contentStatus();
			this.reset();
			if (status) this.set((status.unreadableSince ?? 0) / 1000);
			else this.remove();
		},
	});
	new Counter({
		name: 'minid_content_snapshot_failures_total',
		help: 'Times the last valid content could not be kept, since Next started.',
		registers,
		collect() {
			const status = contentStatus();
			this.reset();
			if (status) this.inc(status.snapshotFailures);
			else this.remove();
		},
	});
}
