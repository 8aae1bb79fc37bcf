import { BlockList, isIP, isIPv6 } from 'node:net';
import type { Config } from '#libs/platform';

/** Networks in which nobody is who comes from the Internet (RFC 1918, 3927, 4193, 4291). */
const privateNetworks = '127.0.0.0/8,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,169.254.0.0/16,::1,fc00::/7,fe80::/10';

/**
 * Whose word on where a request came from is believed (`X-Forwarded-*`): asked for the machine that is connected, hop 0, and then for
 * each that is said to be behind it. Without `TRUSTED_PROXIES` that is one proxy in a private network and none behind it: a
 * client in such a network cannot say that it is another.
 */
export function trusted({ publicUrl, trustedProxies }: Config): false | ((address: string, hop: number) => boolean) {
  if (trustedProxies) {
    const proxies = listOf(trustedProxies);
    return (address) => isIn(proxies, address);
  }
  const near = listOf(privateNetworks);
  // Only an installation that says how it is reached from outside has a proxy to believe.
  return publicUrl ? (address, hop) => hop === 0 && isIn(near, address) : false;
}

function listOf(networks: string): BlockList {
  const list = new BlockList();
  for (const network of networks.split(',')) {
    const [address = '', length] = network.trim().split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (length === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(length), family);
  }
  return list;
}

const isIn = (list: BlockList, address: string): boolean =>
  isIP(address) !== 0 && list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
