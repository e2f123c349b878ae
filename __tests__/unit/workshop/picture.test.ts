import sharp from 'sharp';
import { Refusal } from '@/lib/editing/refusal';
import { proposePicture } from '@/lib/workshop/picture';
import { picture } from '../../support/site-from';
import { workspaceFrom } from '../../support/workspace-from';

const workspace = workspaceFrom([], [picture('/bilder/katt.webp')]);
const made = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: '#336699' } })
		.withExif({ IFD0: { Artist: 'Kari' } })
		.jpeg()
		.toBuffer();
const propose = (name: string, bytes: Uint8Array) => proposePicture(workspace, { name, bytes });

it('a picture is made small, loses what the camera knows, and gets a name of its own', async () => {
	const { changes } = await propose('Katt.JPG', await made(4000, 1000));
	const { width, height, format, exif } = await sharp(changes[0].bytes).metadata();
	expect({ path: changes[0].path, width, height, format, exif }).toEqual({
		path: 'bilder/katt-2.webp',
		width: 1600,
		height: 400,
		format: 'webp',
		exif: undefined,
	});
});

it('a small picture is not made larger', async () => {
	const { changes } = await propose('Liten katt.png', await made(20, 10));
	expect((await sharp(changes[0].bytes).metadata()).width).toBe(20);
});

it.each([
	['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>')],
	['a text by the name of a picture', Buffer.from('hei')],
	['half a picture', Buffer.from('ffd8ffe000104a46494600', 'hex')],
])('%s is turned away', async (_, bytes) => {
	await expect(propose('katt.png', bytes)).rejects.toThrow(Refusal);
});
