import { readOptions, usage } from '@/lib/release/options';
import { readServeOptions } from '@/lib/release/serve-options';

describe('The options of the command', () => {
	const read = (...args: string[]) => readOptions(args, '/own/node');

	it('ask for no image, for one with the Node that runs, or for one with another', () => {
		expect(read().options.imageNode).toBeUndefined();
		expect(read('--oci').options.imageNode).toBe('/own/node');
		expect(read('--oci', '--node', '/other/node').options.imageNode).toBe('/other/node');
		expect(read('--oci', '--node=/other/node').faults).toEqual([]);
	});

	it('are refused all at once, with what was meant', () => {
		expect(read('--ocii', '--node', 'oci').faults).toEqual([
			'«--ocii» er ikke et valg. Mente du «--oci»?',
			'«--node» gjelder bare bildet: skriv også --oci.',
		]);
		expect(read('oci', '--oci=ja', '--node').faults).toEqual([
			'«oci» er ikke et valg. Mente du «--oci»?',
			'«--oci» har ingen verdi.',
			'«--node» mangler en verdi.',
		]);
		expect(read('--oci', '--oci').faults).toEqual(['«--oci» kan bare stå én gang.']);
	});

	it('are all told of by the help', () => {
		expect(read('-h')).toMatchObject({ options: { help: true }, faults: [] });
		for (const name of ['--oci', '--node', '--help']) expect(usage).toContain(name);
	});
});

describe('The options of a release', () => {
	it.each([
		[[], 'serve'],
		[['--verify'], 'verify'],
		[['--verify', '--help'], 'help'],
		[['--verify=1'], { faults: ['«--verify» har ingen verdi.'] }],
	])('%j ask it to %j', (args, choice) => {
		expect(readServeOptions(args)).toEqual(choice);
	});
});
