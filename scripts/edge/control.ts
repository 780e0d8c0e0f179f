/** Only on the control port, which production lacks: runs the Worker's scheduled handler now. */
interface ControlEnv {
  APP: { scheduled(options: { cron: string; scheduledTime: Date }): Promise<{ outcome: string }> };
}

export default {
  async fetch(request: Request, env: ControlEnv): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname !== "/scheduled") return new Response("ready");
    const cron = searchParams.get("cron") ?? "";
    return Response.json(await env.APP.scheduled({ cron, scheduledTime: new Date() }));
  },
};
