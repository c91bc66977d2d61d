/**
 * `npm run pictures`: makes docs/pictures/ anew, in a real n8n and a real browser, so that what the
 * README shows is what people see: each light (`name.png`) and dark (`name.dark.png`).
 * `npm run pictures -- form credential` makes those alone.
 */
import { World } from '../test/examples/world';
import { Editor } from '../test/browser/editor/editor';
import { launchChromium } from '../test/browser/editor/chromium';
import { Camera } from './pictures/camera';
import { SCENES, type Scene } from './pictures/scenes';

/** Wide enough for n8n's three columns, small enough for its texts to be read in a README. */
const SIZE = { width: 1360, height: 680 };
/** Sharp on today's screens. */
const SCALE = 2;

async function main(wanted: string[]): Promise<void> {
	const scenes = Object.entries(SCENES).filter(
		([name]) => wanted.length === 0 || wanted.includes(name),
	);
	const browser = await launchChromium();
	const world = await World.start();
	try {
		for (const [name, scene] of scenes) await show(name, scene);
	} finally {
		await browser.close();
		await world.stop();
	}

	async function show(name: string, scene: Scene): Promise<void> {
		for (const colorScheme of ['light', 'dark'] as const) {
			world.reset();
			const options = { colorScheme, size: SIZE, scale: SCALE };
			const editor = await Editor.open(browser, world.n8n, world.google, options);
			const file = `${name}${colorScheme === 'dark' ? '.dark' : ''}.png`;
			await scene({ world, editor, camera: new Camera(editor.page, file) });
			await editor.close();
		}
	}
}

main(process.argv.slice(2)).catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
