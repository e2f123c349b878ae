import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { readSettings } from '@/lib/settings';

const objectSchema = z.looseObject({
	apiVersion: z.string(),
	kind: z.string(),
	metadata: z.object({
		name: z.string(),
		namespace: z.string().optional(),
		labels: z.record(z.string(), z.string()).optional(),
	}),
	data: z.record(z.string(), z.string()).optional(),
});

type KubernetesObject = z.infer<typeof objectSchema>;

const ours = 'docs/deploy/kubernetes';

/** What `kubectl apply -k` would send. */
function built(variant: string, folder = ours): KubernetesObject[] {
	try {
		const text = execFileSync('kubectl', ['kustomize', join(folder, variant)], { encoding: 'utf8' });
		return parseAllDocuments(text).map((document) => objectSchema.parse(document.toJS()));
	} catch (error) {
		const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
		throw isMissing ? new Error('kubectl is not here. Debian: apt-get install kubernetes-client') : error;
	}
}

/** What the API would say of some objects. */
function faultsOf(objects: readonly KubernetesObject[]): string[] {
	const input = JSON.stringify(objects);
	const answer = execFileSync(process.execPath, ['__tests__/support/validate-kubernetes.mjs'], {
		input,
		encoding: 'utf8',
	});
	return z.array(z.string()).parse(JSON.parse(answer));
}

/** The images that some objects run. */
function imagesOf(objects: readonly KubernetesObject[]): unknown[] {
	return [...JSON.stringify(objects).matchAll(/"image":"([^"]+)"/g)].map(([, image]) => image);
}

/** The labels by which an object, or a part of it, chooses pods: all of them, where it names none. */
function selectorsIn(part: unknown): unknown[] {
	if (typeof part !== 'object' || part === null) return [];
	return Object.entries(part).flatMap(([name, value]) =>
		['selector', 'podSelector', 'labelSelector'].includes(name)
			? [z.object({ matchLabels: z.unknown() }).safeParse(value).data?.matchLabels ?? value]
			: selectorsIn(value),
	);
}

const containerSchema = z.looseObject({
	securityContext: z.looseObject({
		allowPrivilegeEscalation: z.literal(false),
		readOnlyRootFilesystem: z.literal(true),
		capabilities: z.object({ drop: z.tuple([z.literal('ALL')]) }),
	}),
});

const variants = ['base', 'git-sync'] as const;

describe.each(variants)('the cluster’s objects, %s', (variant) => {
	const objects = built(variant);
	const one = (kind: string) => objects.find((object) => object.kind === kind);

	it('are as the API wants them', () => {
		expect(objects.map(({ kind }) => kind).sort()).toEqual([
			...['ConfigMap', 'Deployment', 'HorizontalPodAutoscaler', 'Ingress', 'NetworkPolicy', 'PodDisruptionBudget'],
			'Service',
		]);
		expect(faultsOf(objects)).toEqual([]);
	});

	it('leave what else is in the cluster, and in their namespace, alone', () => {
		expect(objects.map(({ kind, metadata }) => [kind, metadata.namespace])).toEqual(
			objects.map(({ kind }) => [kind, 'minid']),
		);
		const selectors = objects.flatMap((object) => selectorsIn(object));
		expect(selectors).toHaveLength(6);
		for (const selector of selectors) expect(selector).toMatchObject({ 'app.kubernetes.io/name': 'minid' });
	});

	it('give the site settings that it takes', () => {
		const settings = readSettings(one('ConfigMap')?.data);
		expect(settings).toMatchObject({ indexable: true, trustsProxy: true, metricsHost: '0.0.0.0', stateDir: '/state' });
	});

	it('run nothing as root, with a right that it does not need, or on a file system that it may write on', () => {
		const template = z
			.object({
				spec: z.object({
					template: z.object({
						spec: z.looseObject({
							securityContext: z.looseObject({ runAsNonRoot: z.literal(true) }),
							automountServiceAccountToken: z.literal(false),
							containers: z.array(containerSchema),
							initContainers: z.array(containerSchema).optional(),
						}),
					}),
				}),
			})
			.safeParse(one('Deployment'));
		expect(template.error?.issues).toBeUndefined();
	});

	it('name nothing by a tag, and no secret, that the guide does not tell an operator of', () => {
		const guide = readFileSync(join(ours, 'README.md'), 'utf8');
		const [, left = ''] = /## What you must write yourself(.*?)\n## /s.exec(guide) ?? [];
		const secrets = [...JSON.stringify(objects).matchAll(/"secretName":"([^"]+)"/g)].map(([, name]) => name);
		const byTag = imagesOf(objects).filter((image) => !String(image).includes('@sha256:'));
		expect(secrets).toHaveLength(1);
		for (const name of [...secrets, ...byTag]) expect(left).toContain(`\`${name}\``);
	});

	it('count no machine that takes none of them, nor pods of another release, as they spread', () => {
		const spread = z
			.object({
				spec: z.object({ template: z.object({ spec: z.object({ topologySpreadConstraints: z.array(z.unknown()) }) }) }),
			})
			.parse(one('Deployment')).spec.template.spec.topologySpreadConstraints;
		expect(spread).toHaveLength(2);
		for (const constraint of spread)
			expect(constraint).toMatchObject({ nodeTaintsPolicy: 'Honor', matchLabelKeys: ['pod-template-hash'] });
	});

	it('wait for a site that stops for longer than it takes', () => {
		const seconds = JSON.stringify(one('Deployment')).match(/"terminationGracePeriodSeconds":(\d+)/)?.[1];
		const { stopNotice } = readSettings(one('ConfigMap')?.data);
		expect(Number(seconds) * 1000).toBeGreaterThan(stopNotice + 11_000);
	});
});

