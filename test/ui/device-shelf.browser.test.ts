import {expect} from '@open-wc/testing';
import {bookmarks, toggleBookmark} from '../../src/ui/bookmarks.ts';
import {openShelf} from '../../src/ui/device-shelf.ts';
import {applyPreferences, type ReadingPreferences, readPreferences} from '../../src/ui/reading-preferences.ts';

const DEFAULTS: ReadingPreferences = {theme: 'auto', text: 'normal', space: 'normal', face: 'normal'};

describe('what a learner keeps on a device', () => {
  afterEach(() => {
    applyPreferences(DEFAULTS);
    openShelf(null);
    localStorage.clear();
  });

  it('is theirs alone, and is there again', () => {
    openShelf('0123');
    toggleBookmark('m1_l1');
    applyPreferences({...DEFAULTS, text: 'large'});
    openShelf('4567');
    expect(bookmarks()).to.deep.equal([]);
    expect(readPreferences()).to.deep.equal(DEFAULTS);
    openShelf('0123');
    expect(bookmarks()).to.deep.equal(['m1_l1']);
    expect(readPreferences().text).to.equal('large');
  });

  it('leaves no trace where the device is to keep nothing, and holds until the page closes', () => {
    openShelf(null);
    toggleBookmark('m1_l1');
    applyPreferences({...DEFAULTS, space: 'wide'});
    expect(bookmarks()).to.deep.equal(['m1_l1']);
    expect(readPreferences().space).to.equal('wide');
    expect(localStorage.length).to.equal(0);
  });
});
