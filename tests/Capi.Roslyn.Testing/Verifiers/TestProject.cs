using Capi.Roslyn.Testing.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace Capi.Roslyn.Testing.Verifiers;

/// <summary>What makes the projects of a test like those of a user: references, options, implicit usings and a generator.</summary>
internal sealed class TestProject
{
    /// <summary>No reference package: <see cref="References"/> are those of the installed SDK, read once.</summary>
    public static readonly ReferenceAssemblies NoPackage = new("net10.0");

    /// <summary>A library with nullable reference types.</summary>
    public static readonly CSharpCompilationOptions CompilationOptions =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, deterministic: true);

    private static readonly GeneratorReference ImplicitUsings = new(new ImplicitUsingsGenerator());

    /// <summary>The latest language version.</summary>
    public static CSharpParseOptions ParseOptions => TestCompilation.ParseOptions;

    /// <summary>A generator that runs in every project, before and after a fix, so that the analyzers see generated code as in a build.</summary>
    public IIncrementalGenerator? Generator { get; set; }

    /// <summary>The references of every project; by default the framework and the runtime library.</summary>
    public IReadOnlyList<MetadataReference> References { get; set; } = Compiling.References.All;

    /// <summary>Creates an empty workspace.</summary>
    public static Task<Workspace> CreateWorkspaceAsync() => Task.FromResult<Workspace>(new AdhocWorkspace());

    /// <summary>Adds references, implicit usings and the generator to every project.</summary>
    public Solution Apply(Solution solution)
    {
        foreach (var project in solution.ProjectIds)
        {
            solution = solution.AddMetadataReferences(project, References).AddAnalyzerReference(project, ImplicitUsings);
            if (Generator is not null)
                solution = solution.AddAnalyzerReference(project, new GeneratorReference(Generator));
        }

        return solution;
    }
}
