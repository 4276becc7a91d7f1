using Capi.Cli;

MemoryLimit.Apply(args);
return await CapiCommand.RunAsync(args, StandardStreams.OpenConsole());
