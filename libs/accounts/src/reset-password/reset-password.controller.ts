import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Asking } from '../admit/asking.js';
import { May } from '../admit/may.js';
import { giveDevice } from '../sign-in/known-devices.js';
import { AskForReset } from './ask-for-reset.js';
import { ForgottenBody, ResetPasswordBody } from './reset-password.body.js';
import { ResetPassword } from './reset-password.js';

@ApiTags('accounts')
@Controller('api/v1/password')
@May('sign in')
export class ResetPasswordController {
  constructor(private readonly commands: CommandBus) {}

  /** Asks for a mail with a link. The answer is the same whether or not the address has an account. */
  @Post('forgotten')
  @HttpCode(202)
  async ask(@Body() { email }: ForgottenBody, @Req() request: Asking): Promise<void> {
    await this.commands.execute(new AskForReset(email, request));
  }

  /** Sets a new password with the token of that link. Signs nobody in. */
  @Post('reset')
  @HttpCode(204)
  async reset(
    @Body() { token, password }: ResetPasswordBody,
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    giveDevice(request, reply, await this.commands.execute(new ResetPassword(token, password, request)));
  }
}
