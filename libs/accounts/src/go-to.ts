import type { FastifyReply } from 'fastify';

/** Answers with the address of another page (303): reloading it does not send the form again. */
export const goTo = (reply: FastifyReply, path: string) => void reply.status(303).header('location', path);
