using Capi.Payload;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.Cli.Tests.Rendering;

/// <summary>An assembly compiled by a test, in its own temporary directory.</summary>
internal sealed class TestAssembly : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("capi-render-");

    private TestAssembly()
    {
    }

    public string Path => System.IO.Path.Combine(_folder.FullName, "Shop.Contracts.dll");

    /// <summary>The file that code of the assembly writes when it runs.</summary>
    public string MarkerFile => System.IO.Path.Combine(_folder.FullName, "executed.txt");

    public byte[] Bytes
    {
        get => File.ReadAllBytes(Path);
        set => File.WriteAllBytes(Path, value);
    }

    /// <summary>Compiles a source in which <c>{markerFile}</c> stands for the string literal of <see cref="MarkerFile"/>.</summary>
    public static TestAssembly Compile(string source, OutputKind kind = OutputKind.DynamicallyLinkedLibrary, string name = "Shop.Contracts")
    {
        var assembly = new TestAssembly();
        var text = source.Replace("{markerFile}", SymbolDisplay.FormatLiteral(assembly.MarkerFile, quote: true), StringComparison.Ordinal);
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(System.IO.Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(text)],
            [
                .. platform.Where(path => System.IO.Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path)),
                MetadataReference.CreateFromFile(typeof(MetaContractAttribute).Assembly.Location),
            ],
            new CSharpCompilationOptions(kind));

        var result = compilation.Emit(assembly.Path);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return assembly;
    }

    /// <summary>Creates a file with arbitrary content.</summary>
    public static TestAssembly FromBytes(ReadOnlySpan<byte> bytes)
    {
        var assembly = new TestAssembly();
        File.WriteAllBytes(assembly.Path, bytes);
        return assembly;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
