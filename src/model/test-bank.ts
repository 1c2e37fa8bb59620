/** Which items belong to the final test. */
import type {ItemOutline, Outline} from './outline.ts';

/** Items that a final test may draw; those for the start measurement and the boosters never are. */
export function testBank(outline: Outline): readonly ItemOutline[] {
  return Object.values(outline.items).filter(item => isForTest(outline, item.id));
}

/** Whether an item is answered in the final test and nowhere else. */
export function isForTest(outline: Outline, id: string): boolean {
  const item = outline.items[id];
  return item?.kind === 'test' && (item.use === undefined || item.use === 'test');
}
