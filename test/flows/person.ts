import type { BrowserContext, Locator, Page } from 'playwright-core';
import { openBrowser } from '../support/chromium.js';

/** What is put into a form: by the name of the field; a list ticks boxes, or fills fields of the same name in turn. */
export type Filling = Record<string, string | string[]>;

/** Somebody in front of a browser of their own, with JavaScript switched off unless they ask for it. */
export class Person {
  private constructor(
    private readonly browser: BrowserContext,
    readonly page: Page,
    private readonly home: string,
  ) {}

  static async at(home: string, javaScriptEnabled = false): Promise<Person> {
    const browser = await openBrowser({ javaScriptEnabled });
    browser.setDefaultTimeout(5_000);
    return new Person(browser, browser.pages()[0] ?? (await browser.newPage()), home);
  }

  async signIn(email: string, password: string): Promise<this> {
    await this.open('/sign-in');
    await this.send({ email, password }, 'Sign in');
    return this;
  }

  async open(path: string): Promise<number> {
    const answer = await this.page.goto(this.home + path);
    return answer!.status();
  }

  async follow(name: string | RegExp): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), this.page.getByRole('link', { name }).first().click()]);
  }

  /** Fills in what is named and presses the button. */
  async send(filling: Filling, button: string): Promise<void> {
    for (const [name, value] of Object.entries(filling)) await this.fill(name, value);
    const pressed = this.page.locator(`main button:text-is("${button}")`).first();
    await Promise.all([this.page.waitForEvent('load'), pressed.click()]);
  }

  /** Fills in the form that is sent to this address, and sends it: in any language. */
  async sendTo(address: string, filling: Record<string, string> = {}): Promise<void> {
    const form = this.page.locator(`main form[action="${address}"]`);
    for (const [name, value] of Object.entries(filling)) await form.locator(`[name="${name}"]`).fill(value);
    await Promise.all([this.page.waitForEvent('load'), form.locator('button:not([type=button])').first().click()]);
  }

  /** The link to this page in the newest mail to this address, for who may read the mailbox; null where there is none. */
  async newestLink(email: string, path: string): Promise<string | null> {
    const link = this.page.locator('main tr', { hasText: email }).locator(`a[href^="${path}?token="]`).first();
    await this.open('/mailbox');
    return (await link.count()) > 0 ? link.getAttribute('href') : null;
  }

  /** The same, another than the one that was there before; waits until it is there. */
  async linkMailed(email: string, path: string, before: string | null = null): Promise<string> {
    for (const end = Date.now() + 20_000; Date.now() < end; await this.page.waitForTimeout(200)) {
      const link = await this.newestLink(email, path);
      if (link !== null && link !== before) return link;
    }
    throw new Error(`No mail to ${email} leads to ${path}`);
  }

  /** The token by which the browser's session is known. */
  async token(): Promise<string | undefined> {
    return (await this.browser.cookies()).find(({ name }) => name === 'session')?.value;
  }

  /** Puts a token into the browser, as somebody would who wants to come in behind its owner. */
  async plant(token: string): Promise<this> {
    await this.browser.addCookies([{ name: 'session', value: token, url: this.home }]);
    return this;
  }

  path(): string {
    return new URL(this.page.url()).pathname;
  }

  /** What the page says, as it is read. */
  text(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  private async fill(name: string, value: string | string[]): Promise<void> {
    const fields = this.page.locator(`main [name="${name}"]`);
    for (const one of [value].flat()) await put(fields, one);
  }
}

async function put(fields: Locator, value: string): Promise<void> {
  const kind = await fields
    .first()
    .evaluate((field) => (field instanceof HTMLInputElement ? field.type : field.tagName.toLowerCase()));
  // By keyboard, as someone without a mouse does.
  if (kind === 'radio' || kind === 'checkbox')
    await fields.and(fields.page().locator(`[value="${value}"]`)).press('Space');
  else if (kind === 'select') await fields.first().selectOption(value);
  else await fields.first().fill(value);
}
