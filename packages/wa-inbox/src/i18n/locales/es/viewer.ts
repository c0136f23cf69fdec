import type { viewerStrings } from '../../viewer-strings.ts';
import type { Texts } from '../texts.ts';

export const viewerTexts = {
  'sheet.close': 'Cerrar',
  'sheet.inert': 'Lo que puede elegir el cliente',
  'viewer.title': 'Imagen {number} de {count}',
  'viewer.close': 'Cerrar',
  'viewer.previous': 'Imagen anterior',
  'viewer.next': 'Imagen siguiente',
  'viewer.in': 'Acercar',
  'viewer.out': 'Alejar',
  'viewer.open': 'Abrir en una pestaña nueva',
  'voice.play': 'Reproducir: {what}',
  'voice.pause': 'Pausar: {what}',
  'voice.seek': 'Posición',
  'voice.position': '{time} de {length}',
  'voice.speed': 'Velocidad {speed}',
  'voice.forbidden': '{what} no se puede reproducir en esta página.',
  'voice.download': 'Descargar',
  'voice.download.of': 'Descargar: {what}',
} as const satisfies Texts<typeof viewerStrings>;
