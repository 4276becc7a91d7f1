using Capi.Cli;

return await CapiCommand.RunAsync(args, StandardStreams.OpenConsole());
