using Capi.ContractDescriptions.Locking;
using Microsoft.CodeAnalysis.Testing;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.LockAnalyzer>;

namespace Capi.Analyzers.Tests.Support;

/// <summary>Locks one version of a contract and verifies the diagnostics of the next one.</summary>
internal static class LockVerifier
{
    /// <summary>The name of the assembly that the verifier compiles.</summary>
    public const string Assembly = "TestProject";

    private const string Path = "/0/capi.lock.json";

    /// <summary>Verifies the marked diagnostics of code against the lock of other code.</summary>
    public static Task VerifyAsync(string before, string after, params DiagnosticResult[] expected) => VerifyWithLockAsync(CreateLock(before), after, expected);

    /// <summary>Verifies the marked diagnostics of code against a lock.</summary>
    public static Task VerifyWithLockAsync(string lockText, string code, params DiagnosticResult[] expected)
    {
        var test = CreateTest(code);
        test.TestState.AdditionalFiles.Add((Path, lockText));
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    /// <summary>A test of code without a lock.</summary>
    public static VerifyCS.Test CreateTest(string code) =>
        new() { TestCode = Using + code, TestBehaviors = TestBehaviors.SkipSuppressionCheck | TestBehaviors.SkipGeneratedCodeCheck };

    /// <summary>A diagnostic in the lock.</summary>
    public static DiagnosticResult InLock(string id, int line, int startColumn, int endColumn) =>
        VerifyCS.Diagnostic(id).WithSpan(Path, line, startColumn, line, endColumn);

    /// <summary>The lock of code without errors.</summary>
    public static string CreateLock(string code, string assembly = Assembly)
    {
        var file = new LockFile();
        file.AddAssembly(assembly);
        foreach (var (type, contract) in SourceContracts.Read(Using + code))
            file.Set(assembly, type, contract);
        return LockWriter.Write(file);
    }

    private const string Using = "using Capi;\n";
}
