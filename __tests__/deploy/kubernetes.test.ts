import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { readSettings } from '@/lib/settings';

const objectSchema = z.looseObject({
	apiVersion: z.string(),
	kind: z.string(),
	metadata: z.looseObject({
		name: z.string(),
		namespace: z.string().optional(),
		labels: z.record(z.string(), z.string()).optional(),
	}),
	data: z.record(z.string(), z.string()).optional(),
});

type KubernetesObject = z.infer<typeof objectSchema>;

const ours = 'docs/deploy/kubernetes';
const guide = readFileSync(join(ours, 'README.md'), 'utf8');
const section = (title: string) => guide.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? '';
/** What an operator copies from a section of the guide. */
const commandsOf = (title: string) =>
	[...section(title).matchAll(/```sh\n(.*?)```/gs)].map(([, block]) => block).join('');

/** The operator's checkout: what they write lies beside it. */
const elsewhere = mkdtempSync(join(tmpdir(), 'minid-cluster-'));
const checkout = join(elsewhere, 'nettsted');
cpSync(ours, join(checkout, ours), { recursive: true });
afterAll(() => rmSync(elsewhere, { recursive: true }));

const digest = `sha256:${'ab'.repeat(32)}`;
const release = { registry: 'registry.example.org/digdir/minid', digest };
const namesIn = (commands: string) =>
	Object.fromEntries([...commands.matchAll(/^(\w+)=(\S+)$/gm)].map(([, name = '', value = '']) => [name, value]));
const own = namesIn(commandsOf('Your own names'));

/** Does what the guide says, in the operator's checkout. */
const run = (commands: string, env: Record<string, string> = release) =>
	execFileSync('sh', ['-euc', commands], { cwd: checkout, env: { ...process.env, ...env }, encoding: 'utf8' });

