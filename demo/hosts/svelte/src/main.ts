import { mount } from 'svelte';
import 'wa-inbox/define';
import '../../shared/crm.css';
import Crm from './crm.svelte';

mount(Crm, { target: document.getElementById('root')! });
