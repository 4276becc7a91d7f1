using System.Collections.Immutable;
using Capi.Analyzers.Tests.Migration;
using Capi.Roslyn.Testing.Analyzers;
using Capi.Roslyn.Testing.Compiling;
using Capi.Roslyn.Testing.Generators;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Tests.Support;

/// <summary>Runs the rules for hand-written senders on code that doesn't reference the runtime.</summary>
internal static class MigrationVerifier
{
    private static readonly ImmutableArray<MetadataReference> Framework =
        [.. References.All.Where(reference => !Path.GetFileName(reference.Display!).StartsWith("Capi.", StringComparison.Ordinal))];

    /// <summary>Verifies that code has exactly these rules' diagnostics, each at least once.</summary>
    public static async Task VerifyAsync(string code, params string[] ids)
    {
        var found = await GetDiagnosticsAsync(code);
        Assert.Equal(ids.Order(StringComparer.Ordinal), found.Select(one => one.Id).Distinct().Intersect(ids).Order(StringComparer.Ordinal));
        if (ids.Length == 0)
            Assert.Empty(found);
    }

    /// <summary>Verifies that code has no diagnostic of a rule.</summary>
    public static async Task VerifyWithoutAsync(string code, string id) => Assert.DoesNotContain(await GetDiagnosticsAsync(code), one => one.Id == id);

    /// <summary>Verifies that a sender in a web application, which uses libraries, has a rule's diagnostic or hasn't.</summary>
    public static async Task VerifyWithLibrariesAsync(string code, string id, bool isReported)
    {
        var compilation = TestCompilation.Create([("Sender.cs", code)], ExamplesCompilation.References);
        Require.NoErrors(compilation);
        Assert.True((await compilation.GetDiagnosticsAsync([new MigrationAnalyzer()])).Any(one => one.Id == id) == isReported, $"{id} is {(isReported ? "missing" : "wrong")} in: {code[code.IndexOf("Task SendAsync", StringComparison.Ordinal)..]}");
    }

    /// <summary>The diagnostics of code, which must compile.</summary>
    public static Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(string code)
    {
        var compilation = TestCompilation.Create([("Sender.cs", code)], Framework);
        Require.NoErrors(compilation);
        return compilation.GetDiagnosticsAsync([new MigrationAnalyzer()]);
    }
}
