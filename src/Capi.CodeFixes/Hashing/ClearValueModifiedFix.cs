using System.Collections.Immutable;
using System.Composition;
using Capi.Analyzers.Flow;
using Capi.Analyzers.Flow.Rules;
using Capi.CodeFixes.TextEdits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Hashing;

/// <summary>CAPI203: removes the calls that modify the value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClearValueModifiedFix)), Shared]
public sealed class ClearValueModifiedFix : TextEditCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ClearValueModifiedRule.Id];

    private protected override IEnumerable<TextEdit> GetEdits(FixContext context)
    {
        var call = context.GetAdditionalNode(AdditionalLocations.Change) ?? context.Node;
        return OriginalExpression.FindModifiedExpression(call, context) is { } value && ExpressionReplacement.CreateChange(context, call, value) is { } change
            ? [new TextEdit("Pass the value unchanged", context.Id, [change])]
            : [];
    }
}
