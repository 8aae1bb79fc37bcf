import { expect, it } from '@jest/globals';
import { sayIn } from '#libs/web';
import { deviceOf, deviceText } from './device.js';

it.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Windows'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604.1',
    'Safari on iPhone',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge on Linux'],
  ['curl/8.9', 'Another program'],
  ['', 'Another program'],
])('%s is %s', (userAgent, device) => expect(deviceOf(userAgent)).toBe(device));

it.each([
  ['Firefox on Windows', 'Firefox sous Windows'],
  ['Safari', 'Safari'],
  ['Another program', 'Un autre programme'],
])('%s is %s in French', (device, text) => expect(deviceText({ say: sayIn('fr') }, device)).toBe(text));
