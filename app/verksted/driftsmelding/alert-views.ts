import { type AlertWish, proposeAlert } from '@/lib/editing/alerts';
import { workspaceAfter } from '@/lib/editing/workspace';
import type { Locale } from '@/lib/i18n/routing';
import { locales } from '@/lib/i18n/routing';
import { showView } from '@/lib/workshop/views';
import { currentWorkspace, registryOf } from '@/lib/workshop/workspace';

/** Where an alert is shown as readers will see it. */
export interface AlertView {
	locale: Locale;
	address: string;
}

/** An alert as it is being written: how readers will see it, and what is to be seen to before it is published. */
export interface PreviewedAlert {
	views: readonly AlertView[];
	notes: readonly string[];
}

/** The site with an alert that is not published yet, as of the time when it will be: one page in each language that it has. */
export async function viewAlert(wish: AlertWish, name?: string): Promise<AlertView[]> {
	const workspace = await currentWorkspace(Math.max(Date.now(), wish.from ?? 0));
	const { changes } = proposeAlert(workspace, wish, name);
	const registry = registryOf(workspaceAfter(workspace, changes), { withUnpublished: false });
	const address = showView(registry);
	return locales
		.filter((locale) => wish.texts[locale])
		.map((locale) => {
			const { pages, pathOfKey } = registry.site.locales[locale];
			const page = pages[pathOfKey[wish.pages[0] ?? ''] ?? '/'];
			return { locale, address: `${address}${page?.url ?? `/${locale}`}` };
		});
}
