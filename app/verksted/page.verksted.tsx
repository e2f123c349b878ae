import { Heading } from '@digdir/designsystemet-react';
import { showView } from '@/lib/workshop/views';
import { currentWorkspace, registryOf } from '@/lib/workshop/workspace';

export default async function Today() {
	const workspace = await currentWorkspace();
	const address = showView(registryOf(workspace));
	return (
		<>
			<Heading level={1}>I dag</Heading>
			<p>{workspace.context.pages.length} sider</p>
			<p>{workspace.problems().length} funn</p>
			<a href={`${address}/nb`}>Se nettstedet</a>
		</>
	);
}
