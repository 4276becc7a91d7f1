using System.Collections.Immutable;
using System.Globalization;
using Capi.Roslyn.Testing.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Roslyn.Testing.Analyzers;

/// <summary>Applies a code fix to test code and checks the result.</summary>
/// <remarks>
/// The fixed code must be as expected, compile with its generated code, and no longer have the diagnostic. A fix that
/// changes nothing, or is offered again for the fixed code, fails the test.
/// </remarks>
public sealed class FixRun
{
    /// <summary>The analyzer that reports the diagnostics.</summary>
    public required DiagnosticAnalyzer Analyzer { get; init; }

    /// <summary>The code fix.</summary>
    public required CodeFixProvider Fix { get; init; }

    /// <summary>The code. Its markup is removed.</summary>
    public required string TestCode { get; init; }

    /// <summary>The fixed code, in files of the same names.</summary>
    public required string FixedCode { get; init; }

    /// <summary>The code of a second project, or null for none.</summary>
    public string? OtherTestCode { get; init; }

    /// <summary>True when the second project references the first.</summary>
    public bool IsOtherDependent { get; init; }

    /// <summary>The fixed code of the second project; null when it must not change.</summary>
    public string? OtherFixedCode { get; init; }

    /// <summary>A generator whose output is part of every project, before and after the fix.</summary>
    public IIncrementalGenerator? Generator { get; init; }

    /// <summary>The index of the offered fix to apply.</summary>
    public int ActionIndex { get; init; }

    /// <summary>The IDs of the errors that remain after the fix: exactly these.</summary>
    public IReadOnlyList<string> RemainingErrors { get; init; } = [];

    /// <summary>True to run Fix All without an equivalence key, as <c>dotnet format</c> does when its first diagnostic belongs to another rule.</summary>
    public bool ShouldOmitEquivalenceKey { get; init; }

    /// <summary>The references; by default the framework and the runtime library.</summary>
    public ImmutableArray<MetadataReference> TestReferences { get; init; } = References.All;

    /// <summary>Fixes the first diagnostic repeatedly until none is left, then compares the code.</summary>
    public async Task VerifyAsync(CancellationToken cancellationToken = default)
    {
        using var workspace = new AdhocWorkspace();
        var solution = CreateSolution(workspace);
        var left = await GetDiagnosticsAsync(solution, cancellationToken);
        if (left.IsEmpty)
            throw new TestFailureException("There is nothing to fix.");

        while (!left.IsEmpty)
        {
            var action = await GetActionAsync(solution, left[0], cancellationToken);
            var next = await FixWorkspace.ApplyAsync(solution, action, RemainingErrors, cancellationToken);
            var after = await GetDiagnosticsAsync(next, cancellationToken);
            if (after.Length >= left.Length || after.Count(one => IsSame(one, left[0])) >= left.Count(one => IsSame(one, left[0])))
                throw new TestFailureException("The fix does not remove its diagnostic.");
            (solution, left) = (next, after);
        }

        await AssertFixedCodeAsync(solution, cancellationToken);
    }

    /// <summary>Fixes all diagnostics of a scope at once, then compares the code.</summary>
    public async Task VerifyFixAllAsync(FixAllScope scope = FixAllScope.Solution, CancellationToken cancellationToken = default)
    {
        using var workspace = new AdhocWorkspace();
        var solution = CreateSolution(workspace);
        var found = await GetDiagnosticsAsync(solution, cancellationToken);
        if (found.IsEmpty)
            throw new TestFailureException("There is nothing to fix.");

        var first = await GetActionAsync(solution, found[0], cancellationToken);
        var document = solution.GetDocument(found[0].Location.SourceTree)!;
        var context = new FixAllContext(
            document, Fix, scope, ShouldOmitEquivalenceKey ? null : first.EquivalenceKey, Fix.FixableDiagnosticIds, new FixAllDiagnosticProvider(Analyzer), cancellationToken);
        var provider = Fix.GetFixAllProvider() ?? throw new TestFailureException("The fix has no Fix-All.");
        var action = await provider.GetFixAsync(context) ?? throw new TestFailureException("Fix-All offers nothing.");
        var changed = await FixWorkspace.ApplyAsync(solution, action, RemainingErrors, cancellationToken);
        await AssertFixedCodeAsync(changed, cancellationToken);
        foreach (var left in await GetDiagnosticsAsync(changed, cancellationToken))
        {
            var isInScope = FixWorkspace.IsInScope(changed.GetDocument(left.Location.SourceTree)!, scope, document);
            if (isInScope && (await GetActionsAsync(changed, left, cancellationToken)).Any(again => again.EquivalenceKey == first.EquivalenceKey))
                throw new TestFailureException($"After Fix-All '{first.Title}' is offered again:\n{left}");
        }
    }

    /// <summary>The titles of the fixes offered for the first diagnostic.</summary>
    public async Task<IReadOnlyList<string>> GetOfferedTitlesAsync(CancellationToken cancellationToken = default)
    {
        using var workspace = new AdhocWorkspace();
        var solution = CreateSolution(workspace);
        var found = await GetDiagnosticsAsync(solution, cancellationToken);
        return found.IsEmpty ? [] : [.. (await GetActionsAsync(solution, found[0], cancellationToken)).Select(action => action.Title)];
    }

    // An equal message at another location may be another diagnostic, so only their number is compared.
    private static bool IsSame(Diagnostic one, Diagnostic other) => one.Id == other.Id && GetMessage(one) == GetMessage(other);

    private static string GetMessage(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);

    private Solution CreateSolution(AdhocWorkspace workspace)
    {
        var solution = FixWorkspace.AddProject(workspace.CurrentSolution, FixWorkspace.TestProjectName, TestCode, TestReferences, Generator);
        if (OtherTestCode is null)
            return solution;

        var both = FixWorkspace.AddProject(solution, FixWorkspace.OtherProjectName, OtherTestCode, TestReferences, Generator);
        return IsOtherDependent ? FixWorkspace.AddProjectReference(both) : both;
    }

    private async Task AssertFixedCodeAsync(Solution solution, CancellationToken cancellationToken)
    {
        await FixWorkspace.AssertFilesAsync(solution, FixWorkspace.TestProjectName, FixedCode, cancellationToken);
        if ((OtherFixedCode ?? OtherTestCode) is { } other)
            await FixWorkspace.AssertFilesAsync(solution, FixWorkspace.OtherProjectName, other, cancellationToken);
        await FixWorkspace.AssertErrorsAsync(solution, RemainingErrors, cancellationToken);
    }

    private async Task<CodeAction> GetActionAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var actions = await GetActionsAsync(solution, diagnostic, cancellationToken);
        return actions.Count > ActionIndex
            ? actions[ActionIndex]
            : throw new TestFailureException($"{actions.Count} fixes are offered for {diagnostic.Id}, number {ActionIndex} is not among them.");
    }

    private async Task<List<CodeAction>> GetActionsAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var actions = new List<CodeAction>();
        var document = solution.GetDocument(diagnostic.Location.SourceTree)!;
        await Fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken));
        return actions;
    }

    private async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(Solution solution, CancellationToken cancellationToken)
    {
        var all = new List<Diagnostic>();
        foreach (var project in solution.Projects.OrderByDescending(project => project.Name == FixWorkspace.TestProjectName))
        {
            var found = await FixAllDiagnosticProvider.GetDiagnosticsAsync(Analyzer, project, cancellationToken);
            all.AddRange(found.Where(one => Fix.FixableDiagnosticIds.Contains(one.Id)).OrderBy(one => one.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(one => one.Location.SourceSpan.Start));
        }

        return [.. all];
    }
}
