import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import 'wa-inbox/define';
import { Crm } from './crm';

await bootstrapApplication(Crm, { providers: [provideZonelessChangeDetection()] });
