using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Capi.Roslyn.Testing.Verifiers;

#pragma warning disable CA1000 // Static by convention: a test names its verifier with an alias, VerifyCS.

/// <summary>Verifies a code fix with Microsoft.CodeAnalysis.Testing, on a project with the runtime library.</summary>
/// <typeparam name="TAnalyzer">The analyzer that reports the diagnostics.</typeparam>
/// <typeparam name="TCodeFix">The code fix.</typeparam>
public static partial class CSharpCodeFixVerifier<TAnalyzer, TCodeFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    /// <inheritdoc cref="CodeFixVerifier{TAnalyzer, TCodeFix, TTest, TVerifier}.Diagnostic(string)"/>
    public static DiagnosticResult Diagnostic(string diagnosticId) => CSharpCodeFixVerifier<TAnalyzer, TCodeFix, DefaultVerifier>.Diagnostic(diagnosticId);

    /// <summary>Verifies the fixed source: fixed one by one, and with Fix All in document, project and solution.</summary>
    /// <param name="source">The source, whose markup names every diagnostic.</param>
    /// <param name="fixedSource">The fixed source; the same source verifies that nothing is offered.</param>
    public static Task VerifyCodeFixAsync(string source, string fixedSource) => new Test { TestCode = source, FixedCode = fixedSource }.RunAsync();
}
