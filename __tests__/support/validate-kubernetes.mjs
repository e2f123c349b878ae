// Holds objects of Kubernetes, a JSON array on standard input, against the schemas of its API; prints what is wrong with each.
// A program of its own, since the schemas come as ES modules that Jest cannot load.
import { text } from 'node:stream/consumers';
import * as schemas from 'kubernetes-models';

const groups = {
	'': schemas,
	apps: schemas.apps,
	autoscaling: schemas.autoscaling,
	policy: schemas.policy,
	'networking.k8s.io': schemas.networkingK8sIo,
};

const faultsOf = (object) => {
	const [version, group = ''] = object.apiVersion.split('/').reverse();
	const Kind = groups[group]?.[version]?.[object.kind];
	if (!Kind) return [`${object.apiVersion} ${object.kind} is not known.`];
	try {
		new Kind(object).validate();
		return [];
	} catch (error) {
		return [`${object.kind}: ${error.message}`];
	}
};

process.stdout.write(JSON.stringify(JSON.parse(await text(process.stdin)).flatMap(faultsOf)));
