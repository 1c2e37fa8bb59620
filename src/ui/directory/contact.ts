/** How a contact is shown wherever help is named: directory, route, decision aid, self-care. */
import {html, nothing} from 'lit';
import type {Contact, Region} from '../../model/region.schema.ts';
import {daysSince, longDay} from '../day.ts';
import type {HelpMessages} from '../messages/help.ts';

/** A contact that nobody checked for so many days is shown with the national one beside it. */
const STALE_DAYS = 90;

export interface ContactFrame {
  readonly words: HelpMessages;
  readonly language: string;
  readonly today: number;
  /** For the fallback; without it none is shown. */
  readonly national: Region | null;
}

/** The contact of that id, or undefined. */
export function contactOf(region: Region | null, id: string | undefined): Contact | undefined {
  return region?.contacts.find(contact => contact.id === id);
}

/** The national contact to show beside one that was checked too long ago, where it is reached in another way. */
export function fallbackFor(contact: Contact, national: Region | null, today: number): Contact | undefined {
  const stale = contact.checked === null || daysSince(contact.checked, today) > STALE_DAYS;
  const other = stale ? contactOf(national, contact.id) : undefined;
  const way = ({phone, instead, web}: Contact) => phone ?? instead ?? web;
  return other && way(other) !== way(contact) ? other : undefined;
}

/** A telephone link. */
export function telephone({name, phone}: Contact, words: HelpMessages) {
  if (!phone) return nothing;
  return html`<a class="tel" href=${`tel:${phone.replaceAll(/[^+0-9]/g, '')}`} aria-label=${words.contact.call(name, phone)}>${phone}</a>`;
}

/** How to reach a contact: telephone, or the words instead of one, hours and website. */
export function reach(contact: Contact, words: HelpMessages) {
  return html`${telephone(contact, words)}
    ${contact.phone ? nothing : contact.instead ? html`<span class="small" lang=${contact.lang ?? nothing}>${contact.instead}</span>` : nothing}
    ${contact.hours ? html`<span class="xs muted">${words.contact.hours(contact.hours)}</span>` : nothing}
    ${contact.web ? html`<span class="xs muted">${words.contact.web(contact.web)}</span>` : nothing}`;
}

/** A whole contact, as a list item's content. `why` stands instead of its purpose. */
export function contactBlock(
  contact: Contact,
  {words, language, today, national}: ContactFrame,
  why = contact.purpose,
) {
  const fallback = fallbackFor(contact, national, today);
  const {checked, neverChecked} = words.contact;
  const state = contact.checked ? checked(longDay(contact.checked, language)) : contact.verify ? neverChecked : '';
  return html`<div class="contact" data-contact=${contact.id}>
    <div><h3><span lang=${contact.lang ?? nothing}>${contact.name}</span> ${contact.verify ? html`<span class="open">(${words.toConfirm})</span>` : nothing}</h3>
      <p class="small" lang=${(why === contact.purpose && contact.lang) || nothing}>${why}</p>${state ? html`<p class="xs muted">${state}</p>` : nothing}</div>
    <div class="reach">${reach(contact, words)}</div>
    ${fallback ? html`<div class="fallback small"><p>${words.contact.nationalWhy}</p><p><b>${words.contact.national}: <span lang=${fallback.lang ?? nothing}>${fallback.name}</span></b></p>${reach(fallback, words)}</div>` : nothing}
  </div>`;
}
