/** The keys that have no character of their own (WebDriver §17.4.2). */
export const keys = { Tab: '\uE004', Enter: '\uE007' } as const;

/** What fingers do to write a text, in the words that WebDriver (§17.5) and WebDriver BiDi share. */
export function typing(text: string) {
	const actions = [...text].flatMap((value) => [
		{ type: 'keyDown', value },
		{ type: 'keyUp', value },
	]);
	return [{ type: 'key', id: 'keyboard', actions }];
}

/** What a hand on a mouse does to click at a point of what is shown. */
export function clicking(x: number, y: number) {
	const actions = [
		{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
		{ type: 'pointerDown', button: 0 },
		{ type: 'pointerUp', button: 0 },
	];
	return [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }];
}
