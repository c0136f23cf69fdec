import { createApp } from 'vue';
import 'wa-inbox/define';
import '../../shared/crm.css';
import Crm from './crm.vue';

createApp(Crm).mount('#root');
