import type { ReadReq } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { Stored } from './log.js';

/** How many events the server looks at in one go, where the client does not say. */
const usualWindow = 32;

export interface Filter {
  lets(event: Stored): boolean;
  /** After so many events that were looked at a checkpoint is due. */
  interval: number;
}

/** The filter that was asked for, if one was. */
export function filterOf(options: ReadReq.Options): Filter | undefined {
  const asked = options.getFilter();
  if (!asked) return undefined;
  const byType = asked.hasEventType();
  const expression = byType ? asked.getEventType() : asked.getStreamIdentifier();
  const regex = expression?.getRegex() ? new RegExp(expression.getRegex()) : undefined;
  const prefixes = expression?.getPrefixList() ?? [];
  const fits = (text: string) => (regex ? regex.test(text) : prefixes.some((prefix) => text.startsWith(prefix)));
  return {
    lets: ({ type, stream }) => fits(byType ? type : stream),
    interval: asked.getCheckpointintervalmultiplier() * (asked.hasMax() ? asked.getMax() : usualWindow),
  };
}
