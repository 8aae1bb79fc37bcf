/** A piece of work that is over, and its place in a trace. */
export interface Span {
  /** 16 bytes in hexadecimal digits. */
  trace: string;
  /** 8 bytes in hexadecimal digits. */
  id: string;
  /** Id of the span that made this one necessary, wherever that was. */
  parent?: string | undefined;
  name: string;
  kind: 'server' | 'internal' | 'client' | 'consumer';
  /** Milliseconds since 1970. */
  began: number;
  seconds: number;
  /** Whether it ended as nothing should; to be refused is no failure. */
  failed: boolean;
  /** Ids and names, never what somebody wrote. */
  attributes: Record<string, string | number>;
}

/** Takes spans and brings them to where they are looked at; never throws, and nobody waits for it. */
export interface Spans {
  add(span: Span): void;
  /** Brings away what is left, for two seconds at the most. */
  close(): Promise<void>;
}
