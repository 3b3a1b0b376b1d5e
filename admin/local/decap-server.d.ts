declare module 'decap-server/dist/middlewares.js' {
  import type { Express } from 'express';

  const decapServer: {
    /** Answers `POST /api/v1`; reads GIT_REPO_DIRECTORY when it is called. */
    registerLocalFs(app: Express, options?: { logLevel?: string }): Promise<void>;
  };
  export default decapServer;
}
