import {expect} from '@open-wc/testing';
import type {Fact} from '../../src/model/facts.ts';
import {type Journal, lookInJournal, openJournal} from '../../src/record/journal.ts';
import {claimTab} from '../../src/record/tab-claim.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 0, 1);
const seen = (session: number, sequence: number): Fact => ({
  type: 'step.seen',
  step: `s${sequence}`,
  session,
  sequence,
});
let key = '';
const opened: Journal[] = [];

async function open(now = NOW, name = key): Promise<Journal> {
  const journal = await openJournal(indexedDB, name, now);
  opened.push(journal);
  return journal;
}

describe('the journal on this device', () => {
  beforeEach(() => {
    key = crypto.randomUUID();
  });
  afterEach(async () => {
    for (const journal of opened.splice(0)) {
      await journal.forget(await journal.read());
      journal.close();
    }
  });

  it('gives facts back in their order, also to another window', async () => {
    const journal = await open();
    expect(journal.storage).to.equal('indexeddb');
    expect(await journal.add([seen(2, 1), seen(1, 2)])).to.equal(true);
    expect(await journal.add([seen(1, 1)])).to.equal(true);
    expect(await (await open()).read()).to.deep.equal([seen(1, 1), seen(1, 2), seen(2, 1)]);
  });

  it('writes with strict durability, and says yes only when the transaction has completed', async () => {
    const journal = await open();
    const real = IDBDatabase.prototype.transaction;
    const order: string[] = [];
    IDBDatabase.prototype.transaction = function (...args: Parameters<typeof real>) {
      const transaction = real.apply(this, args);
      order.push(`${args[1]} ${args[2]?.durability}`);
      transaction.addEventListener('complete', () => order.push('complete'));
      return transaction;
    };
    try {
      await journal.add([seen(1, 1)]).then(() => order.push('accepted'));
    } finally {
      IDBDatabase.prototype.transaction = real;
    }
    expect(order).to.deep.equal(['readwrite strict', 'complete', 'accepted']);
  });

  it('keeps learners and courses apart', async () => {
    await (await open()).add([seen(1, 1)]);
    expect(await (await open(NOW, crypto.randomUUID())).read()).to.deep.equal([]);
  });

  it('forgets what it is told to forget, and nothing else', async () => {
    const journal = await open();
    await journal.add([seen(1, 1), seen(1, 2), seen(2, 1)]);
    await journal.forget([seen(1, 1), seen(2, 1)]);
    expect(await journal.read()).to.deep.equal([seen(1, 2)]);
  });

  it('removes what nobody opened for 180 days, at the second look, a week after the first', async () => {
    const old = await open();
    await old.add([seen(1, 1)]);
    const lookAt = async (day: number) => {
      await open(NOW + day * DAY, crypto.randomUUID());
      return (await old.read()).length;
    };
    expect([await lookAt(179), await lookAt(180), await lookAt(186), await lookAt(187)]).to.deep.equal([1, 1, 1, 0]);
  });

  it('removes what was only looked into, as if nobody had', async () => {
    const old = await open();
    await old.add([seen(1, 1)]);
    for (const day of [100, 180, 187]) {
      const looked = lookInJournal(indexedDB, key, NOW + day * DAY);
      opened.push(looked);
      expect(await looked.read()).to.have.length(1);
      await open(NOW + day * DAY, crypto.randomUUID());
    }
    expect(await old.read()).to.have.length(0);
  });

  it('keeps everything when the clock was ahead for a while, and forgets that it was', async () => {
    const old = await open();
    await old.add([seen(1, 1)]);
    await open(NOW + 2000 * DAY, crypto.randomUUID());
    await open(NOW + DAY, crypto.randomUUID());
    await open(NOW + 2010 * DAY, crypto.randomUUID());
    expect(await old.read()).to.have.length(1);
    const ahead = await open(NOW + 5000 * DAY, crypto.randomUUID());
    await ahead.add([seen(1, 1)]);
    for (const day of [1, 182, 190]) await open(NOW + day * DAY, crypto.randomUUID());
    expect(await ahead.read()).to.have.length(0);
  });

  it('keeps a damaged record aside and remembers that the LMS took one', async () => {
    const journal = await open();
    await journal.add([seen(1, 1)]);
    await journal.note({aside: 'O1 broken'});
    await journal.note({handedOver: true});
    const again = await open();
    expect(await again.readNote()).to.include({aside: 'O1 broken', handedOver: true});
    expect(await again.read()).to.have.length(1);
  });

  it('is in memory, and says so, where storage is denied', async () => {
    const denied = {
      open() {
        throw new DOMException('denied', 'SecurityError');
      },
    } as unknown as IDBFactory;
    for (const factory of [denied, undefined]) {
      const journal = await openJournal(factory, key, NOW);
      expect(journal.storage).to.equal('memory');
      expect(await journal.add([seen(1, 1)])).to.equal(false);
      expect(await journal.read()).to.deep.equal([seen(1, 1)]);
    }
  });

  it('says no while the device has no room, and has everything when there is room again', async () => {
    const journal = await open();
    const real = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      expect(await journal.add([seen(1, 1)])).to.equal(false);
      expect(await journal.add([seen(1, 2)])).to.equal(false);
    } finally {
      IDBObjectStore.prototype.put = real;
    }
    expect(await journal.add([])).to.equal(true);
    expect(await (await open()).read()).to.deep.equal([seen(1, 1), seen(1, 2)]);
  });

  it('writes everything again when the browser cleared its storage under the open page', async () => {
    const journal = await open();
    await journal.add([seen(1, 1), seen(1, 2)]);
    await journal.note({handedOver: true});
    await journal.forget([seen(1, 1)]);
    const gone = indexedDB.deleteDatabase('ogen-open');
    await new Promise((resolve, reject) => {
      gone.onsuccess = resolve;
      gone.onerror = gone.onblocked = reject;
    });
    expect(await journal.add([seen(1, 3)])).to.equal(true);
    const again = await open();
    expect(await again.read()).to.deep.equal([seen(1, 2), seen(1, 3)]);
    expect(await again.readNote()).to.include({handedOver: true});
  });

  it('says no, and goes on, when a write never ends', async () => {
    const journal = await openJournal(indexedDB, key, NOW, 100);
    opened.push(journal);
    const real = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...args: Parameters<typeof real>) {
      const transaction = real.apply(this, args);
      Object.defineProperty(transaction, 'oncomplete', {set: () => {}});
      return transaction;
    };
    try {
      expect(await journal.add([seen(1, 1)])).to.equal(false);
    } finally {
      IDBDatabase.prototype.transaction = real;
    }
    expect(await journal.add([seen(1, 2)])).to.equal(true);
  });

  it('goes on without what the device does not give back in time, and leaves it there', async () => {
    const journal = await openJournal(indexedDB, key, NOW, 100);
    opened.push(journal);
    await journal.add([seen(1, 1)]);
    const real = IDBObjectStore.prototype.getAll;
    IDBObjectStore.prototype.getAll = () => new EventTarget() as IDBRequest<unknown[]>;
    try {
      expect(await journal.read()).to.deep.equal([]);
    } finally {
      IDBObjectStore.prototype.getAll = real;
    }
    expect(await journal.read()).to.deep.equal([seen(1, 1)]);
  });
});

describe('the claim of a window', () => {
  beforeEach(() => {
    key = crypto.randomUUID();
  });

  it('is held by the first, and not by a second', async () => {
    const first = await claimTab(navigator.locks, key, () => {});
    const second = await claimTab(navigator.locks, key, () => {});
    expect([first.isHeld, second.isHeld]).to.deep.equal([true, false]);
  });

  it('goes to a second one that takes over, and the first is told', async () => {
    let tell = () => {};
    const told = new Promise<void>(resolve => {
      tell = resolve;
    });
    const first = await claimTab(navigator.locks, key, tell);
    const second = await claimTab(navigator.locks, key, () => {});
    await second.takeOver();
    await told;
    expect([first.isHeld, second.isHeld]).to.deep.equal([false, true]);
  });

  it('is everybody’s where there are no locks', async () => {
    expect((await claimTab(undefined, key, () => {})).isHeld).to.equal(true);
  });
});
