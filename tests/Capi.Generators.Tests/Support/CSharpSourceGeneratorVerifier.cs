using Capi.Roslyn.Testing.Compiling;
using Microsoft.CodeAnalysis;

namespace Capi.Generators.Tests.Support;

/// <summary>Verifies with Microsoft.CodeAnalysis.Testing the files that a generator adds to a project: their hint names, their text, and that they compile.</summary>
/// <typeparam name="TSourceGenerator">The generator.</typeparam>
internal static partial class CSharpSourceGeneratorVerifier<TSourceGenerator>
    where TSourceGenerator : IIncrementalGenerator, new()
{
    /// <summary>Verifies that the generator adds exactly these files and that only errors marked in the code are reported.</summary>
    public static Task VerifyAsync(string code, params (string HintName, string Text)[] generatedSources)
    {
        var test = new Test { TestCode = code };
        test.AddGeneratedSources(generatedSources);
        return test.RunAsync();
    }

    /// <summary>Verifies that the generator adds nothing to the code, which may have errors of its own.</summary>
    /// <param name="code">The only file.</param>
    /// <param name="additionalReferences">References besides the framework and the runtime library.</param>
    public static Task VerifyNoGeneratedSourcesAsync(string code, params MetadataReference[] additionalReferences)
    {
        var test = new Test(References.All.AddRange(additionalReferences)) { TestCode = code };
        test.ExpectErrorsOf(TestCompilation.Create([(Test.FilePath, code)], test.References));
        return test.RunAsync();
    }
}
