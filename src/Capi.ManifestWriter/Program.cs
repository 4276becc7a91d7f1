using Capi.ManifestWriter;

return ManifestProgram.Run(args, Console.Error);
