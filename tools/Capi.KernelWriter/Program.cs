using Capi.KernelWriter;

// From the repository's root: dotnet run --project tools/Capi.KernelWriter
foreach (var dialect in VectorDialect.All)
    File.WriteAllText(dialect.Path, KernelFile.Make(dialect));
