import { InboxWithSkeleton } from './skeleton.ts';

// before the other elements are registered, one of which would take the name
if (!customElements.get('wa-inbox')) customElements.define('wa-inbox', InboxWithSkeleton);
