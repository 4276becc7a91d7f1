using Capi.Cli;

return await CapiCommand.RunAsync(args, Terminal.OfProcess());
