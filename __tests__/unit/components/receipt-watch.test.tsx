/** @jest-environment jsdom */
import { act, render, screen } from '@testing-library/react';
import { ReceiptWatch } from '@/app/verksted/driftsmelding/ReceiptWatch';

/** The look of it is Designsystemet's, whose parts want a real browser. */
jest.mock('@digdir/designsystemet-react', () => ({ Alert: 'div' }));

const shown = { isDone: true, tone: 'success', sentences: ['Vises på bokmål.'] };

beforeEach(() => {
	jest.useFakeTimers();
	AbortSignal.timeout ??= () => new AbortController().signal;
});
afterEach(() => jest.useRealTimers());

it('a receipt asks again by itself, however often the workshop gives no answer, until the site shows it', async () => {
	const fetch = jest.fn().mockRejectedValue(new Error('nede'));
	global.fetch = fetch;
	render(<ReceiptWatch id="x" isDone={false} tone="info" sentences={['Vises ikke ennå.']} />);
	for (let count = 0; count < 3; count += 1) await act(() => jest.advanceTimersByTimeAsync(1_000));
	expect(fetch).toHaveBeenCalledTimes(3);
	expect(screen.getByRole('status').textContent).toContain('spør nettstedet på nytt av seg selv');
	fetch.mockResolvedValue({ ok: true, json: async () => shown });
	await act(() => jest.advanceTimersByTimeAsync(1_000));
	expect(screen.getByRole('status').textContent).toBe('Vises på bokmål.');
	await act(() => jest.advanceTimersByTimeAsync(5_000));
	expect(fetch).toHaveBeenCalledTimes(4);
});
