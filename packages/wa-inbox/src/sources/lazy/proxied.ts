import type { InboxSource } from '../../model/source.ts';
import type { ProxyConfig } from '../journal/proxy-config.ts';

/** Sources that speak to a host's own proxy, by dialect. */
const LOADERS: Readonly<Record<string, (config: ProxyConfig) => Promise<InboxSource>>> = {
  cloud: async (config) => (await import('../cloud/cloud-source.ts')).createCloudSource(config),
  chakra: async (config) => (await import('../chakra/chakra-source.ts')).createChakraSource(config),
  chatmitra: async (config) => (await import('../chatmitra/chatmitra-source.ts')).createChatmitraSource(config),
};

/** The source of a dialect of `LOADERS`; loads no other. */
export function proxied(dialect: string, config: ProxyConfig): Promise<InboxSource> {
  return LOADERS[dialect]!(config);
}
