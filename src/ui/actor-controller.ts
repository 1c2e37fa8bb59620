import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {AnyActorRef, SnapshotFrom, Subscription} from 'xstate';

/**
 * Joins an element and an actor: selects a value from the actor's snapshot and asks for an update only when it differs.
 * `actor` is a function because the actor may arrive later than the element, by context or property; it has to be there
 * by the first render. Another actor (a second play) is followed from the next update on.
 */
export class ActorController<A extends AnyActorRef, T> implements ReactiveController {
  private connected = false;
  private followed: A | undefined;
  private subscription: Subscription | undefined;
  private selected: T | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly actor: () => A | undefined,
    private readonly select: (snapshot: SnapshotFrom<A>) => T,
    private readonly equal: (a: T, b: T) => boolean = Object.is,
  ) {
    host.addController(this);
  }

  /** The selected value, of the moment itself once the element is gone. Throws when read before the actor is there. */
  get value(): T {
    this.follow();
    if (this.followed) return this.selected as T;
    const actor = this.actor();
    if (!actor) throw new Error('ActorController: no actor yet');
    return this.select(actor.getSnapshot());
  }

  hostConnected() {
    this.connected = true;
    this.follow();
  }

  hostUpdate() {
    this.follow();
  }

  hostDisconnected() {
    this.connected = false;
    this.subscription?.unsubscribe();
    this.followed = undefined;
  }

  /** Not for an element that is gone: an update that was pending, or a load that ends later, would hold it for ever. */
  private follow() {
    const actor = this.connected ? this.actor() : undefined;
    if (!actor || actor === this.followed) return;
    this.subscription?.unsubscribe();
    this.followed = actor;
    this.selected = this.select(actor.getSnapshot());
    this.subscription = actor.subscribe(snapshot => {
      const next = this.select(snapshot);
      if (this.equal(this.selected as T, next)) return;
      this.selected = next;
      this.host.requestUpdate();
    });
  }
}
