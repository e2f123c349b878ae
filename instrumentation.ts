/**
 * Called once by Next as it starts: the search is made ready before anybody asks. The workshop has no readers, and would keep
 * a second copy of all content for it.
 */
export async function register(): Promise<void> {
	if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.ROOMS_BELOW) return;
	const { keepSearchCurrent } = await import('./lib/search/current-search');
	keepSearchCurrent();
}
