import { createRoot } from 'react-dom/client';
import '../../shared/crm.css';
import { Crm } from './crm.tsx';

createRoot(document.getElementById('root')!).render(<Crm />);
