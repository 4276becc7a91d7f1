using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Roslyn.Testing;

/// <summary>Applies a code fix to marked test code and checks what becomes of it.</summary>
/// <remarks>
/// The fixed code must be as expected, compile with what is generated for it, and no longer have the diagnostic; a fix that
/// changes nothing, or is offered again for what it fixed, is a failure.
/// </remarks>
public sealed class FixRun
{
    /// <summary>Reports what is fixed.</summary>
    public required DiagnosticAnalyzer Analyzer { get; init; }

    /// <summary>The fix.</summary>
    public required CodeFixProvider Fix { get; init; }

    /// <summary>The code; markup is taken out.</summary>
    public required string TestCode { get; init; }

    /// <summary>The code after the fix, in files of the same names.</summary>
    public required string FixedCode { get; init; }

    /// <summary>The code of a second project, or null for none.</summary>
    public string? OtherTestCode { get; init; }

    /// <summary>True when the second project uses the first; else they know nothing of each other.</summary>
    public bool IsOtherDependent { get; init; }

    /// <summary>The second project after the fix; null when it must stay as it was.</summary>
    public string? OtherFixedCode { get; init; }

    /// <summary>A generator whose output is part of every project, before the fix and after it.</summary>
    public IIncrementalGenerator? Generator { get; init; }

    /// <summary>Which of the offered fixes to take.</summary>
    public int ActionIndex { get; init; }

    /// <summary>The ids of the errors that the fix leaves for somebody to repair: all of these, and no others.</summary>
    public IReadOnlyList<string> LeftErrors { get; init; } = [];

    /// <summary>True to ask Fix All without naming a fix, as <c>dotnet format</c> does when the first thing it found is another rule's.</summary>
    public bool IsUnnamed { get; init; }

    /// <summary>The references; framework and runtime library unless said otherwise.</summary>
    public ImmutableArray<MetadataReference> TestReferences { get; init; } = References.All;

    /// <summary>Fixes the first diagnostic again and again until none is left, then compares.</summary>
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
                throw new TestFailureException("The fix does not take its diagnostic away.");
            (solution, left) = (next, after);
        }

        await SameAsExpectedAsync(solution, cancellationToken);
    }

    /// <summary>Fixes all diagnostics of a scope at once, then compares.</summary>
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

    /// <summary>The titles of what is offered for the first diagnostic.</summary>
    public async Task<IReadOnlyList<string>> OffersAsync(CancellationToken cancellationToken = default)
    {
        using var workspace = new AdhocWorkspace();
        var solution = Open(workspace);
        var found = await DiagnosticsAsync(solution, cancellationToken);
        return found.IsEmpty ? [] : [.. (await ActionsAsync(solution, found[0], cancellationToken)).Select(action => action.Title)];
    }

    // The same words at another place may be another mistake, so only their number tells.
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
