/** A record of the CRM: it knows a phone number, the inbox knows the conversation. */
export type Lead = {
  /** E.164 digits. */
  phone: string;
  name: string;
  interest: string;
  stage: 'New' | 'Talking' | 'Quoted' | 'Ordered' | 'Service';
  /** Euros. */
  value: number;
  owner: string;
};

export const LEADS: readonly Lead[] = [
  {
    phone: '12025550123',
    name: 'Maya Okafor',
    interest: 'Corner sofa, living room',
    stage: 'Ordered',
    value: 2480,
    owner: 'Nora',
  },
  { phone: '12025550134', name: 'Sofia Petrov', interest: 'First enquiry', stage: 'New', value: 600, owner: 'Amit' },
  {
    phone: '12025550183',
    name: 'The Harbourline Hotel',
    interest: 'Terrace furniture',
    stage: 'Quoted',
    value: 18400,
    owner: 'Nora',
  },
  { phone: '12025550162', name: 'Grace Lindqvist', interest: 'Garden project', stage: 'Talking', value: 5200, owner: 'Nora' },
  { phone: '971500000142', name: 'خالد المنصوري', interest: 'Villa terrace', stage: 'Quoted', value: 9700, owner: 'Amit' },
  { phone: '919000000142', name: 'सुनीता अग्रवाल', interest: 'Lamps', stage: 'Talking', value: 430, owner: 'Amit' },
  { phone: '12025550131', name: 'Daniel Reyes', interest: 'Damaged table', stage: 'Service', value: 890, owner: 'Nora' },
  { phone: '12025550112', name: 'Harold Jennings', interest: 'Repair of a chair', stage: 'Service', value: 45, owner: 'Amit' },
  { phone: '819000000142', name: '佐藤 健一', interest: 'Oak shelves', stage: 'Ordered', value: 1320, owner: 'Nora' },
  { phone: '12025550139', name: 'Ben Carter', interest: 'Catalogue request', stage: 'New', value: 0, owner: 'Amit' },
  { phone: '12025550193', name: 'Noah Adeyemi', interest: 'Imported from the fair', stage: 'New', value: 0, owner: 'Nora' },
];

/** The lead of a conversation; one that the CRM does not know yet is made from what the inbox knows. */
export function findLead(phone: string, name: string | undefined): Lead {
  return (
    LEADS.find((lead) => lead.phone === phone) ?? {
      phone,
      name: name ?? `+${phone}`,
      interest: 'Not in the CRM yet',
      stage: 'New',
      value: 0,
      owner: '–',
    }
  );
}
