using System.Collections.Immutable;
using System.Composition;
using Capi.Analyzers.Migration.Rules;
using Capi.CodeFixes.Syntax;
using Capi.CodeFixes.TextEdits;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Migration;

/// <summary>Makes the one edit that mends a hand-written sender, where the rule found that there is exactly one. The last additional location of the diagnostic is its place.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SenderCorrectionFix)), Shared]
public sealed class SenderCorrectionFix : TextEditCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        ChangedClearValueRule.Id, WrongNormalizationRule.Id, HashOfHashRule.Id, HashFormatRule.Id, CultureLowerRule.Id, WrongEventNameRule.Id, ValueTypeRule.Id, WrittenCurrencyRule.Id, WrongEventTimeRule.Id, WrongActionSourceRule.Id,
        EndedGraphVersionRule.Id, ContentShapeRule.Id, LiveTestCodeRule.Id, TokenInAddressRule.Id, PersonalCustomDataRule.Id, SensitiveDataRule.Id, AddressWithQueryRule.Id, ScriptInjectionRule.Id, ClickIdFormatRule.Id, ConstantOptOutRule.Id,
        NullWrittenRule.Id,
    ];

    private protected override IEnumerable<TextEdit> GetEdits(FixContext context)
    {
        if (context.GetProperty(FixProperties.Replacement) is not { } replacement || context.LastAdditionalSpan is not { } span)
            yield break;

        var changes = new[] { new TextChange(span, replacement) };
        if (SpeculativeCompilation.Succeeds(changes, [], context.Scope, allowMissingRequired: false))
            yield return new TextEdit(context.Id == TokenInAddressRule.Id ? "Send the token in the body" : GetTitle(context.Root.ToFullString().Substring(span.Start, span.Length).Trim().TrimEnd(','), replacement.Trim()), context.Id, changes);
    }

    private static string GetTitle(string before, string after) => (before.Length, after.Length) switch
    {
        (0, _) => $"Add {after}",
        (_, 0) => $"Remove {Shorten(before)}",
        _ => $"Change {Shorten(before)} to {Shorten(after)}",
    };

    private static string Shorten(string text) => text.IndexOf('\n') is var end && end < 0 ? text : text.Substring(0, end).TrimEnd() + " …";
}
