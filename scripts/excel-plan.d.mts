interface Command {
  command: string;
  args: string[];
}

export function excelPlan(
  platform: string,
  files: { root: string; manifest: string },
): { refusal?: string; trust?: Command; sideload?: Command };