it('the namespace, for those who need one, is as the API wants it, and the strictest of the standards holds in it', () => {
	const text = readFileSync(join(ours, 'namespace.yaml'), 'utf8');
	const namespace = objectSchema.parse(parse(text));
	expect(namespace.metadata).toMatchObject({
		name: 'minid',
		labels: { 'pod-security.kubernetes.io/enforce': 'restricted' },
	});
	expect(faultsOf([namespace])).toEqual([]);
});

describe('an operator’s own names, put in as the guide says', () => {
	const elsewhere = mkdtempSync(join(tmpdir(), 'minid-cluster-'));
	const folder = join(elsewhere, ours);
	const guide = readFileSync(join(ours, 'README.md'), 'utf8');
	const [, commands = ''] = /```sh\n(namespace=.*?)```/s.exec(guide) ?? [];
	const own = Object.fromEntries(
		[...commands.matchAll(/^(\w+)=(\S+)$/gm)].map(([, name = '', value]) => [name, value]),
	);
	const [putIn = ''] = /^sed .*\$digest.*$/m.exec(guide) ?? [];
	const digest = `sha256:${'ab'.repeat(32)}`;
	cpSync(ours, folder, { recursive: true });
	execFileSync('sh', ['-euc', `${commands}${putIn}`], { cwd: elsewhere, env: { ...process.env, digest } });
	afterAll(() => rmSync(elsewhere, { recursive: true }));

	it.each(variants)('are everywhere, and no other is left: %s', (variant) => {
		const objects = built(variant, folder);
		expect(objects.map(({ metadata }) => metadata.namespace)).toEqual(objects.map(() => own.namespace));
		const text = JSON.stringify(objects);
		expect(text).not.toMatch(/example\.no\b/);
		const { namespace: _, repository, ...others } = own;
		for (const name of Object.values(others)) expect(text).toContain(name);
		expect(text.includes(String(repository))).toBe(variant === 'git-sync');
		expect(faultsOf(objects)).toEqual([]);
	});

	it('have the release named by what it holds', () => {
		expect(imagesOf(built('base', folder))).toEqual([`${own.registry}@${digest}`]);
	});

	it('are other settings, and so bring out other pods', () => {
		const name = (objects: readonly KubernetesObject[]) =>
			String(objects.find(({ kind }) => kind === 'ConfigMap')?.metadata.name);
		const [before, after] = [built('base'), built('base', folder)];
		expect(name(after)).not.toBe(name(before));
		for (const objects of [before, after])
			expect(JSON.stringify(objects.find(({ kind }) => kind === 'Deployment'))).toContain(
				`{"name":"${name(objects)}"}`,
			);
	});

	it('are those of the namespace too', () => {
		expect(parse(readFileSync(join(folder, 'namespace.yaml'), 'utf8')).metadata.name).toBe(own.namespace);
	});
});

describe('the schemas of the API', () => {
	it('refuse an object with a wrong value', () => {
		const deployment = built('base').find(({ kind }) => kind === 'Deployment');
		const spec = { ...z.looseObject({}).parse(deployment?.spec), minReadySeconds: 'fem' };
		expect(faultsOf([objectSchema.parse({ ...deployment, spec })])).toEqual([
			expect.stringContaining('minReadySeconds'),
		]);
	});
});
