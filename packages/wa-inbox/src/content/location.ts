import { html, nothing } from 'lit';
import type { Place } from '../model/content-parts.ts';
import type { ContentContext, Rendered } from './context.ts';
import { icons } from './icons.ts';

/** A drawn card: no map service is asked. */
export function renderLocation(place: Place, { i18n }: ContentContext): Rendered {
  const { latitude, longitude, name, address } = place;
  const coordinates = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  const label = i18n.t('message.location.open', { latitude: latitude.toFixed(5), longitude: longitude.toFixed(5) });
  return html`<div class="place" part="card">
    <div class="map" role="img" aria-label=${label}><span class="pin">${icons.pin}</span></div>
    <div class="where">
      <bdi class="name">${name ?? i18n.t('message.location')}</bdi>
      ${address ? html`<bdi class="detail">${address}</bdi>` : nothing}
      <span class="detail" dir="ltr">${coordinates}</span>
    </div>
  </div>`;
}
