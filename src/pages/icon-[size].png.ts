/** The icon in the sizes that are still asked for as PNG. */
import type { APIRoute } from 'astro';
import { icon, ICON_SIZES } from '../formats/icons.ts';

export const getStaticPaths = () => ICON_SIZES.map((size) => ({ params: { size: String(size) } }));

export const GET: APIRoute = ({ params }) => new Response(new Uint8Array(icon(Number(params['size']))));
