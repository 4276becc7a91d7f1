using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Roslyn.Testing;

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
    public IReadOnlyList<string> LeftErrors { get; init; } = [];

    /// <summary>True to run Fix All without an equivalence key, as <c>dotnet format</c> does when its first diagnostic belongs to another rule.</summary>
    public bool IsUnnamed { get; init; }

    /// <summary>The references; by default the framework and the runtime library.</summary>
    public ImmutableArray<MetadataReference> TestReferences { get; init; } = References.All;

    /// <summary>Fixes the first diagnostic repeatedly until none is left, then compares the code.</summary>
    public async Task VerifyAsync(CancellationToken cancellationToken = default)
    {
        using var workspace = new AdhocWorkspace();
        var solution = Open(workspace);
        var left = await DiagnosticsAsync(solution, cancellationToken);
        if (left.IsEmpty)
            throw new TestFailureException("There is nothing to fix.");

        while (!left.IsEmpty)
        {
            var action = await ActionAsync(solution, left[0], cancellationToken);
            var next = await FixWorkspace.ApplyAsync(solution, action, LeftErrors, cancellationToken);
            var after = await DiagnosticsAsync(next, cancellationToken);
            if (after.Length >= left.Length || after.Count(one => IsSame(one, left[0])) >= left.Count(one => IsSame(one, left[0])))
                throw new TestFailureException("The fix does not remove its diagnostic.");
            (solution, left) = (next, after);
        }

        await SameAsExpectedAsync(solution, cancellationToken);
    }

    /// <summary>Fixes all diagnostics of a scope at once, then compares the code.</summary>
    public async Task VerifyFixAllAsync(FixAllScope scope = FixAllScope.Solution, CancellationToken cancellationToken = default)
    {
        using var workspace = new AdhocWorkspace();
        var solution = Open(workspace);
        var found = await DiagnosticsAsync(solution, cancellationToken);
        if (found.IsEmpty)
            throw new TestFailureException("There is nothing to fix.");

        var first = await ActionAsync(solution, found[0], cancellationToken);
        var document = solution.GetDocument(found[0].Location.SourceTree)!;
        var context = new FixAllContext(
            document, Fix, scope, IsUnnamed ? null : first.EquivalenceKey, Fix.FixableDiagnosticIds, new FixAllDiagnostics(Analyzer), cancellationToken);
        var provider = Fix.GetFixAllProvider() ?? throw new TestFailureException("The fix has no Fix-All.");
        var action = await provider.GetFixAsync(context) ?? throw new TestFailureException("Fix-All offers nothing.");
        var changed = await FixWorkspace.ApplyAsync(solution, action, LeftErrors, cancellationToken);
        await SameAsExpectedAsync(changed, cancellationToken);
        foreach (var left in await DiagnosticsAsync(changed, cancellationToken))
        {
            var isInScope = FixWorkspace.IsIn(changed.GetDocument(left.Location.SourceTree)!, scope, document);
            if (isInScope && (await ActionsAsync(changed, left, cancellationToken)).Any(again => again.EquivalenceKey == first.EquivalenceKey))
                throw new TestFailureException($"After Fix-All '{first.Title}' is offered again:\n{left}");
        }
    }

    /// <summary>The titles of the fixes offered for the first diagnostic.</summary>
    public async Task<IReadOnlyList<string>> OffersAsync(CancellationToken cancellationToken = default)
    {
        using var workspace = new AdhocWorkspace();
        var solution = Open(workspace);
        var found = await DiagnosticsAsync(solution, cancellationToken);
        return found.IsEmpty ? [] : [.. (await ActionsAsync(solution, found[0], cancellationToken)).Select(action => action.Title)];
    }

    // An equal message at another location may be another diagnostic, so only their number is compared.
    private static bool IsSame(Diagnostic one, Diagnostic other) => one.Id == other.Id && Words(one) == Words(other);

    private static string Words(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);

    private Solution Open(AdhocWorkspace workspace)
    {
        var solution = FixWorkspace.Add(workspace.CurrentSolution, FixWorkspace.First, TestCode, TestReferences, Generator);
        if (OtherTestCode is null)
            return solution;

        var both = FixWorkspace.Add(solution, FixWorkspace.Other, OtherTestCode, TestReferences, Generator);
        return IsOtherDependent ? FixWorkspace.Refer(both) : both;
    }

    private async Task SameAsExpectedAsync(Solution solution, CancellationToken cancellationToken)
    {
        await FixWorkspace.SameAsAsync(solution, FixWorkspace.First, FixedCode, cancellationToken);
        if ((OtherFixedCode ?? OtherTestCode) is { } other)
            await FixWorkspace.SameAsAsync(solution, FixWorkspace.Other, other, cancellationToken);
        await FixWorkspace.HasErrorsAsync(solution, LeftErrors, cancellationToken);
    }

    private async Task<CodeAction> ActionAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var actions = await ActionsAsync(solution, diagnostic, cancellationToken);
        return actions.Count > ActionIndex
            ? actions[ActionIndex]
            : throw new TestFailureException($"{actions.Count} fixes are offered for {diagnostic.Id}, number {ActionIndex} is not among them.");
    }

    private async Task<List<CodeAction>> ActionsAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var actions = new List<CodeAction>();
        var document = solution.GetDocument(diagnostic.Location.SourceTree)!;
        await Fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken));
        return actions;
    }

    private async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Solution solution, CancellationToken cancellationToken)
    {
        var all = new List<Diagnostic>();
        foreach (var project in solution.Projects.OrderByDescending(project => project.Name == FixWorkspace.First))
        {
            var found = await FixAllDiagnostics.OfAsync(Analyzer, project, cancellationToken);
            all.AddRange(found.Where(one => Fix.FixableDiagnosticIds.Contains(one.Id)).OrderBy(one => one.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(one => one.Location.SourceSpan.Start));
        }

        return [.. all];
    }
}
