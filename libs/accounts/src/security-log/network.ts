import { isIP, isIPv4 } from 'node:net';

/** The network of an address, without the part that names one machine: its /24, or /48 of IPv6 (RFC 6177). What is no address is `unknown`. */
export function networkOf(address: string): string {
  if (!isIP(address)) return 'unknown';
  const plain = address.startsWith('::ffff:') && isIPv4(address.slice(7)) ? address.slice(7) : address;
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  const [head = '', tail] = plain.split('%', 1)[0]!.split('::', 2);
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return `${[...before, ...gap, ...after].slice(0, 3).join(':')}::/48`;
}
