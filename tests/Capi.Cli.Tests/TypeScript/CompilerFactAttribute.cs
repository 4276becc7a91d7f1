namespace Capi.Cli.Tests.TypeScript;

/// <summary>A test that needs Node.js and the TypeScript compiler; skipped without them.</summary>
public sealed class CompilerFactAttribute : FactAttribute
{
    /// <summary>The compiler's script.</summary>
    public static string CompilerPath { get; } = Path.Combine(FindRoot(), "tests", "Capi.Cli.Tests", "TypeScript", "Compiler", "node_modules", "typescript", "bin", "tsc");

    /// <inheritdoc/>
    public override string? Skip
    {
        get => File.Exists(CompilerPath) ? base.Skip : "The TypeScript compiler is missing: run npm ci --prefix tests/Capi.Cli.Tests/TypeScript/Compiler";
        set => base.Skip = value;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Capi.Toolkit.sln")))
                return folder.FullName;
        }

        return AppContext.BaseDirectory;
    }
}