/** What `kubectl apply -k` would send. */
function built(variant: string): KubernetesObject[] {
	try {
		const folder = join(elsewhere, 'minid-cluster', variant);
		const text = execFileSync('kubectl', ['kustomize', folder], { encoding: 'utf8' });
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

const variants = ['site', 'git-sync'] as const;
run(commandsOf('Your own names'));

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
			objects.map(({ kind }) => [kind, own.namespace]),
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
		const left = section('What you must write yourself');
		const secrets = [...JSON.stringify(objects).matchAll(/"secretName":"([^"]+)"/g)].map(([, name]) => name);
		const byTag = imagesOf(objects).filter((image) => !String(image).includes('@sha256:'));
		expect(secrets.sort()).toEqual(variant === 'git-sync' ? ['minid-git', 'minid-tls'] : ['minid-tls']);
		for (const name of [...secrets, ...byTag]) expect(left).toContain(`\`${name}\``);
	});

	it('spread, pods of another release not counted, but none waits because a machine is full', () => {
		const spread = z
			.object({
				spec: z.object({ template: z.object({ spec: z.object({ topologySpreadConstraints: z.array(z.unknown()) }) }) }),
			})
			.parse(one('Deployment')).spec.template.spec.topologySpreadConstraints;
		expect(spread).toHaveLength(2);
		for (const constraint of spread)
			expect(constraint).toMatchObject({
				whenUnsatisfiable: 'ScheduleAnyway',
				nodeTaintsPolicy: 'Honor',
				matchLabelKeys: ['pod-template-hash'],
			});
	});

	it('have no line written for each request, which would hold what readers type, and the guide says so for any ingress', () => {
		expect(JSON.stringify(one('Ingress'))).toContain('"nginx.ingress.kubernetes.io/enable-access-log":"false"');
		expect(section('What you must write yourself')).toContain('| Access log |');
	});

	it('have nothing that must end before the site starts, nor a companion that the repository can end', () => {
		const companions = z
			.object({
				spec: z.object({
					template: z.object({ spec: z.object({ initContainers: z.array(z.unknown()).default([]) }) }),
				}),
			})
			.parse(one('Deployment')).spec.template.spec.initContainers;
		expect(companions).toHaveLength(variant === 'git-sync' ? 1 : 0);
		for (const companion of companions)
			expect(companion).toMatchObject({
				restartPolicy: 'Always',
				// ssh refuses a user that the image does not know.
				securityContext: { runAsUser: 65_533 },
				env: expect.arrayContaining([{ name: 'GITSYNC_MAX_FAILURES', value: '-1' }]),
			});
	});

	it('ask for room for what they keep', () => {
		const rooms = JSON.stringify(one('Deployment')).match(/"ephemeral-storage":"\w+"/g);
		expect(rooms).toHaveLength(variant === 'git-sync' ? 2 : 1);
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

describe('an operator’s own names, written as the guide says', () => {
	it.each(variants)('are everywhere, and no other is left: %s', (variant) => {
		const text = JSON.stringify(built(variant));
		expect(text).not.toMatch(/example\.no\b/);
		const { namespace, repository, folder, ...others } = own;
		for (const name of [release.registry, ...Object.values(others)]) expect(text).toContain(name);
		expect(text.includes(`"${repository}"`)).toBe(variant === 'git-sync');
		expect(text.includes(`"/content/now/${folder}"`)).toBe(variant === 'git-sync');
	});

	it('have the release named by what it holds, and the next one', () => {
		expect(imagesOf(built('site'))).toEqual([`${release.registry}@${digest}`]);
		const next = `sha256:${'cd'.repeat(32)}`;
		const [bringIn = ''] = /^sed .*\$\{digest.*$/m.exec(commandsOf('Out with it')) ?? [];
		run(bringIn, { digest: next });
		expect(imagesOf(built('site'))).toEqual([`${release.registry}@${next}`]);
	});

	it('may be written again: what they were before is gone, and nothing that came with the site has been touched', () => {
		const others = Object.fromEntries(Object.keys(own).map((name) => [name, `other-${name}`]));
		const commands = commandsOf('Your own names').replace(/^(\w+)=\S+$/gm, (_, name) => `${name}=${others[name]}`);
		const settings = () => built('git-sync').find(({ kind }) => kind === 'ConfigMap')?.metadata.name;
		const before = settings();
		run(commands);
		const text = JSON.stringify(built('git-sync'));
		for (const [name, value] of Object.entries(own)) {
			expect(text).toContain(others[name]);
			if (name !== 'folder') expect(text).not.toContain(value);
		}
		// Other settings bring out other pods.
		expect(settings()).not.toBe(before);
		// It ends with another code than 0 when it finds a difference.
		run(`diff --recursive ${resolve(ours)} ${ours}`);
		run(commandsOf('Your own names'));
	});

	it.each(['password', 'ssh'])('take what opens a private repository: %s', (kind) => {
		const [open = ''] = new RegExp(`^printf .*/${kind}\\b.*$`, 'm').exec(section('What you must write yourself')) ?? [];
		run(commandsOf('Your own names') + open);
		const { data } = built('git-sync').find((object) => object.kind === 'ConfigMap') ?? {};
		expect(Object.values(data ?? {})).toContain(`/etc/git-secret/${kind}`);
		run(commandsOf('Your own names'));
	});

	it('are those of the namespace too', () => {
		const [make = ''] = /^sed .*namespace\.yaml/m.exec(commandsOf('Out with it')) ?? [];
		expect(parse(run(make, own)).metadata.name).toBe(own.namespace);
	});
});

describe('the schemas of the API', () => {
	it('refuse an object with a wrong value', () => {
		const deployment = built('site').find(({ kind }) => kind === 'Deployment');
		const spec = { ...z.looseObject({}).parse(deployment?.spec), minReadySeconds: 'fem' };
		expect(faultsOf([objectSchema.parse({ ...deployment, spec })])).toEqual([
			expect.stringContaining('minReadySeconds'),
		]);
	});
});
