import { Body, Controller, Header, HttpCode, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Html, renderPage } from '#libs/web';
import type { Asking } from '../admit/asking.js';
import { May } from '../admit/may.js';
import { tokenOf } from '../admit/session-cookie.js';
import { ThisVisit, Visit } from '../admit/visit.js';
import { Providers } from '../providers/providers.js';
import { letIn } from '../sign-in/entrances.js';
import { nextPage } from '../sign-in/next-page.js';
import { SignInPage } from '../sign-in/sign-in.page.js';
import { Challenges } from './challenges.js';
import { PasskeyShownForm } from './passkey.form.js';
import { WrongPasskey } from './shown.js';
import { SignInWithPasskey } from './sign-in-with-passkey.js';

/** Signing in with a passkey, without an address or a password. */
@Controller('sign-in/passkey')
@May('sign in')
export class SignInWithPasskeyPages {
  constructor(
    private readonly challenges: Challenges,
    private readonly commands: CommandBus,
    private readonly providers: Providers,
  ) {}

  @Post('question')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  ask(@Req() request: Asking) {
    return this.challenges.forSignIn(request);
  }

  @Post()
  @HttpCode(200)
  @Html()
  async signIn(@Body() { passkey = '', next }: PasskeyShownForm, @ThisVisit() visit: Visit) {
    const { request, reply } = visit;
    try {
      letIn(request, reply, await this.commands.execute(new SignInWithPasskey(passkey, request, tokenOf(request))));
      return visit.goTo(nextPage(next));
    } catch (error) {
      if (!(error instanceof WrongPasskey)) throw error;
      visit.refuse(error);
      return this.again(visit, nextPage(next));
    }
  }

  private async again(visit: Visit, next: string): Promise<string> {
    const page = visit.at(`/sign-in?next=${encodeURIComponent(next)}`);
    const errors = [{ field: 'passkey', message: page.say('accounts.passkeys.wrong') }];
    return renderPage(SignInPage({ page, next, byProvider: await this.providers.areAny(), errors }));
  }
}
